import pytest
from casebook import document_of, unmarked, with_base
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.programme.document import Document
from oewg_cli.programme.footnote_marks import asterisk_footnote_names, footnote_numbers, marks_of
from oewg_cli.text.source_text import Span

ALL_PLACES = """
body: Ad hoc working group⟦[^body]⟧
item: {number: 1, title: "Organization⟦[^submitted]⟧"}
title: Provisional programme of work⟦[^title]⟧
subtitle: Note by the Secretariat⟦[^subtitle]⟧
paragraphs:
  - "First⟦[^paragraph]⟧⟦[^again]⟧"
  - list: ["Part⟦[^part]⟧", Another part]
    text: "Second ☁⟦[^again]⟧"
agenda:
  items:
    3: Other matters⟦[^unscheduled]⟧
    2: Measurement of clouds⟦[^item-two]⟧
    1: Organization of work⟦[^item-one]⟧
programme:
  - date: 2024-03-04
    meetings:
      - time: morning
        entries:
          - A line⟦[^line]⟧
          - item: 1
            footnote: ⟦alone⟧
          - text: Below⟦[^below]⟧
            list: ["One⟦[^bullet]⟧"]
            aside: Aside⟦[^aside]⟧
            footnote: [⟦first⟧, ⟦second⟧]
            heading: Heading⟦[^heading]⟧
      - {time: afternoon, entries: [{item: 2 (a), text: "Sub-item⟦[^sub]⟧"}, item: 1]}
  - {date: 2024-03-05, meetings: [{time: morning, entries: [item: 2]}]}
footnotes:
  lost: This is called by nothing.⟦[^in-lost]⟧
  body: This is the second to be called from below.⟦[^in-body]⟧
  line: This has a number, as the title block has no mark of it.⟦[^in-line]⟧
  in-body: This is called from the foot of the page.⟦[^in-in-body]⟧
  title: This is the third.⟦[^in-title]⟧
"""
IN_READING_ORDER = (
    "body submitted title subtitle paragraph again again part line item-one alone heading first second aside below "
    "bullet item-two sub unscheduled in-body in-title in-in-body in-line in-lost"
)

NAMES = ("a", "b", "c", "d")
MARKS = st.lists(st.sampled_from(NAMES), max_size=4).map(lambda names: "x." + "".join(f"[^{name}]" for name in names))
NOTES = st.dictionaries(st.sampled_from(NAMES), MARKS, min_size=1)


def numbered(paragraph: str, notes: dict[str, str]) -> Document:
    """Read a programme whose only marks are in a paragraph and in these footnotes."""
    lines = "".join(f'  {name}: "{text}"\n' for name, text in notes.items())
    days = "  - {date: 2024-03-04, meetings: [{time: morning, entries: [item: 1]}]}\n"
    return document_of(with_base(f'paragraphs: ["{paragraph}"]\nprogramme:\n{days}footnotes:\n{lines}'))


def test_marks_come_in_the_order_in_which_they_are_read() -> None:
    """Titles of items are read where they are first scheduled, and footnotes by their numbers.

    Of all keys only `text` and `list` of an entry are read in the order in which they are typed.
    """
    fragment, _ = unmarked(ALL_PLACES)
    marks = list(marks_of(document_of(with_base(fragment)).programme))
    assert " ".join(mark.name for mark in marks) == IN_READING_ORDER


def test_each_mark_knows_its_place() -> None:
    """The whole mark in a text, the name under `footnote`, alone or in a list."""
    fragment, _ = unmarked(ALL_PLACES)
    text, spans = unmarked(with_base(ALL_PLACES))
    document = document_of(with_base(fragment))
    assert document.source.text == text
    assert sorted(document.span(mark.location) for mark in marks_of(document.programme)) == spans


@pytest.mark.parametrize(
    ("paragraph", "notes", "numbers"),
    [
        ("x.[^b][^a][^b]", {"a": "A.", "b": "B."}, {"b": 1, "a": 2}),
        ("x.[^none][^a]", {"a": "A."}, {"a": 1}),
        ("x.[^a][^b]", {"a": "A.[^c]", "b": "B.", "c": "C."}, {"a": 1, "b": 2, "c": 3}),
        ("x.[^a]", {"a": "A.[^a]"}, {"a": 1}),
        ("x.", {"a": "A.[^a]", "b": "B.[^c]", "c": "C.[^b]"}, {}),
    ],
)
def test_footnotes_are_numbered_by_their_first_mark(
    paragraph: str, notes: dict[str, str], numbers: dict[str, int]
) -> None:
    """Those to which only footnotes refer come last; what a reader cannot reach has no number."""
    assert footnote_numbers(numbered(paragraph, notes).programme) == numbers


@pytest.mark.parametrize(
    ("titles", "notes", "signed", "numbers"),
    [
        ("title: x[^a]", {"a": "A.", "b": "B."}, ["a"], {"b": 1}),
        ("title: x[^b]\nsubtitle: y[^a]\nbody: z[^b]", {"a": "A.", "b": "B."}, ["b", "a"], {}),
        (
            "body: x[^a]\ntitle: y[^b]\nitem: {number: 1, title: 'z[^c]'}",
            {"a": "", "b": "", "c": ""},
            ["a", "c", "b"],
            {},
        ),
        ("title: x[^a]", {"a": "A.[^c]", "b": "B.[^c]", "c": "C.[^a][^d]", "d": "D."}, ["a", "c", "d"], {"b": 1}),
        ("title: x[^none]", {"b": "B.[^a]", "a": "A."}, [], {"b": 1, "a": 2}),
        ("agenda: {items: {1: 'x[^a]'}}\nitem: 1", {"a": "A.", "b": "B."}, [], {"b": 1, "a": 2}),
    ],
)
def test_what_the_title_block_calls_has_asterisks_and_no_number(
    titles: str, notes: dict[str, str], signed: list[str], numbers: dict[str, int]
) -> None:
    """So has what such a note calls; a title of the agenda calls where it is scheduled, not above the note's title."""
    lines = "".join(f'  {name}: "{text or name}"\n' for name, text in notes.items())
    days = "  - {date: 2024-03-04, meetings: [{time: morning, entries: [item: 1]}]}\n"
    fragment = f'{titles}\nparagraphs: ["x.[^b][^none]"]\nprogramme:\n{days}footnotes:\n{lines}'
    programme = document_of(with_base(fragment)).programme
    assert list(asterisk_footnote_names(programme)) == signed
    assert footnote_numbers(programme) == numbers


@given(MARKS, NOTES)
def test_the_numbers_have_no_gaps_and_follow_the_marks(paragraph: str, notes: dict[str, str]) -> None:
    """From 1 on, only for footnotes that are there, in the order of `marks_of`."""
    programme = numbered(paragraph, notes).programme
    numbers = footnote_numbers(programme)
    assert list(numbers.values()) == list(range(1, len(numbers) + 1))
    called = dict.fromkeys(mark.name for mark in marks_of(programme) if mark.name in notes)
    assert list(called)[: len(numbers)] == list(numbers)


@given(MARKS, NOTES)
def test_every_mark_is_given_once(paragraph: str, notes: dict[str, str]) -> None:
    """Also those that are not printed, and those without a footnote."""
    document = numbered(paragraph, notes)
    spans = [document.span(mark.location) for mark in marks_of(document.programme)]
    text = document.source.text
    assert len(set(spans)) == len(spans) == text.count("[^")
    assert all(isinstance(span, Span) and text[slice(*span)].startswith("[^") for span in spans)
