"""What customers ask again and again: topics that keep their identity, and which of them grow or fade."""
