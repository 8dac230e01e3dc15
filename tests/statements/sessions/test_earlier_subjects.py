import pytest
from casebook import BASE, context_of, with_base

from oewg_cli.statements.sessions.earlier_subjects import repeated_subjects


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("The second session dealt with the measurement of clouds.", True),
        ("The previous session was devoted to the measurement of clouds.", True),
        ("The theme of the second session was “Measurement of clouds”.", True),
        ("The third session dealt with the measurement of clouds.", False),
        ("The second session dealt with the measurement of rain.", False),
        ("The second session dealt with clouds.", False),
    ],
)
def test_a_subject_is_that_of_an_earlier_session(text: str, is_found: bool) -> None:  # noqa: FBT001 - a case
    """Only if all its words, two at least, are in a title."""
    context = context_of(with_base(f"paragraphs:\n  - {text}\n", BASE))
    assert bool(context.picture.read(repeated_subjects)) == is_found
