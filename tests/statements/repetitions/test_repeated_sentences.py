import pytest
from casebook import context_of, with_base

from oewg_cli.statements.repetitions.repeated_sentences import repeated_sentences

ONE = "Delegations that wish to show clouds in the lobby are invited to write to the secretariat before it opens."


@pytest.mark.parametrize(
    ("other", "exact"),
    [
        (ONE, True),
        (ONE.replace("invited", "asked"), False),
        (ONE.replace("lobby", "garden").replace("invited", "asked").replace("secretariat", "Chair"), None),
        (ONE.replace("before", "after"), None),
        (ONE.replace("in the lobby", "in lobby"), False),
        (ONE.replace("clouds in the lobby", "the lobby in clouds"), None),
        (ONE.replace("opens.", "opens:"), None),
    ],
)
def test_a_sentence_is_repeated_word_for_word_or_almost(other: str, *, exact: bool | None) -> None:
    """A word that tells two things apart, and the announcement of a list, make another sentence."""
    picture = context_of(with_base(f"paragraphs:\n  - {ONE}\n  - '{other}'\n")).picture
    assert [each.is_exact for each in picture.read(repeated_sentences)] == ([] if exact is None else [exact])
