import pytest
from casebook import found

from oewg_cli.rules.masthead.annex_numbered import annex_numbered


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("The rooms are in annex I to the present note.", True),
        ("Resolution 76/211 is in annex I hereto.", True),
        ("The programme of work is contained in annex I.", True),
        ("This note has the rooms in annex I.", True),
        ("The rooms are in annex I.", False),
        ("See annex 1 below, and/or the table.", False),
        ("The programme of work is short. The rooms are in annex I.", False),
    ],
)
def test_the_number_is_removed_safely_only_where_the_annex_is_surely_that_of_the_note(text: str, *, safe: bool) -> None:
    """The sentence speaks of the present note, or of the programme of work, which its annex contains."""
    fixes = [finding.fix for finding in found(f'paragraphs: ["{text}"]\n', annex_numbered)]
    assert [fix and fix.safe for fix in fixes] == [safe]


def test_a_long_sentence_is_read_near_the_annex_only() -> None:
    """A document that is named far away does not count."""
    text = f"The report {'of clouds ' * 200}is in annex I."
    assert len(found(f'paragraphs: ["{text}"]\n', annex_numbered)) == 1
