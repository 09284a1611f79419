"""A question within its text is masked as the whole text asks for, though it is shown in three parts."""

from frontline.ui.question_context import in_context


def test_a_third_person_named_before_the_question_is_hidden_inside_it() -> None:
    text = "My friend Lou wrote to you. When will you answer Lou? Kind regards\nAnna"
    start = text.index("When")
    found = in_context(text, start, text.index("?") + 1)
    assert found.before == "My friend L▪▪▪ wrote to you. "
    assert found.question == "When will you answer L▪▪▪?"
    assert found.after == " Kind regards\nA▪▪▪"


def test_a_third_person_is_hidden_only_as_a_name() -> None:
    text = "My cousin Pearl asks: is a pearl in the box? Pearl"
    found = in_context(text, text.index("is a"), text.index("?") + 1)
    assert (found.question, found.after) == ("is a pearl in the box?", " P▪▪▪")
    text = "My friend Coral asks: is a coral in the box?"
    assert in_context(text, text.index("is a"), len(text)).question == "is a coral in the box?"


def test_a_leader_may_be_named_in_a_signature() -> None:
    text = "When does it come? Thanks, Ruth Abara"
    end = text.index("?") + 1
    assert in_context(text, 0, end, shown={"ruth", "abara"}).after == " Thanks, Ruth Abara"
    assert in_context(text, 0, end).after == " Thanks, R▪▪▪ A▪▪▪"
