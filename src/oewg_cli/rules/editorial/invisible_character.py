from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._form_fixes import is_ignored, replacement, shown
from oewg_cli.text.quoting import quoted
from oewg_cli.un.stray_characters import invisible_characters, name_of_invisible, serves_a_script


@rule("EDT026", "invisible-character", Severity.WARNING)
def invisible_character(context: CheckContext) -> Iterator[Violation]:
    r"""A text has an invisible character, such as a zero-width space or a soft hyphen.

    ## Why

    Such characters come with text that is pasted from web pages and word processors. A word with one in it is not found
    by a search, and a line may break at it. Those that Arabic, Indic and other scripts need are not reported in these
    scripts, and no-break spaces are never reported.

    ## Authority

    The Unicode Standard, "Special Areas and Format Characters", <https://www.unicode.org/versions/latest/>.

    ## Bad

    ```yaml
    footnotes:
      wind: "Speakers are in\u00ADvited to be brief."
    ```

    ## Good

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief.
    ```

    ## Fix

    Safe: the character is removed. In the name of the body, in texts under agenda items and in adopted titles this
    needs `--unsafe-fixes`, because these are other people's words.
    """
    if "".join(context.text_index.chars).isprintable():
        return
    for match in context.text_index.find(invisible_characters()):
        plain = match.field.plain
        if not serves_a_script(plain, match.start, match.end) and not is_ignored(match):
            yield Violation(match.location, _message(match), _advice(match), fix=_suggested_fix(match))


def _message(match: TextMatch) -> str:
    names = list(dict.fromkeys(map(name_of_invisible, match.text)))
    words = invisible_characters().sub("", shown(match, ""))
    where = quoted(words) if words else "A text without words"
    return f"{where} contains {' and '.join(names)}, which cannot be seen."


def _advice(match: TextMatch) -> str:
    return f"Remove the invisible {'character' if len(match.text) == 1 else 'characters'}."


def _suggested_fix(match: TextMatch) -> SuggestedFix | None:
    """Return the fix, which also removes one of two spaces, or None where nothing else would be left of the text."""
    field, start, end = match.field, match.start, match.end
    if not field.words_span.end:
        return None
    fix = replacement(match, "", _advice(match))
    is_between_spaces = field.plain.endswith(" ", 0, start) and field.plain.startswith(" ", end)
    if fix and is_between_spaces and field.is_of_one_piece(start, end + 1):
        return fix._replace(replacements=(Replacement(field.plain_location(start, end + 1), ""),))
    return fix
