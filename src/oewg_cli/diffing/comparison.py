"""Compare two versions of a programme."""

from collections.abc import Iterator

from oewg_cli.diffing.agenda_changes import agenda_changes, item_document_changes
from oewg_cli.diffing.changes import Change
from oewg_cli.diffing.compared_versions import ComparedVersions
from oewg_cli.diffing.day_changes import day_changes
from oewg_cli.diffing.day_text_changes import day_text_changes
from oewg_cli.diffing.exchanged_meetings import find_exchanges
from oewg_cli.diffing.footnote_changes import footnote_changes
from oewg_cli.diffing.footnote_identities import FootnoteIdentities
from oewg_cli.diffing.masthead_changes import masthead_changes
from oewg_cli.diffing.matched_days import new_dates
from oewg_cli.diffing.meeting_changes import MeetingComparison
from oewg_cli.diffing.other_changes import other_changes
from oewg_cli.diffing.paired_meetings import pair_meetings, pair_parts_of_days
from oewg_cli.diffing.paragraph_changes import paragraph_changes
from oewg_cli.diffing.printed_meetings import (
    PrintedMeetings,
    adopted_titles,
    numbers_on_note_agenda,
    printed_meetings,
    printed_titles,
)
from oewg_cli.diffing.printed_texts import TextPlace
from oewg_cli.diffing.renamed_bodies import renamed_bodies, renamed_shorts
from oewg_cli.diffing.renumbered_items import renumbered_items, renumbering_changes
from oewg_cli.diffing.scheduled_meetings import (
    SAME_TERMS,
    NewTerms,
    ScheduledMeeting,
    parts_of_days,
    scheduled_meetings,
)
from oewg_cli.diffing.session_move import days_moved, move_changes
from oewg_cli.diffing.title_block_changes import title_block_changes
from oewg_cli.note.composer import compose
from oewg_cli.programme.model import Programme


def compare(old: Programme, new: Programme) -> tuple[Change, ...]:
    """Return what changed, as a drafter would say it, in the order of the note: first page, programme, footnotes.

    Whatever differs in the two notes is reported. What follows from another change is not one: the numbers of
    paragraphs and footnotes, "(continued)", and the title of an agenda item at each of its meetings.
    """
    versions, after = _versions(old, new)
    places: list[TextPlace] = []
    title_block = list(title_block_changes(versions, places))
    paragraphs = list(paragraph_changes(versions, places))
    before = _old_meetings(versions)
    titles = [printed_titles(meetings.values()) for meetings in (before, after)]
    agenda = [
        *renumbering_changes(versions.terms.items, numbers_on_note_agenda(titles[1])),
        *agenda_changes(*titles, *(adopted_titles(meetings.values()) for meetings in (before, after))),
        *item_document_changes(before, after),
    ]
    programme = list(_programme_changes(versions, before, after, places))
    changes = (
        *masthead_changes(versions),
        *title_block,
        *move_changes(old, new, versions.terms.days, is_all=not programme),
        *paragraphs,
        *agenda,
        *programme,
        *footnote_changes(versions, places),
    )
    return changes or tuple(other_changes(versions))


def _versions(old: Programme, new: Programme) -> tuple[ComparedVersions, PrintedMeetings]:
    """Find the footnotes, the agenda items, the bodies and the days that are the same in both versions.

    Return them with the meetings of the new version, from which they were found.
    """
    before, after = compose(old), compose(new)
    terms = NewTerms(bodies=renamed_bodies(old, new), shorts=renamed_shorts(old, new))
    versions = ComparedVersions(old, new, before, after, FootnoteIdentities(before, after), terms)
    meetings = printed_meetings(new, after, _all_meetings(new, SAME_TERMS), versions.new_text, SAME_TERMS)
    titles = [numbers_on_note_agenda(printed_titles(each.values())) for each in (_old_meetings(versions), meetings)]
    terms = terms._replace(items=renumbered_items(old, new, *titles))
    days = days_moved(old, new, scheduled_meetings(old, terms), scheduled_meetings(new))
    terms = terms._replace(days=days, dates=new_dates(old, new, days))
    return versions._replace(terms=terms), meetings


def _all_meetings(programme: Programme, terms: NewTerms) -> list[ScheduledMeeting]:
    return [*scheduled_meetings(programme, terms), *parts_of_days(programme, terms)]


def _old_meetings(versions: ComparedVersions) -> PrintedMeetings:
    """Return the meetings of the old version with the numbers and days that these have in the new one."""
    meetings = _all_meetings(versions.old, versions.terms)
    return printed_meetings(versions.old, versions.before, meetings, versions.old_text, versions.terms)


def _programme_changes(
    versions: ComparedVersions, before: PrintedMeetings, after: PrintedMeetings, places: list[TextPlace]
) -> Iterator[Change]:
    """Return what changed from the first day to the last, each change at the day where a reader sees it now."""
    olds, news = ([each.meeting for each in meetings.values()] for meetings in (before, after))
    meetings = pair_meetings(*([each for each in own if not each.is_of_day] for own in (olds, news)))
    parts = pair_parts_of_days(*([each for each in own if each.is_of_day] for own in (olds, news)))
    exchanges = find_exchanges(meetings)
    comparison = MeetingComparison([*meetings, *parts], exchanges, before, after, versions.new.programme)
    made = [
        *comparison.changes(places),
        *day_changes(versions, meetings, exchanges.days),
        *day_text_changes(versions, places),
    ]
    yield from (change for _, change in sorted(made, key=lambda each: each[0]))
