import pytest

from oewg_cli.statements.events.documents_of_verbs import document_after, document_before


@pytest.mark.parametrize(
    ("text", "verb", "found"),
    [
        ("The draft report will be circulated", " be circulated", "draft report"),
        ("A draft (A/AC.999/2024/3), prepared by the Chair, Fiji, was circulated", "was circulated", "draft"),
        ("Apart from the draft (A/AC.999/2024/3) circulated", ") circulated", "draft"),
        ("The report, listed in paragraph 3 above, will be issued", " be issued", "report"),
    ],
)
def test_the_document_is_before_a_passive_verb(text: str, verb: str, found: str) -> None:
    """What is said of it beside, such as its symbol and its author, is left out."""
    assert document_before(text, 0, text.index(verb)) == found


def test_the_document_is_after_an_active_verb() -> None:
    """It ends where its date begins."""
    text = "The secretariat will circulate the draft report on 4 March"
    assert document_after(text, text.index(" the draft"), text.index("4 March")) == "draft report"
