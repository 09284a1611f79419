"""An expected error is two sentences, and stays so when it crosses a process."""

import pickle

import pytest

from frontline.errors import FrontlineError, NothingImported, UnreadableFile


@pytest.mark.parametrize("kind", [FrontlineError, NothingImported, UnreadableFile])
def test_it_reads_as_what_happened_and_what_to_do(kind: type[FrontlineError]) -> None:
    error = kind("The file is empty.", "Export it again")
    assert str(error) == "The file is empty. Export it again."
    assert (error.what_happened, error.what_to_do) == ("The file is empty", "Export it again")


def test_it_crosses_processes() -> None:
    again = pickle.loads(pickle.dumps(UnreadableFile("The file is empty", "Export it again")))
    assert isinstance(again, UnreadableFile)
    assert again.what_to_do == "Export it again"
