from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.sessions.session_facts import session_kinds, session_numbers
from oewg_cli.statements.sessions.session_mentions import SessionMention, session_mentions


@rule("MST036", "session-kind-differs", Severity.WARNING, needs=("session", "body"))
def session_kind_differs(context: CheckContext) -> Iterator[Violation]:
    """A text calls the session special, organizational or the like, and the title block does not.

    ## Why

    A special session is counted apart from the regular ones, and an organizational session has another agenda. The text
    or the title block was left over from another session. A resumed session is the same session at another time, and is
    not compared.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": titles are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - At its third special session, the ad hoc working group will measure clouds. See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - At its third substantive session, the ad hoc working group will measure clouds. See the annex.
    ```
    """
    kinds = session_kinds(context.programme)
    for mention in context.picture.read(session_mentions):
        wording = mention.kind_wording
        if wording is None or mention.kind in kinds or not _is_own(context, mention):
            continue
        printed = " or ".join(sorted(kinds))
        yield Violation(
            wording.location,
            f"This text calls the session {wording.text}, but the title block "
            + (f"calls it {printed}." if kinds else "gives it no kind."),
            "Correct the word here, or `kind` of the session.",
            ((NodeLocation(_path(context)), "the kind of the session"),),
        )


def _is_own(context: CheckContext, mention: SessionMention) -> bool:
    """Return whether a session of another kind can only be that of the note."""
    is_resumed = mention.kind in {"resumed", "preparatory"} or (mention.kind == "substantive")
    if is_resumed and not (mention.kind == "substantive" and session_kinds(context.programme)):
        return False
    if mention.owner is Owner.OTHER or mention.other:
        return False
    return mention.present or (mention.owner is Owner.OWN and mention.number in session_numbers(context.programme))


def _path(context: CheckContext) -> NodePath:
    return ("session", "kind") if context.programme.session.kind is not None else ("session",)
