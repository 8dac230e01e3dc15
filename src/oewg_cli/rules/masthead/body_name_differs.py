from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.programme.text_fields import TextField
from oewg_cli.rules.masthead._differing_names import differing_names
from oewg_cli.rules.masthead._similar_names import SimilarName
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.quoting import quoted


@rule("MST010", "body-name-differs", Severity.WARNING)
def body_name_differs(context: CheckContext) -> Iterator[Violation]:
    """The name of the body is almost, but not exactly, the one in the title block.

    ## Why

    The name of a body is registered, word for word, with its dashes. The usual mistakes are a hyphen in place of the
    dash between two years, a missing word, another small word such as "for" in place of "on", or "Committee" for
    "Commission". Only text that begins and ends like the name is compared; a short form such as "the working group" is
    right, and so is the name of another body of the note or of its meetings. If only the capitals differ, this is only
    a remark, since running text may have its own.

    ## Authority

    Editorial Manual, "Capitalization" and "Instructions for the preparation of official documents": names of bodies
    are checked on the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    body: Open-ended working group on the measurement of clouds 2021–2025
    paragraphs:
      - The open-ended working group on the measurement of clouds 2021-2025 will meet. See the annex.
    ```

    ## Good

    ```yaml
    body: Open-ended working group on the measurement of clouds 2021–2025
    paragraphs:
      - The open-ended working group on the measurement of clouds 2021–2025 will meet. See the annex.
    ```

    ## Fix

    Unsafe: the words that differ are written as in the title block; check which of the two is right. Capitals alone are
    not changed.
    """
    for field, name, typed in context.once(differing_names):
        yield Violation(
            field.plain_location(name.start, name.end),
            f"The name of the body has `{name.written}` here, but `{name.right}` in the title block.",
            "Check which of the two is the registered name.",
            ((NodeLocation(typed.path), "the name in the title block"),),
            Severity.INFO if name.only_capitals else None,
            None if name.only_capitals else _fix(field, name, typed),
        )


def _fix(field: TextField, name: SimilarName, body: TextField) -> SuggestedFix | None:
    """Return the fix that writes the name as in the title block; its first letter stays as the sentence has it."""
    if not field.is_of_one_piece(name.start, name.end) or not _becomes_the_name(field, name, body):
        return None
    first = name.written[0] if name.written[0].casefold() == name.right[0].casefold() else name.right[0]
    right = first + name.right[1:]
    return SuggestedFix(
        f"Write {quoted(right)}.", (Replacement(field.plain_location(name.start, name.end), right),), safe=False
    )


def _becomes_the_name(field: TextField, name: SimilarName, body: TextField) -> bool:
    """Return whether the fix writes the name exactly as in the title block, so that no other rule changes it again.

    Spaces count only where marks or an address leave some. A name with such marks in the title block is not typed as it
    is printed.
    """
    plain = field.plain
    texts = (plain, plain[: name.start] + name.right + plain[name.end :], body.text)
    has_gaps = len(field.inlines) > 1
    before, after, right = (text.casefold() if has_gaps else text.casefold().replace(" ", "") for text in texts)
    return body.text == body.plain.strip() and after.count(right) > before.count(right)
