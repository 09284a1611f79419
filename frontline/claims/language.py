"""Whether a text is in English, the one language in which claims are read: silence about another would look like a yes."""

import re

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
ENGLISH = frozenset(
    "the and of to a an is are was were we our you your it that this with for have has had be been at by from not as will would "
    "can now there they their my i us all which when who what than then so if about into out up more most".split()
)
OTHERS = frozenset(
    # German, Dutch
    "der die das und ist sind wir ihr sie ihre unsere unser nicht mit für von den dem ein eine einen auf zu im auch wieder seit "
    "het een van wij onze niet voor zijn naar met ook deze "
    # French, Italian
    "le la les des du nous vous notre nos votre est sont une un et que qui dans pour avec sur pas plus aux ce cette "
    "il lo gli della di che non per con sono siamo nostra nostro vostro una ai del nel "
    # Spanish, Portuguese
    "el los las y en es son nuestro nuestra usted su sus para por con que una del al está estamos "
    "o os uma não com nosso nossa você seu sua em são estamos pelo "
    # Scandinavian, Polish, Czech, Turkish
    "och att det är vi vår er har med på av som og til vores ikke er jeg av på hos "
    "jest nie się na do nasze nasz państwa są dla oraz že je na se jsme bu ve bir için".split()
) - {"a", "i", "is", "o", "so", "an", "am", "us", "all", "on", "to", "at"}
FEWEST_WORDS = 4
PART_IN_LATIN = 0.5


def is_english(text: str) -> bool:
    """False only when another language is plain to see: few of the letters are Latin, or its small words are the more."""
    words = [word.casefold() for word in WORD.findall(text[:200_000])]
    if len(words) < FEWEST_WORDS and text.isascii():
        return True
    letters = "".join(words)
    latin = sum(character < "ɐ" for character in letters)
    if letters and latin / len(letters) < PART_IN_LATIN:
        return False
    ours, theirs = sum(word in ENGLISH for word in words), sum(word in OTHERS - ENGLISH for word in words)
    return theirs <= ours or theirs < max(2, len(words) / 12)
