"""What else a company's message shows: lateness named, blame put on others, a rating asked for."""

from frontline.care.replies import company_words as words
from frontline.care.replies.reading import Reading


def asks_for_rating(reading: Reading) -> bool:
    """A review, rating or survey answer is asked for."""
    said = reading.said
    if not any(stem in said for stem in words.RATING_STEMS):
        return False
    return words.ASKS_FOR_RATING.search(said) is not None and words.NOT_ASKED.search(said) is None


def names_delay(reading: Reading) -> bool:
    """The company says itself that it was, or is, late."""
    return reading.says(words.DELAY, unless=words.NO_DELAY)


def blames_others(reading: Reading) -> bool:
    """The failure is put on a third party or on the customer."""
    return reading.says(words.BLAMES, unless=words.NO_BLAME)
