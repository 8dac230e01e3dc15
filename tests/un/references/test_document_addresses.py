"""The symbol in an address shows its document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.references.document_addresses import document_at, is_same_document
from oewg_cli.un.references.references import address_of
from oewg_cli.un.references.symbols import is_series


@pytest.mark.parametrize(
    ("address", "document"),
    [
        ("https://undocs.org/en/A/RES/75/240", "A/RES/75/240"),
        ("https://undocs.org/A/RES/75/240", "A/RES/75/240"),
        ("http://www.undocs.org/A/78/265/", "A/78/265"),
        ("https://DOCS.un.org/fr/A/78/265", "A/78/265"),
        ("https://docs.un.org/en/A/RES/31/6%20A", "A/RES/31/6A"),
        ("https://docs.un.org/en/A/RES/3363(XXX)", "A/RES/3363(XXX)"),
        ("https://undocs.org/Home/Mobile?FinalSymbol=A%2FRES%2F75%2F240&Language=E", "A/RES/75/240"),
        ("https://documents.un.org/api/symbol/access?l=en&s=A%2FRES%2F75%2F240&t=pdf", "A/RES/75/240"),
        ("http://www.un.org/ga/search/view_doc.asp?symbol=A/RES/70/237", "A/RES/70/237"),
        ("https://undocs.org/A/76/100*", "A/76/100"),
    ],
)
def test_the_symbol_is_found_in_the_path_or_the_query(address: str, document: str) -> None:
    """With or without a language, in each known form."""
    assert document_at(address) == document


@pytest.mark.parametrize(
    "address",
    [
        "",
        "#",
        "https://[",
        "https://undocs.org",
        "https://undocs.org/en",
        "https://undocs.org/en/annex",
        "https://www.un.org/en/A/78/265",
        "https://documents.unoda.org/A/78/265.pdf",
        "https://digitallibrary.un.org/record/4020000",
        "https://documents.un.org/doc/undoc/gen/n20/000/25/pdf/n2000025.pdf",
        "mailto:chair@un.org",
    ],
)
def test_other_addresses_have_no_document(address: str) -> None:
    """Nothing is guessed."""
    assert document_at(address) is None


@pytest.mark.parametrize(
    ("document", "other", "same"),
    [
        ("A/78/265", "A/78/265", True),
        ("A/78/265", "a/78/265", True),
        ("A/78/265", "A/78/265/Rev.1", True),
        ("A/78/265/Rev.1", "A/78/265", False),
        ("A/78/265", "A/78/2650", False),
        ("A/RES/75/240", "A/RES/75/420", False),
        ("A/RES/31/16A", "A/RES/31/16", True),
        ("A/RES/31/16", "A/RES/31/16A-B", True),
        ("A/RES/217A(III)", "A/RES/217(III)", True),
        ("A/RES/217A(III)", "A/RES/217(III)A", True),
    ],
)
def test_a_later_version_and_a_part_are_the_same_document(document: str, other: str, *, same: bool) -> None:
    """But not an earlier version, and not another number."""
    assert is_same_document(document, other) == same


@given(
    st.sampled_from(["A/78/265", "A/RES/75/240", "A/RES/3363(XXX)", "E/2014/1"]), st.sampled_from(["ar", "en", "zh"])
)
def test_the_addresses_that_the_program_writes_are_read(document: str, language: str) -> None:
    """In each language."""
    assert document_at(address_of(document, language)) == document


@given(st.text())
def test_reading_an_address_never_fails(text: str) -> None:
    """What is found in it is a symbol: it begins with a series, has a number, and no space."""
    for address in (f"https://undocs.org/{text}", text):
        document = document_at(address)
        if document is not None:
            assert is_series(document.partition("/")[0].upper())
            assert any(map(str.isdigit, document))
            assert " " not in document
