"""Notes on the masthead and the title block, which asterisks call and not numbers."""

from oewg_cli.note.blocks import AsteriskFootnote
from oewg_cli.note.run_composer import RunComposer
from oewg_cli.programme.footnote_marks import asterisk_notes
from oewg_cli.programme.inline_text import parse_inline
from oewg_cli.programme.model import Programme
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.un.dates.dates import long_date
from oewg_cli.un.phrases import phrases

_AGENDA = ""
"""What stands for the note that names the agenda among the names of footnotes, of which none is empty."""

_MOST_ASTERISKS = 20
"""The asterisks that call a note; later notes have their number instead, as in `*(21)`: nobody could count so many."""


class Asterisks:
    """The asterisk notes of a programme in the order in which a reader meets their signs, down the first page.

    `of_symbol` are the asterisks behind the symbol, as many as the document was reissued; `of_agenda` is the sign of
    the note that names the agenda, empty where none is needed; `signs` are those of footnotes that the title block
    calls.
    Editorial Manual, "Footnote indicators"; reissues as of A/64/100.
    """

    def __init__(self, programme: Programme) -> None:
        self._programme = programme
        symbol = (programme.masthead.symbol or "").strip()
        typed = len(symbol) - len(symbol.rstrip("*"))
        reissues = max(typed, len(programme.masthead.reissued or ()))
        self.of_symbol = "*" * reissues
        self.chars = {name: _char(count) for count, name in enumerate(_called(programme), reissues + 1)}
        self._in_order = list(self.chars.items())
        self.of_agenda = self.chars.pop(_AGENDA, "")

    def notes(self, composer: RunComposer) -> tuple[AsteriskFootnote, ...]:
        """Return the notes; that of a reissue is worded here, since only its date is typed."""
        programme, language = self._programme, self._programme.language
        words = phrases(language)
        notes = []
        for count, day in enumerate(programme.masthead.reissued or (), start=1):
            text = words["reissued"].format(date=long_date(day, language))
            notes.append(("*" * count, text, f"masthead/reissued/{count}"))
        for name, char in self._in_order:
            if name != _AGENDA:
                notes.append((char, programme.footnotes[name], f"footnotes/{name}"))
            elif programme.agenda and programme.agenda.symbol:
                notes.append((char, f"{programme.agenda.symbol.strip()}.", "agenda/symbol"))
        return tuple(
            AsteriskFootnote(char, composer.runs(TextField((), Role.FOOTNOTE, text)), origin)
            for char, text, origin in notes
        )


def _char(count: int) -> str:
    """Return the sign of an asterisk note by its place among them."""
    return "*" * count if count <= _MOST_ASTERISKS else f"*({count})"


def _called(programme: Programme) -> list[str]:
    """Return what the title block calls, down the page: the body stands above the item, everything else below."""
    names = asterisk_notes(programme)
    in_body = {inline.note for inline in parse_inline(programme.body)}
    above = len(in_body.intersection(names))
    agenda = [_AGENDA] if _names_agenda(programme) else []
    return [*names[:above], *agenda, *names[above:]]


def _names_agenda(programme: Programme) -> bool:
    """Return whether a note has to say which agenda the number of the item is of: one that is not adopted yet."""
    has_symbol = programme.agenda is not None and programme.agenda.symbol is not None
    return programme.item is not None and programme.item.agenda != "adopted" and has_symbol
