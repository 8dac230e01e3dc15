"""Find misspelt words: frequent misspellings, and words that no list has and that are near to one, but no names."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_fields import Role
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._foreign_words import PART, may_be_foreign
from oewg_cli.rules.editorial._intended_words import in_name_of_note, suggestions
from oewg_cli.rules.editorial._lines_of_states import names_state
from oewg_cli.rules.editorial._names_and_abbreviations import is_abbreviation, is_in_adopted_title, is_month_of_date
from oewg_cli.rules.editorial._word_context import is_checked_form, is_separate
from oewg_cli.rules.masthead._differing_names import differing_names
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.spelling import in_capitals_of, misspellings, oxford_spellings
from oewg_cli.un.word_list import common_words, is_common, is_known, nearest_states, parts_of
from oewg_cli.un.words_in_context import compounds

_AROUND = frozenset(" \t\n\"'“”‘’()[]{}.,;:!?–—…")
_SHORTEST_TYPED = 3
_MOST_SUGGESTED = 3


class MisspeltWord(NamedTuple):
    """A misspelt word, and the words that may be meant, the most likely first; only one if it is a frequent mistake."""

    match: TextMatch
    meant: tuple[str, ...]
    is_frequent: bool


def misspelt_words(context: CheckContext) -> tuple[MisspeltWord, ...]:
    """Return the misspelt words that the drafter wrote, without those in a name of a body, of which MST010 speaks."""
    found = (*_frequent(context), *_unknown(context))
    return tuple(each for each in found if not _is_in_name_of_body(context, each.match))


def _is_in_name_of_body(context: CheckContext, match: TextMatch) -> bool:
    return any(
        field is match.field and name.start <= match.start and match.end <= name.end
        for field, name, _ in context.once(differing_names)
    )


def _frequent(context: CheckContext) -> Iterator[MisspeltWord]:
    words = misspellings()
    for match in context.text_index.find_words(words.keys()):
        right = in_capitals_of(words[match.text.lower()], match.text)
        if right is not None and _is_checked(context, match):
            yield MisspeltWord(match, (right,), is_frequent=True)


def _unknown(context: CheckContext) -> Iterator[MisspeltWord]:
    """Return the words that no list has and that are near to a known one, in reading order."""
    index, others = context.text_index, context.text_index.typed_words - common_words()
    typed = [word for word in others if len(word) >= _SHORTEST_TYPED and not is_common(word)]
    wanted = {word.lower() for word in typed if not word.isupper() and not all(map(is_known, parts_of(word)))}
    if wanted:
        wanted -= oxford_spellings().keys() | misspellings().keys() | compounds().keys()
    for match in index.find_words(wanted):
        if _is_checked(context, match) and is_separate(match) and _stands_alone(match):
            for part in compiled(PART).finditer(match.text):
                yield from _judged(context, match, match.part(match.start + part.start(), match.start + part.end()))


def _is_checked(context: CheckContext, match: TextMatch) -> bool:
    """Return whether a word is checked: in a text under an item, unless a title of the agenda has it too."""
    if match.field.role is not Role.TEXT:
        return is_checked_form(match)
    return is_checked_form(match) and all(match.text not in title.plain for title in context.texts(Role.AGENDA_TITLE))


def _judged(context: CheckContext, whole: TextMatch, part: TextMatch) -> Iterator[MisspeltWord]:
    """Return a part of a word with what it may be meant to be, unless it is known or may be right."""
    if is_known(part.text):
        return
    if part.text.istitle() and names_state(context, part):
        meant = nearest_states(part.text)
        if meant:
            yield MisspeltWord(part, meant[:_MOST_SUGGESTED], is_frequent=False)
            return
    meant = suggestions(whole, part) or in_name_of_note(context, part)
    if part.field.role is Role.AGENDA_TITLE or is_in_adopted_title(context, part):
        # Subjects have words of their own: only what is like a common word is certainly a mistake.
        meant = tuple(each for each in meant if each.lower() in common_words())
    is_right = may_be_foreign(part) or is_abbreviation(part) or is_month_of_date(part, meant)
    if meant and not is_right:
        yield MisspeltWord(part, meant[:_MOST_SUGGESTED], is_frequent=False)


def _stands_alone(match: TextMatch) -> bool:
    """Return whether there is a space or a punctuation mark on both sides, and not half of a broken word."""
    plain = match.field.plain
    return _AROUND.issuperset((plain[match.start - 1 : match.start] or " ", plain[match.end : match.end + 1] or " "))
