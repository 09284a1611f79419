"""What else a company's message shows: lateness named, blame put on others, a rating asked for."""

from frontline.care.replies import company_words as words
from frontline.care.replies.reading import Reading


def asks_for_rating(reading: Reading) -> bool:
    """A review, rating or survey answer is asked for."""
    found = words.ASKS_FOR_RATING.search(reading.said)
    return found is not None and words.NOT_ASKED.search(reading.said) is None


def names_delay(reading: Reading) -> bool:
    """The company says itself that it was, or is, late."""
    return reading.says(words.DELAY, unless=words.NO_DELAY)


def blames_others(reading: Reading) -> bool:
    """The failure is put on a third party or on the customer."""
    return reading.says(words.BLAMES, unless=words.NO_BLAME)
