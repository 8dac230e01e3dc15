from casebook import BASE, context_of, with_base

from oewg_cli.programme.text_fields import Role
from oewg_cli.statements.entries_of_texts import EntriesOfTexts
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.subject_words import subject_words

PROGRAMME = """\
programme:
  - date: 2024-03-04
    meetings:
      - {time: morning, number: 1, entries: [{item: 1}, {item: 2 (a), text: Panel on the height of clouds}]}
      - {time: afternoon, number: 2, entries: [{item: [1, 2], heading: Action on draft proposals, time: 16:00}]}
  - date: 2024-03-05
    meetings: [{time: morning, kind: closed, entries: [item: 2]}]
"""
SCHEDULE = context_of(with_base(PROGRAMME)).picture.read(Schedule)


def test_an_item_is_found_with_its_sub_items() -> None:
    """Item 2 is taken up where 2 (a) is, and 2 (a) where the whole of item 2 is."""
    monday = ["Monday, 4 March, 10 a.m.–1 p.m.", "Monday, 4 March, 4 p.m."]
    assert [slot.printed for slot in SCHEDULE.of_item("1")] == monday
    assert [slot.printed for slot in SCHEDULE.of_item("2")] == [*monday, "Tuesday, 5 March, 10 a.m.–1 p.m."]
    assert [slot.printed for slot in SCHEDULE.of_item("2 (b)")] == [monday[1], "Tuesday, 5 March, 10 a.m.–1 p.m."]


def test_words_are_found_in_one_text() -> None:
    """The words of the heading of one entry and of the text of another are not together."""
    assert [slot.printed for slot in SCHEDULE.of_words(subject_words("the panel on clouds"))] == [
        "Monday, 4 March, 10 a.m.–1 p.m."
    ]
    assert not SCHEDULE.of_words(subject_words("panel on draft proposals"))
    assert SCHEDULE.of_words(subject_words("action on all draft resolutions"))[0].order == 2


def test_a_longer_name_is_found_by_its_main_word_and_three_others() -> None:
    """A briefing on the panel is not the panel."""
    words = subject_words("high-level panel on the height of clouds over the sea")
    assert [slot.order for slot in SCHEDULE.within_words(words, frozenset({"panel"}))] == [1]
    assert not SCHEDULE.within_words(words, frozenset({"briefing"}))


def test_meetings_are_found_by_their_numbers() -> None:
    """The number that is typed is meant; the last one is that of the session."""
    body = context_of(BASE).programme.body
    assert [meeting.path for meeting in SCHEDULE.numbered(2, body)] == [("programme", 0, "meetings", 1)]
    assert ("programme", 1, "meetings", 0) in [meeting.path for meeting in SCHEDULE.numbered(-1, body)]
    assert not SCHEDULE.numbered(9, body)


def test_a_footnote_belongs_to_the_entries_with_its_mark() -> None:
    """A text of an entry belongs to it, a paragraph to none."""
    context = context_of(BASE)
    entries = context.picture.read(EntriesOfTexts)
    (paragraph, _), (footnote,) = context.texts(Role.PARAGRAPH), context.texts(Role.FOOTNOTE)
    assert (entries.scope(footnote), entries.scope(paragraph)) == ("2", "")
