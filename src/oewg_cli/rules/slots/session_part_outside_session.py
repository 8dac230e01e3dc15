from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.dates.dates import date_range


@rule("SLT022", "session-part-outside-session", Severity.WARNING, keys=("session.parts",))
def session_part_outside_session(context: CheckContext) -> Iterator[Violation]:
    """A part of the session is outside the dates of the session.

    ## Why

    In a session of several parts, `opens` and `closes` of the session are the first and the last day of the whole. A
    part outside them has the wrong month, or the dates of the whole were not corrected.

    ## Authority

    Editorial Manual, "Preparation of documents": dates are checked against one another on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    session:
      number: 3
      place: New York
      opens: 2024-03-04
      closes: 2024-03-06
      parts: [{opens: 2024-03-04, closes: 2024-03-04}, {opens: 2024-03-05, closes: 2024-03-07}]
    ```

    ## Good

    ```yaml
    session:
      number: 3
      place: New York
      opens: 2024-03-04
      closes: 2024-03-06
      parts: [{opens: 2024-03-04, closes: 2024-03-04}, {opens: 2024-03-05, closes: 2024-03-06}]
    ```
    """
    session = context.programme.session
    if session.closes < session.opens:
        return
    for number, part in enumerate(session.parts):
        is_early, is_late = part.opens < session.opens, part.closes > session.closes
        # SLT023 reports a part that closes before it opens.
        if part.opens <= part.closes and (is_early or is_late):
            key = "opens" if is_early else "closes"
            yield Violation(
                NodeLocation(("session", "parts", number, key)),
                f"The part of {date_range(part.opens, part.closes, 'en')} is not within the session of "
                f"{date_range(session.opens, session.closes, 'en')}.",
                f"Correct `{key}` of the part or of the session.",
                ((NodeLocation(("session", key)), f"the session {key} here"),),
            )
