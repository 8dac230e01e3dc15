"""The asterisk footnotes: footnotes to the masthead and the title block, marked by asterisks and not by numbers."""

from oewg_cli.note.note import AsteriskFootnote
from oewg_cli.note.run_composer import RunComposer
from oewg_cli.programme.footnote_marks import asterisk_footnote_names
from oewg_cli.programme.inline_text import parse_inline
from oewg_cli.programme.model import Programme
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.un.dates.dates import long_date
from oewg_cli.un.phrases import phrases

_AGENDA = ""
"""The footnote that names the agenda, among the names of footnotes, none of which is empty."""

_MOST_ASTERISKS = 20
"""The longest mark of asterisks; later footnotes have their number instead, as in `*(21)`, since it can be read."""


class Asterisks:
    """The asterisk footnotes of a programme in the order in which a reader meets their marks on the first page.

    `of_symbol` are the asterisks after the symbol, one for each time that the document was reissued; `of_agenda` is the
    mark of the footnote that names the agenda, empty where there is none; `chars` are the marks of the footnotes to
    which the title block refers, by their names.
    Editorial Manual, "Footnote indicators"; reissues as of A/64/100.
    """

    def __init__(self, programme: Programme) -> None:
        self._programme = programme
        symbol = (programme.masthead.symbol or "").strip()
        typed = len(symbol) - len(symbol.rstrip("*"))
        reissues = max(typed, len(programme.masthead.reissued or ()))
        self.of_symbol = "*" * reissues
        self.chars = {name: _char(count) for count, name in enumerate(_named_in_title_block(programme), reissues + 1)}
        self._in_order = list(self.chars.items())
        self.of_agenda = self.chars.pop(_AGENDA, "")

    def footnotes(self, composer: RunComposer) -> tuple[AsteriskFootnote, ...]:
        """Return the footnotes; that of a reissue is worded here, since only its date is typed."""
        programme, language = self._programme, self._programme.language
        words = phrases(language)
        footnotes = []
        for count, day in enumerate(programme.masthead.reissued or (), start=1):
            text = words["reissued"].format(date=long_date(day, language))
            footnotes.append(("*" * count, text, f"masthead/reissued/{count}"))
        for name, char in self._in_order:
            if name != _AGENDA:
                footnotes.append((char, programme.footnotes[name], f"footnotes/{name}"))
            elif programme.agenda and programme.agenda.symbol:
                footnotes.append((char, f"{programme.agenda.symbol.strip()}.", "agenda/symbol"))
        return tuple(
            AsteriskFootnote(char, composer.runs(TextField((), Role.FOOTNOTE, text)), origin)
            for char, text, origin in footnotes
        )


def _char(count: int) -> str:
    """Return the mark of an asterisk footnote by its place among them."""
    return "*" * count if count <= _MOST_ASTERISKS else f"*({count})"


def _named_in_title_block(programme: Programme) -> list[str]:
    """Return the footnotes of the title block down the page: those of the body, the agenda, and the others."""
    names = asterisk_footnote_names(programme)
    texts = [text for body in programme.bodies for text in (body.name, body.theme) if text is not None]
    in_body = {inline.footnote for text in texts for inline in parse_inline(text)}
    count = len(in_body.intersection(names))
    agenda = [_AGENDA] if _names_agenda(programme) else []
    return [*names[:count], *agenda, *names[count:]]


def _names_agenda(programme: Programme) -> bool:
    """Return whether a footnote has to name the agenda that has the item: one that is not adopted yet."""
    has_symbol = programme.agenda is not None and programme.agenda.symbol is not None
    return programme.item is not None and programme.item.agenda != "adopted" and has_symbol
