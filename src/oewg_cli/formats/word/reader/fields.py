"""Fields: an instruction, which is hidden, and its result, which is shown."""

from oewg_cli.text.lazy_patterns import lazy_pattern

# What a field shows for which the file has no result.
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
_WORD = lazy_pattern(r'"([^"]*)"?|(\S+)')
_SWITCHES_WITH_VALUE = frozenset({"\\o", "\\t", "\\l", "\\s"})


class WordField:
    """A field that is being read: its instruction, and when that is complete its name, its link and its bookmark.

    `offset` is where the result begins. `link` is that of the field, otherwise that of the fields around it. `footnote`
    is set where the result is the mark of a footnote.
    """

    def __init__(self, around: "WordField | None" = None) -> None:
        self._typed: list[str] = []
        self.has_result = False
        self.is_suppressed = False
        self.offset = 0
        self.name = ""
        self.bookmark: str | None = None
        self.link: str | None = None if around is None else around.link
        self.footnote: str | None = None

    def add(self, text: str) -> None:
        """Add a part of the instruction."""
        self._typed.append(text)

    def parse(self) -> None:
        """Parse the complete instruction, such as `HYPERLINK "https://example.org"`."""
        words = [quoted or bare for quoted, bare in _WORD.findall("".join(self._typed))]
        self._typed.clear()
        self.name = words[0].upper() if words else ""
        if self.name == "HYPERLINK":
            self.link = _address(words[1:]) or self.link
        elif self.name == "NOTEREF":
            self.bookmark = next((word for word in words[1:] if not word.startswith("\\")), None)


def _address(words: list[str]) -> str | None:
    """Return the target of a link: an address, a bookmark after `#`, or both."""
    address, bookmark, switch = "", "", ""
    for word in words:
        if word.lower() in _SWITCHES_WITH_VALUE:
            switch = word.lower()
        elif word.startswith("\\") and len(word) == len("\\n"):
            switch = ""
        elif switch == "\\l":
            bookmark, switch = word, ""
        elif switch:
            switch = ""
        else:
            address = address or word
    return f"{address}#{bookmark}" if bookmark else address or None


class OpenFields:
    """The fields that are open at a place, the innermost last."""

    def __init__(self) -> None:
        self._open: list[WordField] = []
        self._instructions = 0
        self._suppressed = 0

    @property
    def suppresses_text(self) -> bool:
        """Return whether text here is not read: in an instruction, or in a result that is replaced."""
        return self._instructions > 0 or self._suppressed > 0

    @property
    def suppresses_text_around(self) -> bool:
        """Return whether text around the innermost field is not read."""
        own = bool(self._open) and not self._open[-1].has_result
        return self._instructions > own or self._suppressed > 0

    @property
    def footnote(self) -> str | None:
        """Return the footnote whose mark is here."""
        return self._open[-1].footnote if self._open else None

    @property
    def link(self) -> str | None:
        """Return the link at this place."""
        return self._open[-1].link if self._open else None

    def begin(self) -> WordField:
        """Open a field, with its instruction."""
        field = WordField(self._open[-1] if self._open else None)
        self._open.append(field)
        self._instructions += 1
        return field

    def add_instruction(self, text: str) -> None:
        """Add a part of the innermost instruction."""
        if self._open and not self._open[-1].has_result:
            self._open[-1].add(text)

    def begin_result(self) -> WordField | None:
        """End an instruction and begin the result of its field; None where no instruction is open."""
        if not self._open or self._open[-1].has_result:
            return None
        field = self._open[-1]
        field.has_result = True
        self._instructions -= 1
        field.parse()
        return field

    def suppress_result(self) -> None:
        """Do not read the result of the innermost field."""
        if not self._open[-1].is_suppressed:
            self._open[-1].is_suppressed = True
            self._suppressed += 1

    def end(self) -> WordField | None:
        """Close a field; None where none is open."""
        if not self._open:
            return None
        field = self._open.pop()
        self._instructions -= not field.has_result
        self._suppressed -= field.is_suppressed
        if not field.has_result:
            field.parse()
        return field
