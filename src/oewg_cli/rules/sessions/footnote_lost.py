from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.model import Programme
from oewg_cli.programme.text_fields import TextField
from oewg_cli.rules.sessions._last_session import compared
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.quoting import quoted


@rule("SES005", "footnote-lost", Severity.WARNING, needs=("footnotes",))
def footnote_lost(context: CheckContext) -> Iterator[Violation]:
    """A footnote of the last session is missing.

    ## Why

    Footnotes are the first thing to be lost when text is copied from one file to another, and nobody notices at first.
    A footnote with a day or a document is often one of a single session: it is only a remark.

    ## Authority

    ST/CS/SER.A/44/Rev.1, paragraph 4: what is repeated from one session to the next is reproduced exactly, footnotes
    included.

    ## Bad

    ```yaml
    # the last note had the footnote `wind`; this one is
    # without footnotes
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [item: 1, item: 2]}]
    ```

    ## Good

    ```yaml
    # the last note had the footnote `wind`
    footnotes:
      wind: Speakers are invited to be brief.
    ```
    """
    if context.last_session is None:
        return
    where = "footnotes" if context.programme.footnotes else "programme"
    for lost in compared(context).footnotes.lost:
        yield Violation(
            NodeLocation((where,), "key"),
            f"The footnote {quoted(str(lost.path[-1]))} of the last session is missing: {quoted(lost.plain)}.",
            "Copy it with its mark, unless it was left out on purpose.",
            severity=Severity.INFO if _is_of_one_session(lost, context.last_session) else None,
        )


def _is_of_one_session(footnote: TextField, last: Programme) -> bool:
    """Return whether a footnote has what is of one session, such as a day or a document."""
    from oewg_cli.rollover.day_runs import day_runs  # noqa: PLC0415 - few checks have a last note
    from oewg_cli.rollover.transition import session_info  # noqa: PLC0415 - as above

    return bool(footnote.references) or any(day_runs(footnote.plain, session_info(last)))
