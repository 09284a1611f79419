"""The package's only Streamlit code: the frame, the period, cards, charts and rows that pages are made of."""
