"""What a topic is called: its most typical question made short, phrases that other topics do not use, and examples."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import log

from frontline.masking import mask_contacts
from frontline.questions.embedding.word_weights import WORD

LONGEST_NAME = 72
EASY_SIGNS = 44
MOST_READ = 200
"""Questions of a topic that are read for its phrases: the nearest to its middle."""
TYPICAL = 60
"""Among so many nearest to the middle the one that reads best gives the name."""
FAR, RARE, USUAL_SHARE = 0.5, 7.0, 0.25
"""What a place further from the middle costs, and a word that hardly any of the topic's questions uses: none from a quarter of them on."""
PHRASES, EXAMPLES = 3, 3
LONGEST_PHRASE = 3
FEWEST_USES = 2
TOO_SHORT_SIGNS = 12
SMALL_WORDS = frozenset(
    "a an the and or but if of to in on at for from by with as is are was were be been being am do does did has have had having "
    "i you he she it we they me him her us them my your his its our their this that these those there here what which who whom "
    "when where why how whether not no yes can could will would shall should may might must so than then too very just also "
    "please hi hello hey thanks thank uh um yeah ok okay any some all about into out up down over again still i'm i've i'd "
    "it's don't can't get got want need like know".split()
)
GREETING = re.compile(
    r"^(?:(?:hi|hello|hey|good (?:morning|evening|afternoon|day)|dear \w+|yeah|yes|okay|ok|so|um+|uh+)\b[\s,.!]*)+(?=\S)",
    re.IGNORECASE,
)
QUESTION_WORDS = frozenset(
    "how what why when where which who can could will would is are do does did has have may should".split()
)
FIRST_WORDS = frozenset(
    "how what why when where which who whom whose can could will would shall should may might must do does did is are am was were has "
    "have had i i'm i've i'd im we my our please if tell help need want looking trying there it's hi hello yes no a an the".split()
) | frozenset(
    "cancel change update add remove close open get find check show send make pay report request buy order file track verify "
    "transfer book set turn give let call speak talk".split()
)
STAND_INS = re.compile(
    r"[ ,]+(?:(?:since|on|by|until|till|before|after|from|of|for|as of) some (?:day|money)|(?:for|in|on|from|of|about|with) it)"
    r"(?=$|[ ,?!])",
    re.IGNORECASE,
)
FEWEST_WORDS = 4


@dataclass(frozen=True)
class TopicName:
    """A readable line, up to three phrases of its own, three typical questions and one at its border."""

    label: str
    phrases: tuple[str, ...]
    examples: tuple[str, ...]
    border: str


def name_topics(members: Mapping[int, Sequence[tuple[str, float]]]) -> dict[int, TopicName]:
    """For each topic its name, from its questions and how near each is to the topic's middle. Order does not matter."""
    ranked = {topic: _ranked(questions) for topic, questions in members.items()}
    masked = {topic: [mask_contacts(text) for text in questions[:MOST_READ]] for topic, questions in ranked.items()}
    phrases = _own_phrases(masked)
    return {topic: _named(questions, phrases[topic]) for topic, questions in ranked.items()}


def _ranked(questions: Sequence[tuple[str, float]]) -> list[str]:
    """Distinct questions, the most typical first."""
    nearest: dict[str, float] = {}
    for text, near in questions:
        nearest[text] = max(near, nearest.get(text, -1.0))
    return sorted(nearest, key=lambda text: (-round(nearest[text], 4), text))


def _named(questions: Sequence[str], phrases: Sequence[str]) -> TopicName:
    shown = [mask_contacts(question) for question in questions]
    read = [without_stand_ins(question) for question in shown[:MOST_READ]]
    rarity = _rarity(read)
    costs = [
        _awkwardness(text) + RARE * sum(rarity[word] for word in _telling(text)) + FAR * place
        for place, text in enumerate(read[:TYPICAL])
    ]
    best = read[costs.index(min(costs))]
    return TopicName(
        short_line(f"whether {best}" if is_reported(best) else best), tuple(phrases), tuple(shown[:EXAMPLES]), shown[-1]
    )


def without_stand_ins(text: str) -> str:
    """ "Why the tracker for it has not moved since some day": what was put where a number or a date stood says nothing in a name."""
    shorter = STAND_INS.sub("", text)
    return shorter if len(shorter.split()) >= FEWEST_WORDS else text


def _rarity(texts: Sequence[str]) -> dict[str, float]:
    """For each telling word how far it is from being usual among the texts, 0 to 1."""
    used = Counter(word for text in texts for word in _telling(text))
    return {word: 1 - min(number / len(texts) / USUAL_SHARE, 1) for word, number in used.items()}


def _telling(text: str) -> set[str]:
    return {word.rstrip("s") for word in WORD.findall(text.casefold())} - SMALL_WORDS


def is_reported(text: str) -> bool:
    """A clause of a note ("their albums can be had as TIFF", asked whether): it begins small, and with no word of a question."""
    first = text.split(maxsplit=1)[0] if text.split() else ""
    return first[:1].islower() and first.casefold().strip(",'’") not in FIRST_WORDS


def _awkwardness(text: str) -> float:
    """How far from a line that reads at a glance: signs over what fits easily, or missing to a sentence, odd marks, stand-ins.

    A stand-in ("some day", "it") was put where an identifier or a date stood. A question reads better than a statement.
    """
    odd = sum(sign.isdigit() or sign in "#@$%_/<>{}[]" for sign in text)
    words = text.casefold().split()
    stand_ins = sum(word in {"it", "some"} for word in words)
    is_question = bool(words) and words[0] in QUESTION_WORDS
    too_long = max(len(text) - EASY_SIGNS, 0) + 2 * max(len(text) - LONGEST_NAME, 0)
    too_short = 2 * max(TOO_SHORT_SIGNS - len(text), 0)
    return too_long + too_short + 10 * odd + 8 * stand_ins + 15 * is_reported(text) - 10 * is_question


def short_line(text: str) -> str:
    """A question as a line of at most 72 signs, cut at a word, beginning with a capital."""
    line = GREETING.sub("", " ".join(text.split())).strip(" ,;:-–—")
    if len(line) > LONGEST_NAME:
        line = f"{line[: LONGEST_NAME - 1].rsplit(' ', 1)[0].rstrip(' ,;:-–—.')}…"
    line = line.rstrip(".") if not line.endswith("…") else line
    return line[:1].upper() + line[1:]


def _own_phrases(texts: Mapping[int, Sequence[str]]) -> dict[int, tuple[str, ...]]:
    """Class-based tf-idf: used by a large share of the topic's questions, by a small share of all topics' questions."""
    used = {topic: Counter(phrase for text in each for phrase in _phrases(text)) for topic, each in texts.items()}
    shares = {
        topic: {phrase: number / len(texts[topic]) for phrase, number in found.items() if number >= FEWEST_USES}
        for topic, found in used.items()
    }
    anywhere: Counter[str] = Counter()
    for each in shares.values():
        for phrase, share in each.items():
            anywhere[phrase] += share  # type: ignore[assignment]  # shares add up as counts do
    answer = {}
    for topic, each in shares.items():
        scored = {
            phrase: share * log(1 + len(texts) / (0.5 + anywhere[phrase])) * len(phrase.split()) ** 0.5
            for phrase, share in each.items()
        }
        answer[topic] = _apart(sorted(scored, key=lambda phrase: (-scored[phrase], phrase)))
    return answer


def _phrases(text: str) -> set[str]:
    """Runs of one to three words of a sentence that neither begin nor end with a small word."""
    found: set[str] = set()
    for part in re.split(r"[.,;:?!()\n]+", text.casefold()):
        words = WORD.findall(part)
        is_small = [word in SMALL_WORDS or word.isdigit() for word in words]
        for start in range(len(words)):
            for end in range(start + 1, min(start + LONGEST_PHRASE, len(words)) + 1):
                if not is_small[start] and not is_small[end - 1]:
                    found.add(" ".join(word for word, _ in groupby(words[start:end])))
    return found


def _apart(phrases: Sequence[str]) -> tuple[str, ...]:
    """The first few that share no word with one before."""
    taken: list[str] = []
    seen: set[str] = set()
    for phrase in phrases:
        stems = {word.rstrip("s") for word in phrase.split()} - SMALL_WORDS
        if not stems & seen:
            taken.append(phrase)
            seen |= stems
        if len(taken) == PHRASES:
            break
    return tuple(taken)
