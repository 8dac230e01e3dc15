"""Where LibreOffice prints asterisk footnotes, in notes of few and of many paragraphs."""

from itertools import product

import pytest
from formats.word.printed import Printed, converted, words_of_pages

from oewg_cli.api.exporting import export
from oewg_cli.note.design import Design, WordProfile
from oewg_cli.text.source_text import SourceText

_EACH_NOTE = pytest.mark.parametrize(("profile", "count"), list(product(WordProfile, (4, 8, 16))))
_NEAR = 0.6
# In points: the left edge of the text, the right stop of the asterisks, and the left edge of the footnotes.
_STOPS = {WordProfile.NEW_YORK: (60.0, 60 + 1195 / 20, 60 + 1267 / 20), WordProfile.GENEVA: (56.7, 107.75, 113.4)}
_NOTES = (("*", "Reissued"), ("**", "Clouds"), ("***", "A/AC.999/2025/1."), ("****", "Times"), ("*****", "Unedited"))
_PARAGRAPH = (
    "Lights are lit in harbours and on all the coasts, so that whoever comes from the sea at night finds the way in,"
    " and whoever leaves finds it out; each is known by its colour and by how often it is seen."
)


def _programme(count: int) -> str:
    texts = [f"{_PARAGRAPH}{mark}" for mark in ("", "[^first]", *[""] * (count - 3), "[^last]")]
    return f"""
masthead:
  organ: General Assembly
  symbol: A/AC.999/2025/2
  date: 2025-03-24
  original: en
  job: 25-01234
  reissued: 2025-03-31
body: Ad hoc working group on lights[^body]
session: {{number: 4, place: Geneva, opens: 2025-05-12, closes: 2025-05-12}}
item: {{number: 3, agenda: provisional}}
title: Provisional programme of work[^times][^editing]
agenda: {{symbol: A/AC.999/2025/1, items: {{3: Organization of work}}}}
paragraphs: {texts}
programme: [{{date: 2025-05-12, meetings: [{{time: morning, entries: [{{heading: Lamps, footnote: annex}}]}}]}}]
footnotes:
  body: Clouds before.
  times: Times may change.
  editing: Unedited.
  first: Firstly.
  last: Lastly.
  annex: Annexed.
"""


@pytest.fixture(scope="module")
def printed(soffice: str, pdftotext: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[list[Printed]]]:
    """Print the notes, and return the words of their pages."""
    folder = tmp_path_factory.mktemp("asterisks")
    for profile, count in product(WordProfile, (4, 8, 16)):
        source = SourceText("note.yaml", _programme(count))
        document = export(source, ["docx"], design=Design(profile)).files["docx"]
        (folder / f"{profile}-{count}.docx").write_bytes(document)
    made = converted(soffice, folder, sorted(folder.glob("*.docx")), "pdf")
    return {path.stem: words_of_pages(pdftotext, path) for path in made.glob("*.pdf")}


def _below(page: list[Printed], word: str) -> Printed:
    """Return the lowest word of a page that begins so."""
    return max((each for each in page if each.text.startswith(word)), key=lambda each: each.top)


@_EACH_NOTE
def test_each_is_at_the_foot_of_the_first_page_in_its_order(
    printed: dict[str, list[list[Printed]]], profile: WordProfile, count: int
) -> None:
    """Its asterisks end at their stop and its text begins at the text column; no page after has one of them."""
    first, *others = printed[f"{profile}-{count}"]
    _, stop, column = _STOPS[profile]
    tops = []
    for asterisks, word in _NOTES:
        text = _below(first, word)
        mark = next(each for each in first if each.text == asterisks and abs(each.top - text.top) < 2)
        assert abs(mark.right - stop) < _NEAR
        assert abs(text.left - column) < _NEAR
        tops.append(text.top)
    assert tops == sorted(tops)
    assert tops[0] > max(each.top for each in first if each.text.startswith("seen."))
    assert not any(each.text.startswith(word) for page in others for each in page for _, word in _NOTES[3:])


@_EACH_NOTE
def test_each_mark_is_printed_once_in_the_text(
    printed: dict[str, list[list[Printed]]], profile: WordProfile, count: int
) -> None:
    """After its line; nothing is printed where the footnote of the reissue is referred to."""
    left, _, _ = _STOPS[profile]
    first = printed[f"{profile}-{count}"][0]
    block = [each for each in first if each.top < _below(first, "Provisional").top + 12]
    marks = [each.text.replace("\u200c", "").rstrip(",") for each in block if "*" in each.text]
    assert marks == ["/AC.999/2025/2*", "**", "***", "****", "*****"]
    assert abs(next(each for each in block if each.text == "Ad").left - left) < _NEAR


@_EACH_NOTE
def test_numbered_footnotes_are_counted_without_them(
    printed: dict[str, list[list[Printed]]], profile: WordProfile, count: int
) -> None:
    """From 1, on the page of their marks and below the asterisk footnotes."""
    pages = printed[f"{profile}-{count}"]
    numbers = {}
    for word in ("Firstly.", "Lastly.", "Annexed."):
        page = next(page for page in pages if any(each.text == word for each in page))
        text = _below(page, word)
        numbers[word] = [each.text for each in page if each.text.isdigit() and abs(each.top - text.top) < 3]
    assert numbers == {"Firstly.": ["1"], "Lastly.": ["2"], "Annexed.": ["3"]}
    assert _below(pages[0], "Firstly.").top > _below(pages[0], "Unedited").top
