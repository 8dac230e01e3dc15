"""What is to be checked of a programme that is begun from the last one, as marks in it and as sentences beside it."""

from oewg_cli.programme.document import Document
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.rollover.question_comments import QuestionComment
from oewg_cli.rollover.question_words import question, wording
from oewg_cli.rollover.transition import SessionTransition
from oewg_cli.source.tree import NodePath, walk
from oewg_cli.text.quoting import quoted, visible
from oewg_cli.un.dates.dates import day_heading

_OF_LISTS = {Role.PARAGRAPH: "paragraph", Role.TITLE: "title", Role.SUBTITLE: "subtitle", Role.FOOTNOTE: "footnote"}


class Checks:
    """Collects what is to be checked, in the order in which it is said."""

    def __init__(self, document: Document, turn: SessionTransition) -> None:
        self.marks: list[QuestionComment] = []
        self.remarks: list[str] = []
        self._document = document
        self._turn = turn

    def say(self, sentence: str, **parts: str) -> None:
        """Say a sentence of the wording, with its open places filled in."""
        self.remarks.append(visible(wording()["remark"][sentence].format(**parts)))

    def mark(self, path: NodePath, asked: str) -> None:
        """Put a mark beside the value at a path."""
        node, _ = walk(self._document.root, path)
        self.marks.append(QuestionComment(node, asked))

    def ask(self, path: NodePath, where: str, asked: str) -> None:
        """Put a mark beside a value, and say the same."""
        self.mark(path, asked)
        self.say("check", where=where, question=asked)

    def ask_of_text(self, field: TextField, things: list[str]) -> None:
        """Ask once of a text whether what it keeps moves on."""
        if things:
            self.ask(field.path, self._where(field), question(things))

    def _where(self, field: TextField) -> str:
        """Name a text by its place in the note."""
        words, last = wording()["where"], field.path[-1]
        if field.role is Role.AGENDA_TITLE:
            return str(words["item"] if field.path[0] == "item" else words["agenda-item"].format(number=last))
        if field.role in _OF_LISTS:
            number = last + 1 if isinstance(last, int) else 0
            return str(words[_OF_LISTS[field.role]].format(number=number, name=last))
        day = self._document.programme.programme[int(field.path[1])].date + self._turn.shift
        return str(words["entry"].format(day=day_heading(day, "en"), text=quoted(field.plain)))
