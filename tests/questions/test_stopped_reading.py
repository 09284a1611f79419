"""A reading of questions that ends early leaves the record of topics as it was."""

from pathlib import Path

import pytest

from frontline.importers import import_files
from frontline.progress import Stopped
from frontline.questions import update
from frontline.questions.registry import EVENTS_FILE, FOLDER
from frontline.questions.update import update_questions
from frontline.warehouse import current_version

NOTES = "call_id,written_at,author,text\n1,2026-03-02 10:05,ann@example.com,Asked how long it takes at the moment\n"
CALLS = "call_id,started_at,answered_by,talk_seconds\n1,2026-03-02 10:00,301,30\n"


@pytest.mark.parametrize("ended", [Stopped, KeyboardInterrupt])
def test_the_record_is_as_it_was(ended: type[BaseException], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in (("calls.csv", CALLS), ("call_notes.csv", NOTES)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    data = tmp_path / "data"
    import_files(data, [tmp_path / "calls.csv", tmp_path / "call_notes.csv"])
    record = data / FOLDER / EVENTS_FILE

    def end(*_: object) -> None:
        assert record.exists(), "the topics born are written down by now"
        raise ended

    with monkeypatch.context() as patched:
        patched.setattr(update, "build_models_reading", end)
        with pytest.raises(ended):
            update_questions(data)
        assert not record.exists()
        record.parent.mkdir(exist_ok=True)
        record.write_bytes(b"not an event, but somebody's line")
        with pytest.raises(ended):
            update_questions(data)
        assert record.read_bytes() == b"not an event, but somebody's line"
    assert current_version(data) == 1
    assert update_questions(data).texts == 1
    assert current_version(data) == 2
