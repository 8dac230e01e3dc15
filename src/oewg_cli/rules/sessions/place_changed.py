from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.quoting import quoted
from oewg_cli.un.duty_stations import city_of, find_place


@rule("SES010", "place-changed", Severity.INFO)
def place_changed(context: CheckContext) -> Iterator[Violation]:
    """The session is held at another place than the last one.

    ## Why

    Most bodies meet at one place. If a session moves, its hours, its holidays and the words of the paragraphs change
    with it; if it does not move, the place was left from another note.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": titles and numbers are checked on the
    final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    # the last session was held at New York
    session: {number: 3, kind: substantive, place: Geneva, opens: 2024-03-04, closes: 2024-03-05}
    ```

    ## Good

    ```yaml
    # the last session was held at New York
    session: {number: 3, kind: substantive, place: New York, opens: 2024-03-04, closes: 2024-03-05}
    ```
    """
    if context.last_session is None:
        return
    here, there = context.programme.session.place, context.last_session.session.place
    if city_of(here) != city_of(there) and (find_place(here) is None or find_place(here) != find_place(there)):
        yield Violation(
            NodeLocation(("session", "place")),
            f"The place is {quoted(here)}, but the last session was held at {quoted(there)}.",
            "Check the place here and in the paragraphs.",
        )
