from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.bodies import folded_name
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.text.quoting import quoted


@rule("MST029", "bodies-named-alike", Severity.WARNING)
def bodies_named_alike(context: CheckContext) -> Iterator[Violation]:
    """Two bodies of the note have the same name or the same short name.

    ## Why

    Meetings name their body by its name or its short name. If two bodies have the same one, it cannot be known which of
    them meets. Usually a body was copied and its name was not changed. Capitals and spaces make no difference.

    ## Authority

    Title blocks of documents as issued: each body has a name of its own, and its short name in parentheses.

    ## Bad

    ```yaml
    body: [{name: Subsidiary body on observation, short: SBO}, {name: Subsidiary body on oceans, short: SBO}]
    ```

    ## Good

    ```yaml
    body: [{name: Subsidiary body on observation, short: SBO}, {name: Subsidiary body on oceans, short: Oceans}]
    ```
    """
    first_with: dict[str, tuple[int, NodePath]] = {}
    for place, body in enumerate(context.programme.bodies):
        for key, name in (("name", body.name), ("short", body.short)):
            if name is None:
                continue
            path: NodePath = ("body", place, key)
            first, first_path = first_with.setdefault(folded_name(name), (place, path))
            if first != place:
                yield Violation(
                    NodeLocation(path),
                    f"Two bodies of the note are called {quoted(name)}.",
                    "Write the name of each body, and a short name that no other body has.",
                    ((NodeLocation(first_path), "the other one"),),
                )
