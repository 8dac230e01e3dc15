from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.phrases import listed, ordinal


@rule("MST030", "session-number-of-no-body", Severity.WARNING, needs=("body",), keys=("body.number",))
def session_number_of_no_body(context: CheckContext) -> Iterator[Violation]:
    """The session has a number, but each body has a number of its own, and none of them is the same.

    ## Why

    The number of the session is that of all bodies that have none of their own. Where each has its own, that of the
    session is not printed. If it is none of theirs, one of the numbers is wrong.

    ## Authority

    Title blocks of documents as issued: the number of a session is that of the body which is named above it.

    ## Bad

    ```yaml
    body: [{name: Subsidiary body on observation, number: 14}, {name: Subsidiary body on oceans, number: 12}]
    session: {number: 7, place: New York, opens: 2024-03-04, closes: 2024-03-05}
    ```

    ## Good

    ```yaml
    body: [{name: Subsidiary body on observation, number: 14}, {name: Subsidiary body on oceans, number: 12}]
    session: {place: New York, opens: 2024-03-04, closes: 2024-03-05}
    ```
    """
    number = context.programme.session.number
    numbers = [body.number for body in context.programme.bodies if body.number is not None]
    if number is None or len(numbers) < len(context.programme.bodies) or number in numbers:
        return
    named = listed([ordinal(each, "en") for each in dict.fromkeys(numbers)], "en")
    yield Violation(
        NodeLocation(("session", "number")),
        f"This is the {ordinal(number, 'en')} session of no body: those of the bodies are the {named}.",
        "Remove it here, or correct the number of the body.",
        ((NodeLocation(("body", 0, "number")), "the number of the first body"),),
    )
