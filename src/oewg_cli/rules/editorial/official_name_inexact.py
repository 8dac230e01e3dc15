from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.bodies import folded_name
from oewg_cli.programme.text_fields import Role
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._misnumbered_committees import misnumbered_committees
from oewg_cli.rules.editorial._misspelt_words import misspelt_words
from oewg_cli.rules.editorial._names_written_otherwise import names_written_otherwise
from oewg_cli.rules.editorial._time_of_sentence import is_of_time_before
from oewg_cli.rules.editorial._word_context import is_quoted, unsafe_replacement
from oewg_cli.text.adjacent_words import word_before
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.text.source_text import Span
from oewg_cli.un.official_names import former_names, inexact_names, mistyped_by_part, official_names
from oewg_cli.un.spelling import oxford_spellings
from oewg_cli.un.words_in_context import typed_for_others

_ARTICLES = frozenset({"the", "an"})


@rule("EDT048", "official-name-inexact", Severity.WARNING)
def official_name_inexact(context: CheckContext) -> Iterator[Violation]:
    """The name of a body, an office or an instrument is almost its official name, or written in two ways.

    ## Why

    Official names are used word for word. Most often a small word is another one or is missing: "Office for Legal
    Affairs", "Universal Declaration on Human Rights". A name that the program does not know is held against the other
    places where the note has it: "the Credential Committee" beside "the Credentials Committee". A Main Committee of the
    General Assembly has the ordinal that belongs to its name. The name of the body of the note is checked by MST010. A
    former name of an office is a remark, and right where the sentence speaks of the time before the change.

    ## Authority

    Editorial Manual, "Capitalization" and "Instructions for the preparation of official documents": names of bodies are
    checked on the final text, <https://www.un.org/dgacm/en/content/editorial-manual>; the terminology database,
    <https://unterm.un.org>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was prepared by the Office for Legal Affairs.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was prepared by the Office of Legal Affairs.
    ```

    ## Fix

    Unsafe: the official name is written.
    """
    own = frozenset(folded_name(field.plain) for field in context.texts(Role.BODY))
    inexact = set()
    for place, right in _inexact(context):
        match = context.text_index.match(*place)
        if folded_name(right) not in own and not is_quoted(match):
            inexact.add(match.text)
            yield Violation(
                match.location,
                f"{quoted(match.text)} is almost the official name {quoted(right)}, but not exactly.",
                f"Write {quoted(right)}, if that is meant.",
                fix=unsafe_replacement(match, right),
            )
    for name in names_written_otherwise(context):
        if any(name.right.text in each or name.match.text in each for each in inexact):
            continue  # It is reported, or neither of the two is the official name.
        yield Violation(
            name.match.location,
            f"{quoted(name.match.text)} is {quoted(name.right.text)} in another place of the note.",
            "Write the name in one way.",
            ((name.right.location, "the name there"),),
            None if name.is_usual else Severity.INFO,
        )
    for match, right in _former(context):
        yield Violation(
            match.location,
            f"{quoted(match.text)} is a former name.",
            f"Write {quoted(right)}, if the present one is meant.",
            severity=Severity.INFO,
            fix=unsafe_replacement(match, right),
        )


def _former(context: CheckContext) -> Iterator[tuple[TextMatch, str]]:
    """Return the former names in sentences that do not speak of the time before the change, and the names in use."""
    text = context.text_index.text
    for typed, (right, year) in former_names().items():
        for place in compiled(rf"\b{typed}\b").finditer(text) if typed in text else ():
            match = context.text_index.match(*place.span())
            if not is_quoted(match) and not is_of_time_before(context, match, year):
                yield match, right


def _inexact(context: CheckContext) -> Iterator[tuple[Span, str]]:
    """Return what is typed for official names, in the text of all fields, and the names."""
    index, mistyped = context.text_index, mistyped_by_part()
    text = index.text
    starts = set[int]()
    for name in inexact_names(text, official_names()):
        starts.add(name.start)
        # `The High Commissioner to the Human Rights Council`: the last words are those of another name.
        after = text[name.end : name.end + 2]
        goes_on = not name.slip and after[:1] == " " and after.isupper()
        if not (goes_on or _is_reported_as_word(context, name.slip)):
            yield Span(name.start, name.end), name.right
    for typed, right in (each for part in index.held_of(mistyped) for each in mistyped[part]):
        at = text.find(typed)
        while at >= 0:
            before = word_before(text, at)
            is_whole = not text[at + len(typed) : at + len(typed) + 1].isalnum()
            if is_whole and at not in starts and (before.lower() in _ARTICLES or not before[:1].isupper()):
                yield Span(at, at + len(typed)), right
            at = text.find(typed, at + len(typed))
    yield from misnumbered_committees(text)


def _is_reported_as_word(context: CheckContext, typed: str) -> bool:
    """Return whether another rule reports the word in which the name differs: EDT002, EDT018 or EDT049."""
    word = typed.lower()
    if word in oxford_spellings() or word in typed_for_others():
        return True
    return any(misspelt.match.text == typed for misspelt in context.once(misspelt_words))
