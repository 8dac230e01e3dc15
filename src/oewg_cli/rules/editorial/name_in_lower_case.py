from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.bodies import folded_name
from oewg_cli.programme.text_fields import Role
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._word_context import (
    begins_sentence,
    is_quoted,
    is_separate,
    unsafe_replacement,
    word_replacement,
)
from oewg_cli.text.adjacent_words import word_after, word_before
from oewg_cli.text.quoting import quoted
from oewg_cli.un.capitalized_names import capitalized_names, miscapitalized, names_in_any_case
from oewg_cli.un.un_data import read_data

_BEFORE_NAME = frozenset({"the", "nations", "un"})


@rule("EDT046", "name-in-lower-case", Severity.WARNING)
def name_in_lower_case(context: CheckContext) -> Iterator[Violation]:
    """The name of an organ of the United Nations, of a State or of an instrument has a small letter for a capital.

    ## Why

    Names of organs, of States and of instruments have capital letters: "the General Assembly", "the Sustainable
    Development Goals". The same words in general are in small letters and are not reported: "a general assembly of
    shareholders". The name of the body of the note is checked by MST010.

    ## Authority

    Editorial Manual, "Capitalization", <https://www.un.org/dgacm/en/content/editorial-manual/capitalization>, and the
    list of the Correspondence Manual, ST/DCS/4/Rev.1.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was sent to the general assembly and to the Security council.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was sent to the General Assembly and to the Security Council.
    ```

    ## Fix

    Safe where only a part of the capital letters is missing; unsafe where all are in small letters, since another body
    may be meant. The name is written with its capital letters.
    """
    pattern = miscapitalized(context.text_index.words)
    own = frozenset(folded_name(field.plain) for field in context.texts(Role.BODY)) if pattern else frozenset()
    for match in context.text_index.find(pattern) if pattern else ():
        typed = match.text.replace("\u00a0", " ")
        name = capitalized_names()[typed.lower()]
        if typed.isupper() or folded_name(name) in own or not _is_name(match, typed, name):
            continue
        if is_separate(match) and not is_quoted(match):
            is_sure = not typed[1:].islower()
            yield Violation(
                match.location,
                f"{quoted(match.text)} is a name and needs its capital letters.",
                f"Write {quoted(name)}.",
                fix=word_replacement(match, name) if is_sure else unsafe_replacement(match, name),
            )


def _is_name(match: TextMatch, typed: str, name: str) -> bool:
    """Return whether the words are the name: some have their capitals, or what is around them shows it."""
    if any(letter.isupper() for letter in typed[1:]):
        return True
    before, after = word_before(match.field.plain, match.start).lower(), word_after(match.field.plain, match.end)
    if typed[0].isupper():
        is_first = begins_sentence(match)
        return not is_first or after in read_data("words/capitalized_names")["after_organ"]
    is_owned = after == "of" and not match.field.plain.startswith(" of the United Nations", match.end)
    return name.lower() in names_in_any_case() and before in _BEFORE_NAME and not is_owned
