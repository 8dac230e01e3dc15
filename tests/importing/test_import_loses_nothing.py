"""Each word and each number of a page is in the programme that is imported, in a comment, or quoted in a finding."""

from collections.abc import Callable
from functools import partial

import pytest
from effort import scaled, trying
from hypothesis import HealthCheck, given, settings
from made_up_pages import Page, made_up_pages
from pages_set import as_markdown, as_text, as_word
from words_accounted import unaccounted

from oewg_cli.api.document_import import ImportResult, import_document
from oewg_cli.process.errors import CommandError

SETTINGS: dict[str, tuple[str, Callable[[Page], bytes]]] = {
    "text": ("page.txt", as_text),
    "markdown": ("page.md", as_markdown),
    "word": ("page.docx", as_word),
    "word, nested": ("page.docx", partial(as_word, is_nested=True)),
}


def imported(name: str, raw: bytes) -> ImportResult | None:
    """Import a page; None where it is refused as a whole."""
    try:
        return import_document(name, raw)
    except CommandError:
        return None


@pytest.mark.parametrize("setting", SETTINGS)
@settings(max_examples=scaled(80), suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(page=made_up_pages())
def test_nothing_of_a_page_is_lost(setting: str, page: Page) -> None:
    """However it is set."""
    name, set_page = SETTINGS[setting]
    result = imported(name, set_page(page))
    if result is not None:
        with trying(result.text):
            assert unaccounted(page, result, has_cells=setting != "text") == []
