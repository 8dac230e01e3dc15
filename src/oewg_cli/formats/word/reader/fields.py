"""Fields: an instruction that nobody sees, and the result that stands for it."""

import re

# What a field shows that keeps no result in the file.
WITHOUT_RESULT = {
    "FORMCHECKBOX": "a form control",
    "FORMDROPDOWN": "a form control",
    "MACROBUTTON": "a form control",
    "GOTOBUTTON": "a form control",
    "EQ": "an equation",
    "SYMBOL": "a symbol",
    "AUTONUM": "a number that Word counts",
    "AUTONUMLGL": "a number that Word counts",
    "AUTONUMOUT": "a number that Word counts",
    "LISTNUM": "a number that Word counts",
}
_WORD = re.compile(r'"([^"]*)"?|(\S+)')
_SWITCHES_WITH_VALUE = frozenset({"\\o", "\\t", "\\l", "\\s"})


class Field:
    """A field that is being read: its instruction, and once that is known the name, the link and the bookmark.

    `offset` is where the result begins. `link` is the innermost one of it and the fields around it. `note` is set where
    the result is the mark of a note.
    """

    def __init__(self, around: "Field | None" = None) -> None:
        self._typed: list[str] = []
        self.is_shown = False
        self.is_muted = False
        self.offset = 0
        self.name = ""
        self.bookmark: str | None = None
        self.link: str | None = None if around is None else around.link
        self.note: str | None = None

    def add(self, text: str) -> None:
        """Take in a part of the instruction."""
        self._typed.append(text)

    def understand(self) -> None:
        """Read the instruction, which is complete, such as `HYPERLINK "https://example.org"`."""
        words = [quoted or bare for quoted, bare in _WORD.findall("".join(self._typed))]
        self._typed.clear()
        self.name = words[0].upper() if words else ""
        if self.name == "HYPERLINK":
            self.link = _address(words[1:]) or self.link
        elif self.name == "NOTEREF":
            self.bookmark = next((word for word in words[1:] if not word.startswith("\\")), None)


def _address(words: list[str]) -> str | None:
    """Return where a link leads: an address, a place in the text behind `#`, or both."""
    address, place, switch = "", "", ""
    for word in words:
        if word.lower() in _SWITCHES_WITH_VALUE:
            switch = word.lower()
        elif word.startswith("\\") and len(word) == len("\\n"):
            switch = ""
        elif switch == "\\l":
            place, switch = word, ""
        elif switch:
            switch = ""
        else:
            address = address or word
    return f"{address}#{place}" if place else address or None


class Fields:
    """The fields that are open at a place, one in another."""

    def __init__(self) -> None:
        self._open: list[Field] = []
        self._instructions = 0
        self._muted = 0

    @property
    def is_silent(self) -> bool:
        """Return whether what stands here is an instruction, or a result that something else stands for."""
        return self._instructions > 0 or self._muted > 0

    @property
    def is_silent_outside(self) -> bool:
        """Return the same of what stands around the innermost field."""
        own = bool(self._open) and not self._open[-1].is_shown
        return self._instructions > own or self._muted > 0

    @property
    def note(self) -> str | None:
        """Return the note whose mark stands here."""
        return self._open[-1].note if self._open else None

    @property
    def link(self) -> str | None:
        """Return the link that what stands here leads to."""
        return self._open[-1].link if self._open else None

    def begin(self) -> Field:
        """Open a field, with its instruction."""
        field = Field(self._open[-1] if self._open else None)
        self._open.append(field)
        self._instructions += 1
        return field

    def instruct(self, text: str) -> None:
        """Take in a part of an instruction."""
        if self._open and not self._open[-1].is_shown:
            self._open[-1].add(text)

    def show(self) -> Field | None:
        """End an instruction: the result of the field begins; None where no instruction is open."""
        if not self._open or self._open[-1].is_shown:
            return None
        field = self._open[-1]
        field.is_shown = True
        self._instructions -= 1
        field.understand()
        return field

    def mute(self) -> None:
        """Let the result of the innermost field be read by nobody."""
        if not self._open[-1].is_muted:
            self._open[-1].is_muted = True
            self._muted += 1

    def end(self) -> Field | None:
        """Close a field; None where none is open."""
        if not self._open:
            return None
        field = self._open.pop()
        self._instructions -= not field.is_shown
        self._muted -= field.is_muted
        if not field.is_shown:
            field.understand()
        return field
