from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.rules.sessions._last_session import expected
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.phrases import spelled_ordinals

_NAMES = {"organ": "organ", "body": "name of the body", "title": "title", "subtitle": "subtitle"}


@rule("SES008", "title-block-changed", Severity.WARNING)
def title_block_changed(context: CheckContext) -> Iterator[Violation]:
    """The organ, the body, the title or the subtitle is not that of the last session.

    ## Why

    These are the same from session to session, but for the ordinal of a session or a conference, which is one more.
    Readers find the notes of a body by them. The body is compared where both notes have one only.

    ## Authority

    ST/CS/SER.A/44/Rev.1, paragraph 4: what is repeated from one session to the next is reproduced exactly.

    ## Bad

    ```yaml
    # the last note: Provisional programme of work
    title: Programme of work
    ```

    ## Good

    ```yaml
    # the last note: Provisional programme of work
    title: Provisional programme of work
    ```
    """
    if context.last_session is None:
        return
    texts = {**expected(context), ("masthead", "organ"): context.last_session.masthead.organ}
    programme = context.programme
    typed: dict[NodePath, str | None] = {
        ("masthead", "organ"): programme.masthead.organ,
        ("body", 0, "name"): programme.body if len(programme.bodies) == len(context.last_session.bodies) == 1 else None,
        ("title",): programme.title,
        ("subtitle",): programme.subtitle,
    }
    for path, value in typed.items():
        earlier = texts.get(path)
        if value is None or earlier is None:
            continue
        text, was = _plain(value), _plain(earlier)
        if path[0] != "masthead" and _moves_on(was, text):
            continue
        if _without_counts(text) != _without_counts(was):
            name = _NAMES["body" if path[0] == "body" else str(path[-1])]
            yield Violation(
                NodeLocation(path),
                f"The {name} of the last session was {quoted(was)}.",
                "Write the same again, unless it was changed on purpose.",
            )


def _plain(text: str) -> str:
    """Return a text without the marks of footnotes, whose names no reader sees."""
    return TextField((), Role.TEXT, text).plain


def _moves_on(was: str, text: str) -> bool:
    """Return whether only an ordinal is one more: `Fourth Review Conference` and `Work of the fifth Meeting`."""
    ordinals, words, before = spelled_ordinals("en"), text.split(), was.split()
    return len(words) == len(before) and all(
        new == old or ordinals.get(new.casefold()) == ordinals.get(old.casefold(), -1) + 1
        for old, new in zip(before, words, strict=True)
    )


def _without_counts(text: str) -> list[str]:
    """Return the words; those of a session that is counted within its year without its ordinal and the year."""
    ordinals, words = spelled_ordinals("en"), text.split()
    years = {word for word in words if compiled("(?:19|20)[0-9]{2}").fullmatch(word) is not None}
    return [word for word in words if word not in years and word.casefold() not in ordinals] if years else words
