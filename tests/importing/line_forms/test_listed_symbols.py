import pytest

from oewg_cli.importing.line_forms.listed_symbols import listed_symbols


@pytest.mark.parametrize(
    ("text", "documents", "rest"),
    [
        ("Item 6 (A/AC.999/CRP.5)", "A/AC.999/CRP.5", "Item 6"),
        ("Rain [A/78/265; A/78/265/Add.1]", "A/78/265; A/78/265/Add.1", "Rain"),
        ("Rain (A/AC.999/2 and Add.1-3)", "A/AC.999/2 and Add.1-3", "Rain"),
        ("Item 3 (ABC/DEFG/23/CRP.2) (continued)", "ABC/DEFG/23/CRP.2", "Item 3 (continued)"),
        ("A/AC.999/1, A/AC.999/2", "A/AC.999/1, A/AC.999/2", ""),
        ("A/AC.999/1 and addenda", "A/AC.999/1 and addenda", ""),
        ("Rain: A/AC.999/1", "A/AC.999/1", "Rain"),
    ],
)
def test_documents_at_the_end_of_a_line_are_found(text: str, documents: str, rest: str) -> None:
    """In brackets, or after a colon, or alone."""
    found = listed_symbols(text)
    assert found is not None
    assert text[slice(*found.documents)] == documents
    assert text[: found.around.start] + text[found.around.end :] == rest


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Rain and/or snow (rain/snow)",
        "Consideration of A/78/265",
        "Report (A/78/265) of the group",
        "Implementation of resolution 75/240",
        "Rain (see A/78/265)",
        "Panel (WMO/FAO)",
    ],
)
def test_a_symbol_that_is_part_of_what_a_line_says_stays_in_it(text: str) -> None:
    """And so does what only looks like one."""
    assert listed_symbols(text) is None
