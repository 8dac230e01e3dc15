"""Compare two versions of a programme."""

from collections.abc import Iterator

from oewg_cli.diffing.agenda_changes import agenda_changes
from oewg_cli.diffing.changes import Change
from oewg_cli.diffing.compared_versions import ComparedVersions
from oewg_cli.diffing.day_changes import day_changes
from oewg_cli.diffing.exchanged_meetings import find_exchanges
from oewg_cli.diffing.footnote_changes import footnote_changes
from oewg_cli.diffing.footnote_identities import FootnoteIdentities
from oewg_cli.diffing.masthead_changes import masthead_changes
from oewg_cli.diffing.meeting_changes import MeetingComparison
from oewg_cli.diffing.other_changes import other_changes
from oewg_cli.diffing.paired_meetings import pair_meetings, scheduled_meetings
from oewg_cli.diffing.paragraph_changes import paragraph_changes
from oewg_cli.diffing.printed_meetings import PrintedMeeting, printed_meetings, printed_titles
from oewg_cli.diffing.printed_texts import TextPlace
from oewg_cli.diffing.renumbered_items import renumbered_items, renumbering_changes
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
        *renumbering_changes(versions.items, {item: text.text for item, text in titles[1].items()}),
        *agenda_changes(*titles),
    ]
    programme = list(_programme_changes(versions, before, after, places))
    changes = (
        *masthead_changes(versions),
        *title_block,
        *move_changes(old, new, versions.days, is_all=not programme),
        *paragraphs,
        *agenda,
        *programme,
        *footnote_changes(versions, places),
    )
    return changes or tuple(other_changes(versions))


_Meetings = dict[tuple[int, int], PrintedMeeting]


def _versions(old: Programme, new: Programme) -> tuple[ComparedVersions, _Meetings]:
    """Find the footnotes, the agenda items and the days that are the same in both versions.

    Return them with the meetings of the new version, from which they were found.
    """
    before, after = compose(old), compose(new)
    versions = ComparedVersions(old, new, before, after, FootnoteIdentities(before, after), {})
    meetings = printed_meetings(scheduled_meetings(new), after, versions.new_text, {})
    titles = [
        {item: text.text for item, text in printed_titles(each.values()).items()}
        for each in (_old_meetings(versions), meetings)
    ]
    items = renumbered_items(old, new, *titles)
    days = days_moved(old, new, scheduled_meetings(old, items), scheduled_meetings(new))
    return versions._replace(items=items, days=days), meetings


def _old_meetings(versions: ComparedVersions) -> _Meetings:
    """Return the meetings of the old version with the numbers and days that these have in the new one."""
    meetings = scheduled_meetings(versions.old, versions.items, versions.days)
    return printed_meetings(meetings, versions.before, versions.old_text, versions.items)


def _programme_changes(
    versions: ComparedVersions, before: _Meetings, after: _Meetings, places: list[TextPlace]
) -> Iterator[Change]:
    """Return what changed from the first day to the last, each change at the day where a reader sees it now."""
    pairs = pair_meetings(*([each.meeting for each in meetings.values()] for meetings in (before, after)))
    exchanges = find_exchanges(pairs)
    comparison = MeetingComparison(pairs, exchanges, before, after, versions.new.programme)
    made = [
        *comparison.changes(places),
        *day_changes(versions.old, versions.new, pairs, exchanges.days, versions.days),
    ]
    yield from (change for _, change in sorted(made, key=lambda each: each[0]))
