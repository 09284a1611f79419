"""What a reply says and what a customer answers: rules and word lists of our own, for English."""
