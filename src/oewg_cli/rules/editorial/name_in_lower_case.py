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
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.capitalized_names import miscapitalized, names_in_any_case
from oewg_cli.un.un_data import read_data

_BEFORE_NAME = frozenset({"the", "nations", "un"})


@rule("EDT046", "name-in-lower-case", Severity.WARNING)
def name_in_lower_case(context: CheckContext) -> Iterator[Violation]:
    """The name of an organ of the United Nations, of a State or of an instrument has a small letter for a capital.

    ## Why

    Names of organs, of States and of instruments have capital letters: "the General Assembly", "the Sustainable
    Development Goals". The same words in general are in small letters and are not reported: "a general assembly of
    shareholders". The name of the body of the note is checked by MST010; its short form, "the Commission", is reported
    in small letters where the note has it with a capital letter as well.

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
    own = frozenset(folded_name(field.plain) for field in context.texts(Role.BODY))
    index = context.text_index
    found = ((index.match(each.start, each.end), each.name) for each in miscapitalized(index.text, index.words))
    named = [(match, name) for match, name in found if folded_name(name) not in own and _is_name(match, name)]
    for match, name in (*named, *_own_short_names(context)):
        if not match.text.isupper() and is_separate(match) and not is_quoted(match):
            is_sure = not match.text[1:].islower()
            yield Violation(
                match.location,
                f"The capital letters are wrong in the name {quoted(match.text)}.",
                f"Write {quoted(name)}.",
                fix=word_replacement(match, name) if is_sure else unsafe_replacement(match, name),
            )


def _is_name(match: TextMatch, name: str) -> bool:
    """Return whether the words are the name: some have their capitals, or what is around them shows it."""
    if any(letter.isupper() for letter in match.text[1:]):
        return True
    before, after = word_before(match.field.plain, match.start).lower(), word_after(match.field.plain, match.end)
    if match.text[0].isupper():
        return not begins_sentence(match) or after in read_data("words/capitalized_names")["after_organ"]
    is_owned = after == "of" and not match.field.plain.startswith(" of the United Nations", match.end)
    is_named = before in _BEFORE_NAME or after in read_data("words/capitalized_names")["after_organ"]
    return name in names_in_any_case() and is_named and not is_owned


def _own_short_names(context: CheckContext) -> Iterator[tuple[TextMatch, str]]:
    """Return where the body is called by its last word in small letters, in a note that has it with a capital too."""
    index, data = context.text_index, read_data("words/capitalized_names")
    for name in data["own_bodies"]:
        is_own = any(name in field.plain.split() for field in context.texts(Role.BODY))
        if (
            not is_own
            or name.lower() not in index.words
            or not compiled(rf"\b[Tt]he {name}\b(?! o[fn] )").search(index.text)
        ):
            continue
        for article in index.find(compiled(rf"\b[Tt]he {name.lower()}(?![\w-])")):
            if word_after(article.field.plain, article.end).strip(",.;:") not in data["after_others"]:
                yield article.part(article.end - len(name), article.end), name
