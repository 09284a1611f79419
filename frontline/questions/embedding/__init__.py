"""Texts as vectors: a sentence model that runs without a network, and the words themselves."""
