"""Text used again across conversations: spans of five words that stand in three others, joined into templates.

It is told by the text alone: nothing here knows who wrote it, so a template can be listed for being retired and nobody
for having used it. Greetings, sign-offs, quoted mails and numbers (a slot: `…`) make no template.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from frontline.care.replies.reuse_words import as_shown, body_of, is_courtesy, tokens

Ids = npt.NDArray[np.int64]
Truths = npt.NDArray[np.bool_]
REUSED_FROM = 0.5
"""A text of which so large a share lies in templates is a reused one."""


@dataclass(frozen=True, slots=True)
class Template:
    """`words` as first written, with `…` for numbers and for the name of whoever introduces themselves."""

    words: str
    conversations: int


@dataclass(frozen=True, slots=True)
class TextReuse:
    """`share` of the text's words (greeting and sign-off apart) in reused spans, 0 to 1; `templates`: their places."""

    is_reused: bool
    share: float
    templates: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reuse:
    """`texts` in the order given; `templates` with the most conversations first."""

    texts: tuple[TextReuse, ...]
    templates: tuple[Template, ...]


@dataclass(frozen=True, slots=True)
class _Run:
    """Words `first` to `last` (exclusive, counted over all texts) of one text; `key` is what they say."""

    text: int
    first: int
    last: int
    key: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Corpus:
    """All words in a row: their ids, and of each the text; the conversation of each text; where each text starts."""

    bodies: list[str]
    words: Ids
    text_of: Ids
    conversation_of: Ids
    starts: Ids


def reused_spans(texts: Sequence[tuple[str, str]], *, words: int = 5, others: int = 3) -> Reuse:
    """Which of these (conversation id, text) use what stands in at least `others` other conversations, and what that is.

    A span is `words` words in a row, case apart; spans that overlap are joined. About 100,000 texts in a few seconds.
    """
    corpus, vocabulary = _corpus(texts)
    if len(corpus.words) < words:
        return Reuse(tuple(TextReuse(False, 0.0, ()) for _ in texts), ())
    is_start = _reused_starts(corpus, words, others)
    runs = [run for run in _runs(corpus, is_start, words) if not is_courtesy([vocabulary[word] for word in run.key])]
    numbers, templates = _templates(corpus, runs, words, others)
    return Reuse(_per_text(corpus, runs, numbers, len(texts)), templates)


def _corpus(texts: Sequence[tuple[str, str]]) -> tuple[_Corpus, list[str]]:
    known: dict[str, int] = {}
    conversations: dict[str, int] = {}
    bodies, ids, lengths = [], [], []
    for _, text in texts:
        body = body_of(text)
        found = [known.setdefault(word, len(known)) for word in tokens(body)]
        bodies.append(body)
        ids.extend(found)
        lengths.append(len(found))
    conversation_of = [conversations.setdefault(name, len(conversations)) for name, _ in texts]
    starts = np.concatenate([[0], np.cumsum(np.asarray(lengths, dtype=np.int64))]).astype(np.int64)
    text_of = np.repeat(np.arange(len(texts), dtype=np.int64), np.asarray(lengths, dtype=np.int64))
    corpus = _Corpus(bodies, np.asarray(ids, np.int64), text_of, np.asarray(conversation_of, np.int64), starts)
    return corpus, list(known)


def _reused_starts(corpus: _Corpus, words: int, others: int) -> Truths:
    """Of each word, whether a span that stands in enough other conversations starts with it.

    A span gets its number word by word, from the number of the span one shorter: no two spans share one.
    """
    spans = corpus.words
    size = int(corpus.words.max()) + 1
    for further in range(1, words):
        joined = spans[: len(corpus.words) - further] * size + corpus.words[further:]
        spans = np.unique(joined, return_inverse=True)[1].astype(np.int64)
    is_whole = corpus.text_of[: len(spans)] == corpus.text_of[words - 1 :]
    is_often = is_whole & (np.bincount(spans[is_whole], minlength=int(spans.max()) + 1)[spans] > others)
    often = np.flatnonzero(is_often)
    count = int(corpus.conversation_of.max()) + 1
    pairs = np.unique(spans[often] * count + corpus.conversation_of[corpus.text_of[often]])
    conversations = np.bincount(pairs // count, minlength=int(spans.max()) + 1)
    is_start: Truths = np.zeros(len(corpus.words), dtype=np.bool_)
    is_start[often] = conversations[spans[often]] > others
    return is_start


def _runs(corpus: _Corpus, is_start: Truths, words: int) -> Iterator[_Run]:
    """Spans that overlap, joined; those that only touch are two runs."""
    places = np.flatnonzero(is_start)
    if not len(places):
        return
    cut = (np.diff(places) >= words) | (np.diff(corpus.text_of[places]) != 0)
    for group in np.split(places, np.flatnonzero(cut) + 1):
        first, last = int(group[0]), int(group[-1]) + words
        yield _Run(int(corpus.text_of[first]), first, last, tuple(corpus.words[first:last].tolist()))


def _templates(
    corpus: _Corpus, runs: Sequence[_Run], words: int, others: int
) -> tuple[list[tuple[int, ...]], tuple[Template, ...]]:
    """For each run the numbers of its templates, and the templates."""
    users = _users(corpus, ((run.key, run.text) for run in runs))
    whole = {key for key, conversations in users.items() if len(conversations) > others}
    keys = [[run.key] if run.key in whole else _parts(run.key, whole, words) for run in runs]
    used = _users(corpus, ((key, run.text) for run, found in zip(runs, keys, strict=True) for key in found))
    shown: dict[tuple[int, ...], str] = {}
    for run, found in zip(runs, keys, strict=True):
        for key in found:
            if key not in shown:
                shown[key] = _as_written(corpus, run, key)
    ordered = sorted(
        (key for key in used if len(used[key]) > others), key=lambda key: (-len(used[key]), -len(key), shown[key])
    )
    number = {key: place for place, key in enumerate(ordered)}
    of_runs = [tuple(number[key] for key in found if key in number) for found in keys]
    return of_runs, tuple(Template(shown[key], len(used[key])) for key in ordered)


def _users(corpus: _Corpus, uses: Iterator[tuple[tuple[int, ...], int]]) -> dict[tuple[int, ...], set[int]]:
    """The conversations that use each key."""
    users: dict[tuple[int, ...], set[int]] = {}
    for key, text in uses:
        users.setdefault(key, set()).add(int(corpus.conversation_of[text]))
    return users


def _parts(key: tuple[int, ...], whole: set[tuple[int, ...]], words: int) -> list[tuple[int, ...]]:
    """The templates inside a run that few use as a whole, the longest first come; else its first span stands for it."""
    found: list[tuple[int, ...]] = []
    place = 0
    while place <= len(key) - words:
        ends = range(len(key), place + words - 1, -1)
        part = next((key[place:end] for end in ends if key[place:end] in whole), None)
        if part:
            found.append(part)
        place += len(part) if part else 1
    return found or [key[:words]]


def _as_written(corpus: _Corpus, run: _Run, key: tuple[int, ...]) -> str:
    start = next(place for place in range(len(run.key)) if run.key[place : place + len(key)] == key)
    first = run.first - int(corpus.starts[run.text]) + start
    return as_shown(corpus.bodies[run.text], first, first + len(key))


def _per_text(
    corpus: _Corpus, runs: Sequence[_Run], numbers: Sequence[tuple[int, ...]], count: int
) -> tuple[TextReuse, ...]:
    covered = np.zeros(count, dtype=np.int64)
    templates: list[set[int]] = [set() for _ in range(count)]
    for run, found in zip(runs, numbers, strict=True):
        covered[run.text] += run.last - run.first
        templates[run.text].update(found)
    lengths = np.diff(corpus.starts)
    shares = [float(own) / max(1, int(length)) for own, length in zip(covered, lengths, strict=True)]
    return tuple(
        TextReuse(share >= REUSED_FROM, share, tuple(sorted(found)))
        for share, found in zip(shares, templates, strict=True)
    )
