"""Find remarks among the lines of a programme: what is said to its readers and is not done at a meeting."""

from collections.abc import Sequence

from oewg_cli.importing.line_forms.hours_line import hours_line
from oewg_cli.importing.line_forms.typed_items import typed_items
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.programme_forms import hours_of
from oewg_cli.importing.recognition_words import begins_with, words_of
from oewg_cli.note.source_document import SourceLine

_WORDS_OF_LABEL = range(1, 5)
_LONGEST_CLOSING = 6
_LEAST_WORDS = 4
"""How many words a sentence has, at least."""


def _is_label(words: Words) -> bool:
    """Return whether a line is a few words in capitals that are not what is done: `REGIONAL GROUPS`."""
    names_entry = begins_with(words.plain, "entries") or begins_with(words.plain, "activities")
    is_said = names_entry or typed_items(words.plain) is not None or hours_line(words.plain) is not None
    return words.plain.isupper() and len(words.plain.split()) in _WORDS_OF_LABEL and not is_said


def ends_programme(text: str) -> bool:
    """Return whether the programme ends with a line, as a letter does with its greetings."""
    is_short = text.rstrip().endswith(",") and len(text.split()) <= _LONGEST_CLOSING
    return text.strip(" –-,.!").casefold() in words_of("closings") or (is_short and begins_with(text, "closings"))


class ProgrammeRemarks:
    """Tell remarks from other lines, one after the other; `follows_rule` is set by the caller after a rule."""

    def __init__(self) -> None:
        self.follows_rule = False
        self._are_below = False

    def begin_day(self) -> None:
        """End what comes under a heading such as "Announcements"."""
        self._are_below = False

    def include(self, words: Words, line: SourceLine, following: Sequence[SourceLine]) -> bool:
        """Return whether a line is a remark, where no headings stand out.

        It begins with "Note:" or "Please", or is a sentence after a rule; so is what comes after "Announcements" alone,
        and a few words in capitals above hours, which are about several meetings.
        """
        if _is_label(words) and any(hours_of(each) for each in following[:1]):
            return True
        lead, colon, rest = words.plain.partition(":")
        has_lead = lead.strip(" .*").casefold() in words_of("remarks")
        is_of_days = hours_of(line) is not None or typed_items(words.plain) is not None
        self._are_below = (self._are_below and not is_of_days) or (has_lead and not rest.strip())
        is_sentence = words.plain.rstrip().endswith((".", "!", "?")) and len(words.plain.split()) >= _LEAST_WORDS
        is_request = is_sentence and (
            (self.follows_rule and not words.plain.endswith("?")) or begins_with(words.plain, "requests")
        )
        return self._are_below or (has_lead and bool(colon)) or is_request
