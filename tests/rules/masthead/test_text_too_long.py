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
def test_the_limit_depends_on_who_submits_the_note(subtitle: str, limit: int) -> None:
    """So many words are right; one more is not."""
    assert not found(note(limit, subtitle), text_too_long)
    (finding,) = found(note(limit + 1, subtitle), text_too_long)
    assert finding.message.startswith(f"The note has {limit + 1:,} words; the limit is {limit:,}")


def test_a_note_that_does_not_say_who_submits_it_has_the_higher_limit() -> None:
    """A length that is right for some is not reported."""
    text = note(10_700, "Note by the Bureau").replace("subtitle: Note by the Bureau\n", "# without subtitle\n")
    assert not found(text, text_too_long)
