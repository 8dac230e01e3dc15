from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.counts.stated_durations import stated_durations
from oewg_cli.text.quoting import quoted


@rule("MST068", "duration-differs", Severity.WARNING, needs=("session", "programme"), words=("minute", "hour"))
def duration_differs(context: CheckContext) -> Iterator[Violation]:
    """A text gives something more or fewer minutes than its hours have.

    ## Why

    The hours were changed and the words were not. Compared are hours beside the duration in the same sentence; the
    hours of the entry or meeting in whose text it is, which may be longer where only a part of it is meant; and the
    meetings or the events of the programme, where a text says how long each of them lasts.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": figures are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - Posters will be shown from 1 p.m. to 2.30 p.m. (60 minutes). See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - Posters will be shown from 1 p.m. to 2.30 p.m. (90 minutes). See the annex.
    ```
    """
    for stated in context.picture.read(stated_durations):
        right = " or ".join(_printed(minutes) for minutes in sorted(stated.right))
        what = "the hours beside it make" if stated.path is None else "its time in the programme is"
        what = "meetings of the programme last" if stated.path == ("programme",) else what
        yield Violation(
            stated.wording.location,
            f"This text says {quoted(stated.wording.text)}, but {what} {right}.",
            "Correct the duration here, or the hours.",
            ((NodeLocation(stated.path), "the hours are here"),) if stated.path else (),
        )


def _printed(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    if rest:
        return f"{minutes} minutes"
    return f"{hours} hour{'' if hours == 1 else 's'}"
