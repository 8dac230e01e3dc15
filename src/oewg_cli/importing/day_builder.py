"""Build the days of a programme, with their meetings and what is done at each."""

from collections.abc import Container, Mapping

from oewg_cli.importing.assumed_years import dated
from oewg_cli.importing.drafted_programme import OpenQuestion, Origin, Tree
from oewg_cli.importing.inline_markup import markup
from oewg_cli.importing.line_forms.hours_line import HoursLine
from oewg_cli.importing.recognized_parts import NotePart, PartKind
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.importing.scheduled_items import scheduled
from oewg_cli.source.tree import NodePath
from oewg_cli.un.dates.dates import weekday
from oewg_cli.un.duty_stations import DutyStation, find_place
from oewg_cli.un.hours.hours import MIDNIGHT, Hours

_LANGUAGE = "en"
_USUAL_LENGTH = 3 * 60


class DayBuilder:
    """Build the days in the order of the source; two headings of the same day make one day."""

    def __init__(self, recognized: Recognized, names: Mapping[str, str], titles: Mapping[str, Container[str]]) -> None:
        self._front = recognized.front
        self._names = names
        self._titles = titles
        self._days: list[dict[str, Tree]] = []
        self._meetings: list[Tree] = []
        self._entries: list[Tree] | None = None
        self.questions: list[OpenQuestion] = []
        self.origins: list[Origin] = []
        place = recognized.front.dates.place if recognized.front.dates else "Headquarters"
        self._station = find_place(place) or find_place("Headquarters")
        self._text: list[str] = []
        for part in recognized.parts:
            self._take(part)
        self._close_text()

    def tree(self) -> Tree:
        """Return the days; None if there are none."""
        if not self._days:
            self.questions.append(OpenQuestion(("programme",), "The document has no days of a programme."))
        for number, day in enumerate(self._days):
            if not day["meetings"]:
                self.questions.append(OpenQuestion(("programme", number), "The document has nothing under this day."))
        return [*self._days] or None

    def _take(self, part: NotePart) -> None:
        if part.kind not in {PartKind.BULLET, PartKind.TEXT}:
            self._close_text()
        if part.kind is PartKind.DAY:
            self._day(part)
        elif part.kind is PartKind.HOURS and part.hours:
            self._meeting(part, part.hours)
        elif part.kind is PartKind.HEADING:
            self._heading(part)
        elif part.kind in {PartKind.BULLET, PartKind.TEXT} and self._days:
            self._add_below_heading(part)

    @property
    def _path(self) -> NodePath:
        return ("programme", len(self._days) - 1)

    @property
    def _meeting_path(self) -> NodePath:
        return (*self._path, "meetings", len(self._meetings) - 1)

    @property
    def _entry_path(self) -> NodePath:
        return (*self._meeting_path, "entries", len(self._entries or ()) - 1)

    def _day(self, part: NotePart) -> None:
        if part.day is None:
            return
        found = dated(part.day, self._front)
        self._entries = None
        if self._days and found.day is not None and self._days[-1]["date"] == found.day:
            return
        self._meetings = []
        self._days.append({"date": found.day, "meetings": self._meetings})
        self.origins.append((self._path, part.line.span))
        path = (*self._path, "date")
        if found.day is None:
            self.questions.append(
                OpenQuestion(path, f"The document has `{part.words.plain}`, which is not a day of a known year.")
            )
        elif found.is_assumed:
            self.questions.append(OpenQuestion(path, "The document has no year here; this one follows from its date."))
        elif part.day.weekday and part.day.weekday != weekday(found.day, _LANGUAGE):
            actual = weekday(found.day, _LANGUAGE)
            self.questions.append(OpenQuestion(path, f"The document has `{part.words.plain}`, but that is a {actual}."))

    def _meeting(self, part: NotePart, hours: HoursLine) -> None:
        self._entries = []
        time = hours.half_day or (hours.hours or self._until(hours.begins or 0)).typed()
        self._meetings.append({"time": time, "entries": self._entries})
        self.origins.append((self._meeting_path, part.line.span))
        path = (*self._meeting_path, "time")
        if hours.begins is not None:
            self.questions.append(OpenQuestion(path, "The document does not say when the meeting ends."))
        elif hours.is_assumed:
            self.questions.append(
                OpenQuestion(path, f"The document has `{part.words.plain}`: is this the right half of the day?")
            )

    def _until(self, begins: int) -> Hours:
        """Return the hours of a meeting whose beginning alone is known: to the end of the half-day it begins in."""
        for usual in _half_days(self._station):
            if usual.start <= begins < usual.end:
                return Hours(begins, usual.end)
        return Hours(begins, min(begins + _USUAL_LENGTH, MIDNIGHT))

    def _open(self) -> list[Tree]:
        """Return the entries of the meeting; where no hours were read yet, those of the morning are assumed."""
        if self._entries is None:
            self._entries = []
            self._meetings.append({"time": "morning", "entries": self._entries})
            self.questions.append(
                OpenQuestion((*self._meeting_path, "time"), "The document does not say the hours of this meeting.")
            )
        return self._entries

    def _heading(self, part: NotePart) -> None:
        if not self._days:
            return
        entries = self._open()
        found = scheduled(part, self._titles)
        entry: dict[str, Tree]
        if found is None:
            entry, aside = {"heading": markup(part.words, self._names)}, part.aside
        else:
            entry = {"item": int(found.number) if found.number.isdigit() else found.number}
            aside = found.aside
            names: list[Tree] = [self._names[mark] for mark in found.marks]
            if names:
                entry["footnote"] = names[0] if len(names) == 1 else names
        if aside is not None:
            entry["aside"] = markup(aside, self._names)
        entries.append(entry)
        self.origins.append((self._entry_path, part.words.span()))

    def _add_below_heading(self, part: NotePart) -> None:
        """Add a line or a text to the last heading; without one it becomes a heading itself."""
        entries = self._open()
        text = markup(part.words, self._names)
        if not entries:
            entries.append({"heading": text})
        else:
            self._put(entries, part, text)
        self.origins.append((self._entry_path, part.words.span()))

    def _close_text(self) -> None:
        """Make one text of all paragraphs under a heading, since the format has one."""
        entry = self._entries[-1] if self._entries else None
        if len(self._text) > 1 and isinstance(entry, dict):
            entry["text"] = " ".join(self._text)
            self.questions.append(
                OpenQuestion((*self._entry_path, "text"), "The document has several paragraphs here.")
            )
        self._text = []

    def _put(self, entries: list[Tree], part: NotePart, text: str) -> None:
        entry = entries[-1]
        if not isinstance(entry, dict):
            return
        if part.kind is PartKind.BULLET:
            if isinstance(entry.get("heading"), str) and "list" not in entry:
                entry["heading"] = str(entry["heading"]).rstrip(":")
            lines = entry.setdefault("list", [])
            if isinstance(lines, list):
                lines.append(text)
        else:
            self._text.append(text)
            entry["text"] = text


def _half_days(station: DutyStation | None) -> tuple[Hours, ...]:
    return (station.morning, station.afternoon) if station else ()
