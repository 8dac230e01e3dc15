from collections.abc import Iterator
from functools import lru_cache

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._miswritten_compounds import miswritten_compounds
from oewg_cli.rules.editorial._spelling_in_names import is_in_misspelt_name, is_in_plain_name
from oewg_cli.rules.editorial._word_context import (
    is_by_drafter,
    is_checked_form,
    is_in_name,
    remark_in_title,
    unsafe_replacement,
    word_replacement,
)
from oewg_cli.rules.masthead._differing_names import differing_names
from oewg_cli.text.adjacent_words import start_after, word_before
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.spelling import doubtful_spellings, in_capitals_of, oxford_spellings

_LONGER_NAME = r"\s(?:(?:for|of|on|in|against|and|to)\b|[A-Z])"

_OF_EACH_AGENDA = ("organisation", "organisational")
"""Words of titles that each body has: `Adoption of the agenda and organization of work`."""


@rule("EDT002", "spelling-not-oxford", Severity.WARNING)
def spelling_not_oxford(context: CheckContext) -> Iterator[Violation]:
    """A word is not spelled as the United Nations spells it.

    ## Why

    The United Nations uses the spelling of the Concise Oxford English Dictionary, in the form listed first there:
    British, but with -ize. Write "organization" and "programme", "analyse" and "behaviour", and also "advise" and
    "exercise", which have no form in -ize. Write "website", "non-governmental" and "the follow-up to" as the dictionary
    does; where only the usage of documents is known, as for "round table", this is a remark. Names and quotations keep
    their own spelling, and so do titles of the agenda; where the note has the right one as well, it is a remark. A note
    that speaks of a court may write "judgment"; elsewhere this is only a remark.

    ## Authority

    Editorial Manual, "Italics", which names the twelfth edition of the dictionary,
    <https://www.un.org/dgacm/en/content/editorial-manual/italics>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex contains the organisation of work and the program of work.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex contains the organization of work and the programme of work.
    ```

    ## Fix

    Safe: the word is replaced by the right spelling, with the same capital letters. Where it may have another meaning,
    and in the name of a body, the fix needs `--unsafe-fixes`.
    """
    spellings = oxford_spellings()
    for match in context.text_index.find_words(spellings.keys()):
        word = match.text
        right = in_capitals_of(spellings[word.lower()], word)
        is_title, doubt = match.field.role is Role.AGENDA_TITLE, doubtful_spellings().get(word.lower())
        is_checked = is_by_drafter(match) or match.field.role is Role.BODY
        # A title may have been adopted in another spelling, but not where the note has the right one as well.
        is_known = spellings[word.lower()] in context.text_index.words or word.lower() in _OF_EACH_AGENDA
        is_copied = is_title and is_known and is_checked_form(match)
        is_sure = _is_surely_wrong(match) if right and (is_copied or is_by_drafter(match)) else None
        if is_sure is None and right and is_checked and _is_name_of_note(context, match, right):
            is_sure = False
        if right is not None and is_sure is not None and not (doubt and _is_in_note(context, doubt.unless_in_note)):
            yield Violation(
                match.location,
                f"{quoted(word)} is not spelled as the United Nations spells it.",
                f"Write {quoted(right)}.",
                severity=Severity.INFO if doubt and doubt.is_remark else remark_in_title(match),
                fix=word_replacement(match, right) if is_sure and not is_title else unsafe_replacement(match, right),
            )
    for match, compound, right in miswritten_compounds(context.text_index):
        yield Violation(
            match.location,
            f"{quoted(match.text)} is not spelled as the United Nations spells it.",
            f"Write {quoted(right)}.",
            severity=Severity.INFO if compound.is_remark else None,
            fix=unsafe_replacement(match, right) if compound.is_remark else word_replacement(match, right),
        )


def _is_name_of_note(context: CheckContext, match: TextMatch, right: str) -> bool:
    """Return whether the note has the same name elsewhere in the right spelling: `the Program`, `the Programme`."""
    plain = match.field.plain
    if not match.text.istitle() or compiled(_LONGER_NAME).match(plain, match.end):
        return False
    before = word_before(plain, match.start)
    is_name = before == "the" or before[:1].isupper()
    # The name of the body is for MST010.
    for field, name, _ in context.once(differing_names):
        if field is match.field and name.start <= match.start < name.end:
            return False
    is_short = before == "the" and f" {right}" in context.programme.body
    return is_short or (is_name and f" {before} {right}" in context.text_index.text)


def _is_in_note(context: CheckContext, words: tuple[str, ...]) -> bool:
    """Return whether one of some words is anywhere in the note."""
    return any(word in context.text_index.text for word in words)


def _is_surely_wrong(match: TextMatch) -> bool | None:
    """Return whether a word is wrong in every meaning; None where it is right, or in an unknown name."""
    plain = match.field.plain
    if is_in_name(match):
        return False if is_in_misspelt_name(match) or is_in_plain_name(match) else None
    doubt = doubtful_spellings().get(match.text.lower())
    if doubt is None or plain.startswith(doubt.surely_before, start_after(plain, match.end)):
        return True
    if _has_one(match.field, doubt.unless):
        return None
    if not doubt.surely_after:
        return False
    return True if word_before(plain, match.start).lower() in doubt.surely_after else None


@lru_cache(maxsize=256)
def _has_one(field: TextField, parts: tuple[str, ...]) -> bool:
    """Return whether a text has one of some parts of words; it is asked again for each of its words."""
    lower = field.plain.lower()
    return any(part in lower for part in parts)
