"""SES008."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.load.tree import Path, Place
from oewg_cli.model.document import Document
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.rules.sessions.beside_last import expected

_CALLED = {"organ": "organ", "body": "name of the body", "title": "title", "subtitle": "subtitle"}


@rule("SES008", "title-block-changed", Severity.WARNING)
def title_block_changed(document: Document) -> Iterator[Hit]:
    """The organ, the body, the title or the subtitle is not that of the last session.

    ## Why

    These are the same from session to session. Who searches for the notes of a body finds them by them.

    ## Authority

    ST/CS/SER.A/44/Rev.1, paragraph 4: what is repeated from one session to the next is reproduced exactly.

    ## Bad

    ```yaml
    title: Programme of work
    ```

    ## Good

    ```yaml
    title: Provisional programme of work
    ```
    """
    if document.last is None:
        return
    texts = {**expected(document), ("masthead", "organ"): document.last.masthead.organ}
    programme = document.programme
    typed: dict[Path, str | None] = {
        ("masthead", "organ"): programme.masthead.organ,
        ("body",): programme.body,
        ("title",): programme.title,
        ("subtitle",): programme.subtitle,
    }
    for path, text in typed.items():
        was = texts.get(path)
        if text is not None and was is not None and text.split() != was.split():
            yield Hit(
                Place(path),
                f"Last session the {_CALLED[str(path[-1])]} was {quoted(was)}.",
                "Write it so again, unless it was changed on purpose.",
            )
