import pytest
from casebook import context_of, found, with_base

from oewg_cli.rules.masthead.text_too_long import text_too_long


def note(words: int, subtitle: str) -> str:
    """Write a note with so many words in all, the last of them in a footnote."""
    fragment = f"subtitle: {subtitle}\nfootnotes: {{wind: '%s'}}\n"
    others = len(context_of(with_base(fragment % "x")).text_index.text.split()) - 1
    return fragment % " ".join(["word"] * (words - others))


@pytest.mark.parametrize(
    ("subtitle", "limit"),
    [
        ("Note by the Secretariat", 8500),
        ("Note by the secretariat of the Convention", 8500),
        ("Report of the Secretary-General", 8500),
        ("Note by the Chair", 10_700),
    ],
)
def test_the_limit_is_that_of_the_one_who_submits_the_note(subtitle: str, limit: int) -> None:
    """So many words are right, and one more is not."""
    assert not found(note(limit, subtitle), text_too_long)
    (finding,) = found(note(limit + 1, subtitle), text_too_long)
    assert finding.message.startswith(f"The note has {limit + 1:,} words; {limit:,} are the most")


def test_a_note_that_does_not_say_whose_it_is_has_the_higher_limit() -> None:
    """What is right for somebody is not told of."""
    text = note(10_700, "Note by somebody").replace("subtitle: Note by somebody\n", "# without subtitle\n")
    assert not found(text, text_too_long)
