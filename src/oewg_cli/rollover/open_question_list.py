"""Collect what must be checked in a programme that is made from the last one: comments in it, and remarks."""

from oewg_cli.programme.document import Document
from oewg_cli.programme.text_and_list import number_of_paragraph
from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.rollover.question_comments import QuestionComment
from oewg_cli.rollover.question_words import question, wording
from oewg_cli.rollover.transition import SessionTransition
from oewg_cli.source.tree import NodePath, walk
from oewg_cli.text.quoting import quoted, visible
from oewg_cli.un.dates.dates import day_heading

_OF_LISTS = {
    Role.PARAGRAPH: "paragraph",
    Role.SUBPARAGRAPH: "paragraph",
    Role.TITLE: "title",
    Role.SUBTITLE: "subtitle",
    Role.FOOTNOTE: "footnote",
    Role.STATUS: "status",
    Role.NOTE_HEADING: "heading",
}


class OpenQuestions:
    """What must be checked, in the order of the remarks."""

    def __init__(self, document: Document, transition: SessionTransition) -> None:
        self.comments: list[QuestionComment] = []
        self.remarks: list[str] = []
        self._document = document
        self._transition = transition

    def add_remark(self, sentence: str, **parts: str) -> None:
        """Add a sentence of the wording, with its placeholders filled in."""
        self.remarks.append(visible(wording()["remark"][sentence].format(**parts)))

    def add_comment(self, path: NodePath, question_text: str) -> None:
        """Add a comment on the value at a path."""
        node, _ = walk(self._document.root, path)
        self.comments.append(QuestionComment(node, question_text))

    def add_question(self, path: NodePath, where: str, question_text: str) -> None:
        """Add a comment on a value, and the same as a remark."""
        self.add_comment(path, question_text)
        self.add_remark("check", where=where, question=question_text)

    def add_question_about(self, field: TextField, things: list[str]) -> None:
        """Add one question about everything in a text that is kept but may change."""
        if things:
            self.add_question(field.path, self._where(field, things), question(things))

    def _where(self, field: TextField, things: list[str]) -> str:
        """Return the name of a text by its place in the note; things that are asked about are not in the name too."""
        words, last = wording()["where"], field.path[-1]
        if field.path[0] == "item":
            return str(words["item"])
        if "items" in field.path:
            return str(words["agenda-item"].format(number=field.path[field.path.index("items") + 1]))
        if field.role is Role.THEME:
            name = self._document.programme.bodies[int(field.path[1])].name
            return str(words["theme"].format(body=quoted(name)))
        if field.path[0] == "session":
            return str(words["session"])
        if field.role in _OF_LISTS:
            number = number_of_paragraph(self._document.programme, field.path) if field.role in PARAGRAPHS else None
            return str(words[_OF_LISTS[field.role]].format(number=number, name=last, text=quoted(field.plain)))
        return self._where_on_day(field, things)

    def _where_on_day(self, field: TextField, things: list[str]) -> str:
        words = wording()["where"]
        day = self._document.programme.programme[int(field.path[1])].date + self._transition.shift
        coming = self._transition.coming
        shown = day_heading(day, "en", with_year=coming.opens.year != coming.closes.year)
        if field.role is Role.DOCUMENTS:
            return str(words["documents"].format(day=shown))
        return shown if things == [field.plain] else str(words["entry"].format(day=shown, text=quoted(field.plain)))
