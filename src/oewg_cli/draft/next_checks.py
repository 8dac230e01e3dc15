"""What is to be checked of a programme that is begun from the last one, as marks in it and as sentences beside it."""

from oewg_cli.draft.check_marks import Mark
from oewg_cli.draft.next_wording import question, wording
from oewg_cli.kernel.wording import quoted, visible
from oewg_cli.load.tree import Path, walk
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Prose, Role
from oewg_cli.succession.turn import Turn
from oewg_cli.un.dates import day_heading

_OF_LISTS = {Role.PARAGRAPH: "paragraph", Role.TITLE: "title", Role.SUBTITLE: "subtitle", Role.FOOTNOTE: "footnote"}


class Checks:
    """Collects what is to be checked, in the order in which it is said."""

    def __init__(self, document: Document, turn: Turn) -> None:
        self.marks: list[Mark] = []
        self.remarks: list[str] = []
        self._document = document
        self._turn = turn

    def say(self, sentence: str, **parts: str) -> None:
        """Say a sentence of the wording, with its open places filled in."""
        self.remarks.append(visible(wording()["remark"][sentence].format(**parts)))

    def mark(self, path: Path, asked: str) -> None:
        """Put a mark beside the value at a path."""
        node, _ = walk(self._document.root, path)
        self.marks.append(Mark(node, asked))

    def ask(self, path: Path, where: str, asked: str) -> None:
        """Put a mark beside a value, and say the same."""
        self.mark(path, asked)
        self.say("check", where=where, question=asked)

    def ask_of_text(self, prose: Prose, things: list[str]) -> None:
        """Ask once of a text whether what it keeps moves on."""
        if things:
            self.ask(prose.path, self._where(prose), question(things))

    def _where(self, prose: Prose) -> str:
        """Name a text by its place in the note."""
        words, last = wording()["where"], prose.path[-1]
        if prose.role is Role.AGENDA_TITLE:
            return str(words["item"] if prose.path[0] == "item" else words["agenda-item"].format(number=last))
        if prose.role in _OF_LISTS:
            number = last + 1 if isinstance(last, int) else 0
            return str(words[_OF_LISTS[prose.role]].format(number=number, name=last))
        day = self._document.days[int(prose.path[1])].date + self._turn.shift
        return str(words["entry"].format(day=day_heading(day, "en"), text=quoted(prose.plain)))
