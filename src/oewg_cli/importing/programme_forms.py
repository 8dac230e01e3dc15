"""Find out how a source document marks the days of its programme, the hours and what is done."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from oewg_cli.importing.indent_depths import IndentDepths, are_indented_below, is_step_below, least_indent
from oewg_cli.importing.line_forms.day_line import day_line
from oewg_cli.importing.line_forms.days_line import days_line
from oewg_cli.importing.line_forms.entry_heading import entry_heading
from oewg_cli.importing.line_forms.hours_line import HoursLine, hours_line
from oewg_cli.importing.line_forms.item_line import item_heading
from oewg_cli.importing.line_forms.meeting_details import meeting_details
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.list_markers import with_marker
from oewg_cli.importing.placed_lines import LineOfColumnTitle, LineOfDay, LineOfHours, LineOfItem, LineOfWeek, is_placed
from oewg_cli.importing.recognition_words import begins_with
from oewg_cli.importing.typed_entries import numbers_are_items, typed_entry
from oewg_cli.note.source_document import SourceLine, TextForm
from oewg_cli.un.phrases import phrases

_TITLES = (LineOfWeek, LineOfColumnTitle)
_DEEPEST = 9


class ProgrammeForms:
    """The forms that lines of a programme have in a document.

    `are_marked` is set where entries stand out, as headings or in bold type, so that what does not is none. `day_level`
    is the level of days, whether they are headings or not. `have_labels` is set where hours are at the left of rows,
    and `are_numbers_items` where none stands out and the numbers before lines are those of agenda items.
    `are_in_capitals` is set where most lines are.
    `are_named_before_hours` is set where `2nd meeting` comes before the hours of a meeting and not after them.
    """

    def __init__(self, lines: Sequence[SourceLine]) -> None:
        days = [line for line in lines if is_day(line)]
        hours = [line for line in lines if not is_day(line) and hours_of(line) is not None]
        others = [line for line in lines if not is_day(line) and (hours_of(line) is None or not _is_alone(line))]
        above_days = {id(line) for line, day in pairwise(lines) if line.form is TextForm.HEADING and is_day(day)}
        entries = [line for line in others if stands_out(line) and id(line) not in above_days]
        entries = [line for line in entries if not (isinstance(line, _TITLES) or is_title_of_meetings(line.text))]
        self.day_level = _level_of_days(days, hours, entries)
        self.are_marked = bool(entries) and not _are_items_unmarked(others)
        # What is said of meetings after an item table has headings, even if all entries that are said there are bold.
        self.have_headings = any(line.form is TextForm.HEADING or isinstance(line, LineOfItem) for line in entries)
        self.have_labels = self.are_marked and any(isinstance(line, LineOfHours) for line in lines)
        self.are_numbers_items = not self.are_marked and numbers_are_items(map(_after_hours, lines))
        self.are_in_capitals = sum(line.text.isupper() for line in others) * 2 > len(others)
        self.are_named_before_hours = not self.are_marked and _are_named_before(lines)
        has_item_table = any(isinstance(line, LineOfItem) for line in entries)
        headings = [line for line in days if line.form is TextForm.HEADING]
        are_of_entries = has_item_table and bool(headings) and are_indented_below(hours, headings)
        self._hours_level = 0 if are_of_entries else self._level_of_hours(hours, entries)
        self._hours_indent = least_indent(headings if has_item_table else hours)
        self._hours_are_bold = any(Words(line.runs).is_bold for line in hours)
        self._bold_is_hours = self._have_bold_words(entries)
        self._depths = IndentDepths([line for line in entries if line.style is not None])
        self._entry_level = self._level_of_entries(entries)

    def is_of_hours(self, words: Words, line: SourceLine) -> bool:
        """Return whether a line has the form of hours, whatever it says: words can be in their place."""
        if line.form is TextForm.HEADING:
            is_like_hours = line.style is None or self._hours_are_bold or not words.bold_until
            return 0 < self._hours_level == line.level and is_like_hours
        rest = words.plain[words.bold_until :].strip()
        has_dash = words.plain[: words.bold_until].endswith("–")
        is_bold = words.bold_until > 0 and (not rest or rest.startswith(",") or has_dash)
        return self._bold_is_hours and line.form is TextForm.PLAIN and is_bold and line.cell is None

    def is_stretch(self, line: SourceLine) -> bool:
        """Return whether hours have the form of an entry, so that they are a part of a meeting."""
        words = Words(line.runs).strip()
        if line.cell is not None and line.cell.column > 0:
            return self.are_marked and words.bold_until > 0
        if line.form is TextForm.PLAIN:
            has_aside = words.plain[words.bold_until :].strip()[:1] in ("–", "—", "-")
            return self.have_headings and not self._hours_level and words.bold_until > 0 and has_aside
        is_entry = 0 < self._entry_level <= line.level != self._hours_level
        return line.form is TextForm.HEADING and (is_entry or is_step_below(line, self._hours_indent))

    def level_of(self, line: SourceLine, *, has_hours: bool = False) -> int:
        """Return how deep a heading is in other entries, 0 or 1.

        Hours within a meeting are one step deeper than other entries, and so is all that is under them.
        """
        if isinstance(line, LineOfItem):
            return 0
        if line.style is not None:
            return 1 if self._depths.of(line) > int(has_hours) else 0
        if line.cell is not None and line.form is TextForm.PLAIN:
            return min(line.level, 1)
        if line.form is not TextForm.HEADING or not self._entry_level:
            return 0
        return 1 if line.level > self._entry_level else 0

    def depth_of(self, line: SourceLine) -> int:
        """Return how many steps a line is indented more than other lines of its kind."""
        return self._depths.of(line)

    def is_week(self, line: SourceLine) -> bool:
        """Return whether a line has the form of the name of a week: a heading that is not under a day."""
        return line.form is TextForm.HEADING and line.level <= self.day_level

    def _level_of_hours(self, hours: Sequence[SourceLine], entries: Iterable[SourceLine]) -> int:
        """Return the level of hours that are headings; without any hours, that of headings between days and entries."""
        hours = [line for line in hours if line.cell is None and _is_alone(line)]
        if any(line.form is not TextForm.HEADING for line in hours):
            return 0
        levels = {line.level for line in hours if line.form is TextForm.HEADING and line.level > self.day_level}
        if not hours and self.day_level:
            below = (line for line in entries if line.level == self.day_level + 1 and not Words(line.runs).bold_until)
            levels |= {line.level for line in below if line.style is not None}
        return min(levels, default=0)

    def _level_of_entries(self, entries: Iterable[SourceLine]) -> int:
        """Return the level of entries that are in no others; those that are bold text have the level under the day."""
        levels = {line.level for line in entries if line.form is TextForm.HEADING}
        levels = {level for level in levels if self.day_level < level != self._hours_level}
        are_bold = any(line.form is TextForm.PLAIN and line.cell is None for line in entries)
        return self.day_level + 1 if levels and are_bold and not self._hours_level else min(levels, default=0)

    def _have_bold_words(self, entries: Iterable[SourceLine]) -> bool:
        """Return whether bold lines among headings can be hours: none of them says what is done."""
        words = [Words(line.runs).strip() for line in entries if line.form is TextForm.PLAIN and line.cell is None]
        bold = [each.plain for each in words if each.is_bold]
        are_of_entries = any(item_heading(text) or entry_heading(text) or begins_with(text, "entries") for text in bold)
        return self.have_headings and not are_of_entries


def _level_of_days(days: Iterable[SourceLine], hours: Iterable[SourceLine], entries: Iterable[SourceLine]) -> int:
    """Return the level of days, or the one above the headings under them where days have no such level."""
    level, of_hours, of_entries = (
        {line.level for line in lines if line.form is TextForm.HEADING} for lines in (days, hours, entries)
    )
    highest = min(level, default=_DEEPEST)
    if of_hours:
        return min(highest, min(of_hours) - 1)
    return highest if not of_entries or max(of_entries) > highest else min(of_entries) - 1


def _are_items_unmarked(lines: Iterable[SourceLine]) -> bool:
    """Return whether agenda items are named in lines that do not stand out, and in no others."""
    named = [line for line in lines if not is_placed(line) and typed_entry(line.text, are_numbers_items=False)]
    return bool(named) and not any(map(stands_out, named))


def is_title_of_meetings(text: str) -> bool:
    """Return whether a text is the heading of what an item table does not say."""
    return bool(text.strip() == phrases("en")["columns"]["meetings"])


def is_day(line: SourceLine) -> bool:
    """Return whether a line begins with a day and its weekday, or is several days, or is a day by its place."""
    if isinstance(line, LineOfDay):
        return True
    plain = Words(line.runs).plain
    day = day_line(plain)
    return (day is not None and day.weekday is not None) or several_days(plain)


def several_days(text: str) -> bool:
    """Return whether a line is several days and nothing more."""
    days = days_line(text)
    return days is not None and not text[days.end :].strip(" .:")


def hours_of(line: SourceLine) -> HoursLine | None:
    """Return the hours with which a line begins, None if there are none."""
    return hours_line(Words(line.runs).plain)


def _are_named_before(lines: Iterable[SourceLine]) -> bool:
    """Return whether the numbers of meetings are on the line before their hours, and never on the one after."""
    kinds = ["hours" if hours_of(line) else "number" if _is_number(line.text) else "" for line in lines]
    pairs = [*pairwise(kinds)]
    return ("number", "hours") in pairs and ("hours", "number") not in pairs


def _is_number(text: str) -> bool:
    details = meeting_details(text.strip())
    return details is not None and details.said.number is not None


def _after_hours(line: SourceLine) -> str:
    """Return what a line says after the number of its list, and after a day or hours."""
    plain = with_marker(Words(line.runs), line).plain
    found = hours_of(line)
    return plain[len(plain) - len(line.text) + found.end :].lstrip(" .,:;–—-|)") if found else plain


def _is_alone(line: SourceLine) -> bool:
    """Return whether hours are alone on their line, or with who meets after a comma."""
    found, plain = hours_of(line), Words(line.runs).plain
    rest = plain[found.end :] if found is not None else plain
    return not rest.strip(" .:") or rest.startswith(", ")


def stands_out(line: SourceLine) -> bool:
    """Return whether a line is a heading, or begins in bold type."""
    return line.form is TextForm.HEADING or Words(line.runs).strip().bold_until > 0
