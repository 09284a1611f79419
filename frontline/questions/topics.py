"""From texts to topics: the same text once, a sample clustered, the rest placed, and what belongs nowhere left out."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from frontline.progress import Progress, counted_progress
from frontline.questions.clustering import NEIGHBOURS, Labels, cluster
from frontline.questions.embedding.chosen import SentenceModel
from frontline.questions.space import Rows, Space, of_length_one

MOST_CLUSTERED = 6000
"""Of more questions a sample is clustered, and every other one goes to the topic that is nearest to it."""
LEAST_COHESION = 0.25
"""Mean similarity between a topic's questions; what is left over from everything else has less (measured: 0.1)."""
PLACED_AT_ONCE = 20_000
NO_TOPIC = -1


@dataclass(frozen=True)
class Topics:
    """Topics by number, the largest first: where each lies, and what its questions' own vectors are in the mean."""

    space: Space
    centres: Rows
    """topics x dimensions of the space, of length 1."""
    means: Rows
    """topics x dimensions of the sentence vectors (of the word vectors where there are none); not of length 1."""

    def nearest(self, texts: Sequence[str], sentences: Rows) -> tuple[Labels, Rows, Rows]:
        """For each text the topic that is nearest, how near it is (cosine), and how like the topic's questions it is in the mean."""
        if not len(self.centres):
            nothing = np.zeros(len(texts), dtype=np.float32)
            return np.full(len(texts), NO_TOPIC, dtype=np.int64), nothing, nothing
        places = self.space.place(texts, sentences)
        near = places @ self.centres.T
        labels = near.argmax(axis=1).astype(np.int64)
        own = self.space.own(texts, sentences)
        return labels, near[np.arange(len(labels)), labels], (own * self.means[labels]).sum(axis=1)

    def assign(self, texts: Sequence[str], sentences: Rows) -> tuple[Labels, Rows]:
        """A topic's number for each text, NO_TOPIC where it is like none; and how near it is to that topic's middle."""
        labels, near, alike = self.nearest(texts, sentences)
        labels[alike < self.space.model.floor] = NO_TOPIC
        return labels, near


def text_key(text: str) -> str:
    """The same for texts that differ in case, white space and end marks only."""
    return " ".join(text.casefold().split()).rstrip(".?! ")


def find_topics(
    texts: Sequence[str], model: SentenceModel, granularity: str, progress: Progress = lambda _: None
) -> tuple[Labels, Rows, Topics]:
    """A topic's number for each text (NO_TOPIC for none), how near each is to its topic's middle, and the topics.

    The answer does not depend on the order of the texts; equal texts get equal numbers. Empty texts have no topic.
    """
    keys = [text_key(text) for text in texts]
    distinct = sorted(set(keys) - {""})
    labels, near, topics = _topics_of(distinct, model, granularity, progress)
    place_of = {key: place for place, key in enumerate(distinct)}
    places = np.array([place_of.get(key, -1) for key in keys], dtype=np.int64)
    is_known = places >= 0
    answer = np.full(len(keys), NO_TOPIC, dtype=np.int64)
    nearness = np.zeros(len(keys), dtype=np.float32)
    if len(distinct):
        answer[is_known], nearness[is_known] = labels[places[is_known]], near[places[is_known]]
    return answer, nearness, topics


def _topics_of(
    texts: Sequence[str], model: SentenceModel, granularity: str, progress: Progress
) -> tuple[Labels, Rows, Topics]:
    chosen = sample_of(texts)
    sample = [texts[place] for place in chosen]
    space = Space.learnt_from(sample, model)
    halves = space.read(texts, counted_progress(progress, "reading the questions", len(texts)))
    sentences = halves[chosen].astype(np.float32)
    space = space.around(sentences)
    places = space.place(sample, sentences)
    groups = cluster(places, granularity, counted_progress(progress, "grouping the questions", len(NEIGHBOURS)))
    groups, topics = settle(groups, places, space.own(sample, sentences), space)
    labels = np.full(len(texts), NO_TOPIC, dtype=np.int64)
    near = np.zeros(len(texts), dtype=np.float32)
    told = counted_progress(progress, "placing the questions", len(texts))
    for start in range(0, len(texts), PLACED_AT_ONCE) if len(chosen) < len(texts) else ():
        end = start + PLACED_AT_ONCE
        labels[start:end], near[start:end] = topics.assign(texts[start:end], halves[start:end].astype(np.float32))
        told(min(end, len(texts)))
    labels[chosen] = groups
    if len(topics.centres):
        near[chosen] = (places * topics.centres[groups]).sum(axis=1)
    return labels, near, topics


def sample_of(texts: Sequence[str]) -> npt.NDArray[np.int64]:
    """Places of the texts to cluster, ascending: all, or those with the smallest hashes, whatever else is there."""
    if len(texts) <= MOST_CLUSTERED:
        return np.arange(len(texts), dtype=np.int64)
    hashed = sorted(range(len(texts)), key=lambda place: hashlib.blake2b(texts[place].encode(), digest_size=8).digest())
    return np.sort(np.array(hashed[:MOST_CLUSTERED], dtype=np.int64))


def settle(groups: Labels, places: Rows, own: Rows, space: Space) -> tuple[Labels, Topics]:
    """Which groups are topics, and which of their questions belong: numbers by size, the largest first; ties by the first question."""
    floor = space.model.floor
    cohesion_floor = min(LEAST_COHESION, floor)
    kept: list[npt.NDArray[np.int64]] = []
    for number in range(int(groups.max(initial=-1)) + 1):
        members = np.flatnonzero(groups == number)
        if len(members) < 2:
            continue
        mean = own[members].mean(axis=0)
        cohesion = (len(members) ** 2 * float(mean @ mean) - len(members)) / (len(members) * (len(members) - 1))
        members = members[own[members] @ mean >= floor]
        if cohesion >= cohesion_floor and len(members) >= 2:
            kept.append(members)
    kept.sort(key=lambda members: (-len(members), members[0]))
    labels = np.full(len(groups), NO_TOPIC, dtype=np.int64)
    for number, members in enumerate(kept):
        labels[members] = number
    centres = [of_length_one(places[members].mean(axis=0)) for members in kept]
    means = [own[members].mean(axis=0) for members in kept]
    empty = (np.zeros((0, places.shape[1]), np.float32), np.zeros((0, own.shape[1]), np.float32))
    stacked = (np.vstack(centres), np.vstack(means)) if kept else empty
    return labels, Topics(space, *stacked)
