from collections.abc import Iterator
from itertools import islice

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.programme.bodies import folded_name, names_of_bodies
from oewg_cli.programme.near_names import NearNames
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.text.quoting import quoted

_MOST_BODIES, _MOST_NAMES = 50, 500
"""The bodies of a note and the other names that are compared with them; no programme has so many."""


@rule("MST028", "body-of-meeting-misspelt", Severity.WARNING, needs=("body",), keys=("meetings.body",))
def body_of_meeting_misspelt(context: CheckContext) -> Iterator[Violation]:
    """The `body` of a meeting is almost, but not exactly, the name or the short name of a body of the note.

    ## Why

    Any name may meet: working groups, groups of States and visitors. A mistyped name would be one more body, with a
    column and an agenda of its own. Names that differ in a number, a letter or a whole word, such as "Working Group I"
    and "Working Group II", are those of different bodies.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": names of bodies are checked on the final
    text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    body: Ad hoc working group on the measurement of clouds
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, body: Ad hoc working group on measurement of clouds, entries: [item: 1]}]
    ```

    ## Good

    ```yaml
    body: Ad hoc working group on the measurement of clouds
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, body: Friends of the Chair, entries: [item: 1]}]
    ```

    ## Fix

    Unsafe: the name of the body of the note is written.
    """
    found: dict[str, list[NodePath]] = {}
    known = names_of_bodies(context.programme)
    for meeting in context.meetings:
        for place, name in enumerate(meeting.meeting.bodies or ()):
            if folded_name(name) not in known:
                found.setdefault(" ".join(name.split()), []).append((*meeting.path, "body", place))
    if not found:
        return
    bodies = context.programme.bodies[:_MOST_BODIES]
    names = [name for body in bodies for name in (body.name, body.short) if name is not None]
    where = {name: place for place, body in enumerate(bodies) for name in (body.short, body.name) if name is not None}
    near_names = NearNames(names)
    for typed, paths in islice(found.items(), _MOST_NAMES):
        near = near_names.nearest(typed)
        for path in paths if near is not None else ():
            right = " ".join((near or "").split())
            yield Violation(
                NodeLocation(path),
                f"{quoted(typed)} is not a body of the note, but almost {quoted(right)}.",
                f"Write {quoted(right)}, if that is meant.",
                ((NodeLocation(("body", where[near or ""])), "the body of the note"),),
                fix=SuggestedFix(f"Write {quoted(right)}.", (Replacement(NodeLocation(path), right),), safe=False),
            )
