from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.model import EntryInEntry
from oewg_cli.rules.agenda._worded_titles import heading_wording
from oewg_cli.rules.cross_references._said_again import may_be_resumed, may_be_said_again
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.statements.repetitions.same_wording import same_wording


@rule("XRF008", "entry-repeated-in-meeting", Severity.WARNING)
def entry_repeated_in_meeting(context: CheckContext) -> Iterator[Violation]:
    """An entry with a heading of its own appears twice in one meeting.

    ## Why

    It would be printed twice. Often the entry was copied, and its heading was not changed. An entry with other hours,
    another text or another list is another one, and breaks and discussions may come again. So would the heading of two
    meetings at the same time, such as side events in two rooms. AGD011 is about agenda items. If other entries are
    between the two, this is a remark, since something may be resumed.

    ## Authority

    Programmes of work as issued, such as those of A/AC.292: what is done has one heading in each meeting.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [Film on clouds, Film on clouds]}]
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [Film on clouds, Film on rain]}]
    ```
    """
    first_of: dict[tuple[NodePath, tuple[str, ...], str], NodePath] = {}
    for placed in context.entries:
        said, path = _said(placed.entry), placed.path
        if not said.heading or may_be_said_again(said.heading):
            continue
        key = (path[:-1], same_wording(said.heading), said.others)
        first = first_of.setdefault(key, path)
        is_next = path[-1] == int(first[-1]) + 1
        if first != path and (is_next or not may_be_resumed(said.heading)):
            where = "in this meeting" if placed.meeting is not None else "on this day"
            yield Violation(
                NodeLocation((*path, "heading")),
                f"This entry appears twice {where}.",
                "Delete it, or correct its heading.",
                ((NodeLocation((*first, "heading")), "the same entry"),),
                None if is_next else Severity.INFO,
            )
    yield from _meetings_at_once(context)


def _meetings_at_once(context: CheckContext) -> Iterator[Violation]:
    """Report the same heading at two meetings at the same time, such as side events in two rooms."""
    first_of: dict[tuple[NodePath, str, tuple[str, ...], tuple[str, ...]], NodePath] = {}
    for placed in context.meetings:
        meeting = placed.meeting
        heading = heading_wording(meeting.heading)
        if not heading or meeting.time is None or may_be_said_again(heading):
            continue
        who = (*placed.bodies, meeting.kind or "")
        key = (placed.day.path, str(meeting.time), who, same_wording(heading))
        first = first_of.setdefault(key, placed.path)
        if first != placed.path:
            yield Violation(
                NodeLocation((*placed.path, "heading")),
                "This heading is also that of another meeting at the same time.",
                "Correct one of the two headings, or delete one of the meetings.",
                ((NodeLocation((*first, "heading")), "the same heading"),),
            )


class _Said(NamedTuple):
    """What is printed of an entry without an item, as it is compared."""

    heading: str
    others: str


def _said(entry: EntryInEntry) -> _Said:
    heading = heading_wording(entry.heading) if entry.references is None else ""
    others = (entry.time, entry.state, entry.aside, entry.text, entry.list, entry.documents)
    # Parts of the model have lists in them, so that only their texts can be compared by a key.
    return _Said(heading, repr((*others, getattr(entry, "entries", ()))) if heading else "")
