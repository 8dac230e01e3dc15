from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.sessions.elected_periods import elected_periods
from oewg_cli.statements.sessions.named_officers import Bond, named_officers
from oewg_cli.statements.sessions.session_facts import session_numbers
from oewg_cli.text.quoting import quoted
from oewg_cli.un.phrases import ordinal

_SHORTEST_TERM = 2
_DO = {Bond.ELECTED_AT: "act", Bond.OF_THIS: "are those of this session"}


@rule(
    "MST053",
    "officers-of-another-session",
    Severity.INFO,
    needs=("session", "body"),
    words=("bureau", "officer", "office-holder", "chair", "president", "rapporteur", "vacanc", "candidate"),
)
def officers_of_another_session(context: CheckContext) -> Iterator[Violation]:
    """The Bureau that acts at this session is named with the number of an earlier session, or of one still to come.

    ## Why

    "The Bureau elected at its second session" is copied from note to note. Officers cannot have been elected at a
    session that is still to come: that is a warning. Whether those of an earlier session are still in office depends on
    the rules of the body: that is a remark, and nothing is said of officers who were elected at the session before.
    Nobody is elected, or in office, for years that are over.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": titles and numbers are checked on the
    final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The Bureau of the second session will meet before the session. See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The Bureau of the third session will meet before the session. See the annex.
    ```
    """
    yield from _years_over(context)
    numbers = session_numbers(context.programme)
    if len(numbers) != 1:
        return
    own, path = next(iter(numbers.items()))
    this = f"this session is the {ordinal(own, 'en')}"
    for officers in context.picture.read(named_officers):
        number = ordinal(officers.number, "en")
        if officers.bond is Bond.ELECTED_AT and officers.number > own:
            message, severity = f"Nobody was elected yet at the {number} session: {this}.", Severity.WARNING
        elif officers.bond in _DO and officers.act and officers.number <= own - _SHORTEST_TERM:
            message, severity = f"Officers elected at the {number} session {_DO[officers.bond]} here, but {this}.", None
        elif officers.bond is Bond.LISTED_IN and officers.number <= own - _SHORTEST_TERM:
            # The officers of a preparatory committee may be those of all its sessions.
            message, severity = f"Officers of the {number} session are listed here, but {this}.", Severity.INFO
        elif officers.bond is Bond.OF and officers.act and officers.number < own:
            message, severity = f"The Bureau of the {number} session acts here, but {this}.", None
        elif officers.bond is Bond.OPENS and not own - 1 <= officers.number <= own:
            message, severity = f"An officer of the {number} session opens the session here, but {this}.", None
        elif officers.bond is Bond.OF and officers.is_elected and officers.number > own:
            message, severity = f"Officers of the {number} session are elected already here, but {this}.", None
        elif officers.bond is Bond.OF and officers.has_approved and officers.number > own:
            message, severity = f"The Bureau of the {number} session has acted already here, but {this}.", None
        else:
            continue
        yield Violation(
            officers.wording.location,
            message,
            "Check the number of the session: it may be that of the last note.",
            ((NodeLocation(path), "the number of the session"),),
            severity=severity,
        )


def _years_over(context: CheckContext) -> Iterator[Violation]:
    """Report elections for years that are over, and officers who are in office for them."""
    year = context.programme.session.opens.year
    for period in context.picture.read(elected_periods):
        if period.last < year:
            yield Violation(
                period.wording.location,
                f"Officers {'are in office' if period.is_in_office else 'are still to be elected'} for "
                f"{quoted(period.wording.text)} here, but the session opens in {year}.",
                "Correct the years: they may be those of the last note.",
                ((NodeLocation(("session", "opens")), "the session opens here"),),
                severity=Severity.WARNING,
            )
