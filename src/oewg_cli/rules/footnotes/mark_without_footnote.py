from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.key_checks import SIMILAR
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.suggestions import nearest

_COMPARISONS = 10_000


@rule(
    "FTN001",
    "mark-without-footnote",
    Severity.ERROR,
    needs=("footnotes",),
    formerly=["mark-without-note"],
    words=("[^",),
    keys=("footnote",),
)
def mark_without_footnote(context: CheckContext) -> Iterator[Violation]:
    """A mark refers to a footnote that does not exist.

    ## Why

    Without a footnote the mark has no number and is not printed. Often the name is mistyped in one of the two places.

    ## Authority

    Editorial Manual, "Footnote indicators": indicators and notes correspond one to one,
    <https://www.un.org/dgacm/en/content/editorial-manual/footnotes/chap-09>.

    ## Bad

    ```yaml
    subtitle: Note by the Secretariat[^wnd]
    footnotes:
      wind: Speakers are invited to be brief.
    ```

    ## Good

    ```yaml
    subtitle: Note by the Secretariat[^wind]
    footnotes:
      wind: Speakers are invited to be brief.
    ```
    """
    footnotes = context.programme.footnotes
    missing = [mark for mark in context.marks if mark.name not in footnotes]
    names = list(footnotes)
    # Each name is compared with every other one, which would take too long if there are very many.
    compare = len(missing) * len(names) <= _COMPARISONS
    for mark in missing:
        meant = nearest(mark.name, names, cutoff=SIMILAR, fold=True) if compare else None
        advice = f"Did you mean `{meant}`?" if meant else "Add it under `footnotes`, or remove the mark."
        place = ((NodeLocation(("footnotes", meant), "key"), "this footnote"),) if meant else ()
        yield Violation(mark.location, f"There is no footnote `{mark.name}`.", advice, place)
