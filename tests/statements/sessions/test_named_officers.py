import pytest
from casebook import BASE, context_of, with_base

from oewg_cli.statements.sessions.named_officers import named_officers


def officers_in(text: str) -> list[tuple[str, int, bool]]:
    """Return how officers belong to a session, its number, and whether they act."""
    context = context_of(with_base(f"paragraphs:\n  - >-\n    {text}\n", BASE))
    return [(each.bond.value, each.number, each.act) for each in context.picture.read(named_officers)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Bureau elected at the second session will meet.", [("elected-at", 2, True)]),
        ("The Bureau elected by the working group at its second session will meet.", [("elected-at", 2, True)]),
        ("The Bureau of the second session met in 2023.", [("of", 2, False)]),
        (
            "The Vice-Chairs elected at the first meeting of its third session are listed below.",
            [("elected-at", 3, False)],
        ),
        ("The outgoing Bureau of the second session will open the third session.", [("of", 2, False)]),
        ("The Chair will be elected at the fourth session.", []),
        ("The Bureau will meet before the third session.", []),
        ("The Bureau of the second session of the General Assembly will meet.", []),
    ],
)
def test_officers_are_named_with_their_session(text: str, found: list[tuple[str, int, bool]]) -> None:
    """They act if the first verb after the session says so."""
    assert officers_in(text) == found
