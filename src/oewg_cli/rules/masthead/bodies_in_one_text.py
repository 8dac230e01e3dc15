import re
from collections.abc import Iterator, Mapping
from itertools import islice

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.bodies import folded_name, names_of_bodies
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted

_MOST_NAMES = 100
_JOINED = lazy_pattern(r",? and |[ ]?[,/;&+][ ]?|$")


@rule("MST032", "bodies-in-one-text", Severity.WARNING, needs=("body",), keys=("meetings.body",))
def bodies_in_one_text(context: CheckContext) -> Iterator[Violation]:
    """The `body` of a joint meeting is one text with the names of several bodies of the note.

    ## Why

    "SBSTA and SBI" as one text is one more body, with a column and a count of its own. As a list, it is a joint meeting
    of both, which takes up the items of both.

    ## Authority

    The programme format: `oewg schema` prints it, and an editor with a YAML language server shows it for each key.

    ## Bad

    ```yaml
    body: [Council on clouds, Board on winds]
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, body: Council on clouds and Board on winds, entries: [item: 1]}]
    ```

    ## Good

    ```yaml
    body: [Council on clouds, Board on winds]
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, body: [Council on clouds, Board on winds], entries: [item: 1]}]
    ```
    """
    if len(context.programme.bodies) == 1:
        return
    known = names_of_bodies(context.programme)
    names = dict(islice(known.items(), _MOST_NAMES))
    pattern = re.compile("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)))
    for meeting in context.meetings:
        for place, typed in enumerate(meeting.meeting.bodies or ()):
            joined = None if folded_name(typed) in known else _joined(" ".join(typed.split()), names, pattern)
            if joined:
                yield Violation(
                    NodeLocation((*meeting.path, "body", place)),
                    f"{quoted(typed)} is one name with several bodies of the note in it.",
                    f"Write a list: `body: [{', '.join(joined)}]`.",
                )


def _joined(typed: str, names: Mapping[str, str], pattern: re.Pattern[str]) -> list[str] | None:
    """Return the names in a text that is nothing but names of bodies, as they are typed; None for another text."""
    folded, found, at = typed.casefold(), list[str](), 0
    while len(folded) == len(typed) and (match := pattern.match(folded, at)):
        found.append(typed[at : match.end()])
        joint = _JOINED.match(folded, match.end())
        if joint is None:
            return None
        at = joint.end()
        if at == len(folded):
            is_list = joint.start() == at and len({names[each.casefold()] for each in found}) > 1
            return found if is_list else None
    return None
