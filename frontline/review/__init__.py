"""The weekly review: one page for Monday, as data (build.py), and in the forms in which it is read and mailed."""
