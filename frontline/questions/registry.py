"""Topics that keep their identity: an append-only record of what was born and of what people decided; replayed, it is the registry.

`questions/topics.jsonl` in the data directory, one event a line. An id is never used twice. A decision is never overwritten by a
later reading of the questions: only `undone` takes it back. A line that cannot be read is told and stays where it is.
"""

import base64
import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

import numpy as np

from frontline.errors import BadParameter, FrontlineError
from frontline.kept_files import write_whole
from frontline.questions.naming import TopicName
from frontline.questions.space import Rows

FOLDER = "questions"
EVENTS_FILE = "topics.jsonl"
State = Literal["live", "merged", "split", "not a question"]
DECISIONS = ("renamed", "merged", "split", "set_aside")


@dataclass(frozen=True)
class Topic:
    """One topic: its name and examples, where it lies, and how near a question must be to be one of it (cosine to its middle)."""

    topic_id: int
    name: TopicName
    centre: Rows
    mean: Rows
    threshold: float
    born_date: dt.date | None
    state: State = "live"
    name_by_hand: str | None = None
    goes_to: tuple[int, ...] = ()
    """What it was merged into, or split into."""

    @property
    def label(self) -> str:
        """Its name for readers: the one that somebody gave, else the one that was found."""
        return self.name_by_hand or self.name.label

    def born_on(self, day: dt.date | None) -> "Topic":
        """The same, born on that day."""
        return replace(self, born_date=day)


@dataclass(frozen=True)
class Decision:
    """What somebody decided about a topic, and whether it was taken back."""

    number: int
    kind: str
    topic_id: int
    detail: str
    decided_at: str
    is_undone: bool


@dataclass(frozen=True)
class Registry:
    """All topics ever born, by id; the decisions, oldest first; and the lines of the file that cannot be read."""

    topics: Mapping[int, Topic] = field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()
    unreadable: tuple[int, ...] = ()

    @property
    def next_id(self) -> int:
        """An id that no topic ever had."""
        return max(self.topics, default=0) + 1

    def shown(self, topic_id: int) -> int | None:
        """The topic that a topic's questions are counted in: itself or what it was merged into; None where it is no question."""
        seen = set()
        while topic_id not in seen:
            seen.add(topic_id)
            topic = self.topics[topic_id]
            if topic.state == "live":
                return topic_id
            if topic.state != "merged":
                return None
            topic_id = topic.goes_to[0]
        return None

    def placing(self) -> list[Topic]:
        """Topics that take new questions: all but those that were split, whose parts do. Merged ones go on, for what they go to."""
        return [topic for topic in self.topics.values() if topic.state != "split"]

    def live(self, topic_id: int) -> Topic:
        """A topic about which something can be decided. Raises BadParameter."""
        topic = self.topics.get(topic_id)
        if topic is None or topic.state != "live":
            raise BadParameter(f"There is no topic {topic_id} to decide about", "Choose one of those shown")
        return topic


def load_registry(data_directory: Path) -> Registry:
    """Replay the record; an empty registry when there is none. Raises FrontlineError."""
    path = data_directory / FOLDER / EVENTS_FILE
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return Registry()
    except OSError as refused:
        raise FrontlineError(f"{path} cannot be read ({refused.strerror})", "Make it readable") from refused
    events: dict[int, dict[str, Any]] = {}
    unreadable: list[int] = []
    for number, line in enumerate(raw.splitlines(), start=1):
        try:
            event = json.loads(line)
            if event["event"] not in {*DECISIONS, "born", "undone"} or (
                event["event"] == "undone" and not event["number"]
            ):
                raise ValueError(event)
            events[number] = event
        except (ValueError, KeyError, TypeError):
            unreadable.append(number)
    return _replayed(events, unreadable)


def _replayed(events: Mapping[int, dict[str, Any]], unreadable: list[int]) -> Registry:
    """Event after event; one that lacks something, or speaks of a topic that was never born, changes nothing and is told."""
    undone = {event["number"] for event in events.values() if event["event"] == "undone"}
    topics: dict[int, Topic] = {}
    decisions: list[Decision] = []
    for number, event in events.items():
        try:
            if event["event"] == "born":
                topic = _topic_of(event)
                topics[topic.topic_id] = topic
            elif event["event"] in DECISIONS:
                decision = _decision_of(number, event, is_undone=number in undone)
                topics |= _decided(topics, event, is_undone=number in undone)
                decisions.append(decision)
        except (ValueError, KeyError, TypeError, IndexError):
            unreadable.append(number)
    return Registry(topics, tuple(decisions), tuple(sorted(unreadable)))


def _decision_of(number: int, event: Mapping[str, Any], *, is_undone: bool) -> Decision:
    detail = str(event["name"]) if event["event"] == "renamed" else ", ".join(map(str, event.get("into", [])))
    return Decision(number, event["event"], int(event["topic"]), detail, str(event["at"]), is_undone)


def _decided(topics: Mapping[int, Topic], event: Mapping[str, Any], *, is_undone: bool) -> dict[int, Topic]:
    """The topics that a decision changes, as they are after it. Raises KeyError, IndexError for what it does not know."""
    topic = topics[event["topic"]]
    into = tuple(topics[part].topic_id for part in event.get("into", ()))
    if event["event"] in {"merged", "split"}:
        into[0]
    if is_undone:
        # What was split stays two readings of one thing: the parts go back into the whole.
        parts = into if event["event"] == "split" else ()
        return {part: replace(topics[part], state="merged", goes_to=(topic.topic_id,)) for part in parts}
    if event["event"] == "renamed":
        return {topic.topic_id: replace(topic, name_by_hand=str(event["name"]) or None)}
    if event["event"] == "set_aside":
        return {topic.topic_id: replace(topic, state="not a question")}
    state: State = "merged" if event["event"] == "merged" else "split"
    return {topic.topic_id: replace(topic, state=state, goes_to=into)}


def born(topics: Sequence[Topic]) -> list[dict[str, Any]]:
    """The events of topics being born."""
    return [
        {
            "event": "born",
            "topic": topic.topic_id,
            "at": _now(),
            "label": topic.name.label,
            "phrases": list(topic.name.phrases),
            "examples": list(topic.name.examples),
            "border": topic.name.border,
            "centre": _written(topic.centre),
            "mean": _written(topic.mean),
            "threshold": topic.threshold,
            "born_date": topic.born_date.isoformat() if topic.born_date else None,
        }
        for topic in topics
    ]


def decided(kind: str, topic_id: int, **detail: object) -> dict[str, Any]:
    """The event of a decision: renamed (name), merged (into), split (into), set_aside."""
    return {"event": kind, "topic": topic_id, "at": _now(), **detail}


def undone(registry: Registry, number: int) -> dict[str, Any]:
    """The event that takes a decision back. Raises BadParameter when there is none to take back."""
    if not any(decision.number == number and not decision.is_undone for decision in registry.decisions):
        raise BadParameter(f"There is no decision {number} to take back", "Choose one of those listed")
    return {"event": "undone", "number": number, "at": _now()}


def append_events(data_directory: Path, events: Sequence[Mapping[str, Any]]) -> None:
    """Add events to the record, on the disk before this returns. Call it with the import lock held. Raises FrontlineError."""
    folder = data_directory / FOLDER
    path = folder / EVENTS_FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        before = path.read_bytes() if path.exists() else b""
    except OSError as refused:
        raise FrontlineError(f"{path} cannot be read ({refused.strerror})", "Make it readable") from refused
    if before and not before.endswith(b"\n"):
        before += b"\n"
    lines = b"".join(json.dumps(event, ensure_ascii=False).encode() + b"\n" for event in events)
    write_whole(path, before + lines)


def _topic_of(event: Mapping[str, Any]) -> Topic:
    return Topic(
        int(event["topic"]),
        TopicName(str(event["label"]), tuple(event["phrases"]), tuple(event["examples"]), str(event["border"])),
        _vector(event["centre"]),
        _vector(event["mean"]),
        float(event["threshold"]),
        dt.date.fromisoformat(event["born_date"]) if event["born_date"] else None,
    )


def _written(vector: Rows) -> str:
    return base64.b64encode(vector.astype("<f2").tobytes()).decode("ascii")


def _vector(text: str) -> Rows:
    return np.frombuffer(base64.b64decode(text), dtype="<f2").astype(np.float32)


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
