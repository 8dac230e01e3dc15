"""Read who meets: the names of bodies in the lines of the hours, also those of joint meetings."""

from collections.abc import Iterable, Iterator

from oewg_cli.importing.line_words import Words
from oewg_cli.importing.placed_lines import LineOfHours
from oewg_cli.importing.recognized_parts import NotePart, PartKind
from oewg_cli.un.phrases import phrases

_LANGUAGE = "en"
_OTHER_JOINTS = ("Joint meeting of the ", "Joint meeting of ")
"""What comes before the names of a joint meeting in other documents."""
_SEPARATOR, _AFTER_WORDS = ", ", " – "
_LONGEST_NAME = 300
_MOST_PARTS = 24
"""How many parts a joint meeting may have between its commas and its "and"."""


def folded(name: str) -> str:
    """Return a name without differences of case and spaces."""
    return " ".join(name.split()).casefold()


class MeetingNames:
    """The names of those who meet in a document: those of its title block, and those that are alone after hours."""

    def __init__(self, titled: Iterable[str], parts: Iterable[NotePart]) -> None:
        titled = [*titled]
        self._first = folded(titled[0]) if titled else None
        self._known = {folded(name) for name in titled}
        self._joint = (phrases(_LANGUAGE)["joint_meeting"].partition("{")[0], *_OTHER_JOINTS)
        parts = [*parts]
        said = (" ".join(part.who.plain.split()) for part in parts if part.who is not None and not _is_joint(part))
        others = [name for name in said if not name.startswith(self._joint)]
        self._spelt = {folded(name): name for name in [*others, *titled]}
        self._known |= {folded(name) for name in others}

    def settled(self, parts: Iterable[NotePart]) -> Iterator[NotePart]:
        """Return the parts with those who meet; words in place of hours are divided from the name after them."""
        bodies: tuple[str, ...] = ()
        for part in parts:
            if part.kind is PartKind.HOURS:
                made = self._divided(part)
                if made.who is not None and self._is_implied(made, made.who):
                    made = made._replace(who=None)
                bodies = tuple(name for name in self._bodies(made, made.who) if name.strip())
                yield made._replace(bodies=bodies)
            else:
                bodies = () if part.kind in {PartKind.DAY, PartKind.WEEK} else bodies
                yield part._replace(bodies=bodies)

    def _bodies(self, part: NotePart, who: Words | None) -> tuple[str, ...]:
        """Return those who meet by their names, as the title block or other meetings have them."""
        if isinstance(part.line, LineOfHours) and part.line.joint:
            return part.line.joint
        if who is None:
            return ()
        if not _is_joint(part):
            return self.names(who.plain)
        names = (name.removeprefix("the ").strip() for name in self._joint_names(" ".join(who.plain.split())))
        return tuple(dict.fromkeys(self._in_full(name) for name in names))

    def _in_full(self, name: str) -> str:
        """Return a name in full where it is a part of one name of the document, and of no other."""
        short = folded(name)
        full = [known for known in self._spelt if f" {short} " in f" {known} "]
        return self._spelt[full[0]] if len(full) == 1 and short not in self._spelt else name

    def names(self, who: str) -> tuple[str, ...]:
        """Return the names of those who meet, several of a joint meeting."""
        who = " ".join(who.split())
        joint = next((words for words in self._joint if who.startswith(words)), None)
        return (who,) if joint is None else tuple(self._joint_names(who[len(joint) :]))

    def _is_implied(self, part: NotePart, who: Words) -> bool:
        """Return whether the title of a column names the body of the note in full, which its meetings do not name."""
        is_of_column = isinstance(part.line, LineOfHours) and part.line.is_of_column
        return is_of_column and folded(who.plain) == self._first

    def _divided(self, part: NotePart) -> NotePart:
        if part.hours is not None or part.who is not None:
            return part
        plain = part.words.plain
        if self._is_name(plain):
            return part._replace(words=part.words.cut(0, 0), who=part.words)
        joint = (plain.find(_SEPARATOR + words) for words in self._joint)
        at = next((at for at in joint if at > 0), plain.rfind(_SEPARATOR))
        dash = plain.rfind(_AFTER_WORDS)
        if dash > 0 and self._is_name(plain[dash + len(_AFTER_WORDS) :]):
            return part._replace(words=part.words.cut(0, dash), who=part.words.cut(dash + len(_AFTER_WORDS)))
        if at > 0 and self._is_name(plain[at + len(_SEPARATOR) :]):
            return part._replace(words=part.words.cut(0, at), who=part.words.cut(at + len(_SEPARATOR)))
        return part

    def _is_name(self, text: str) -> bool:
        return text.startswith(self._joint) or folded(text) in self._known

    def _joint_names(self, text: str) -> Iterator[str]:
        """Divide the names of a joint meeting where most parts are known, or at least begin as names do.

        The last "and" that can do so divides the last two.
        """
        pieces = text.split(" and ")
        if len(pieces) == 1 or len(text) > _LONGEST_NAME * 4 or len(pieces) > _MOST_PARTS:
            yield text
            return
        divided = [(" and ".join(pieces[:at]), " and ".join(pieces[at:])) for at in range(1, len(pieces))]
        first, last = max(divided, key=lambda two: self._value([*self._listed(two[0]), two[1]]))
        yield from self._listed(first)
        yield last

    def _listed(self, text: str) -> list[str]:
        """Divide names at commas; a part that is not a name belongs to the one before it."""
        if folded(text) in self._known:
            return [text]
        found: list[str] = []
        for piece in text.split(_SEPARATOR):
            if found and not (folded(piece) in self._known or piece[:1].isupper()):
                found[-1] += _SEPARATOR + piece
            else:
                found.append(piece)
        return found

    def _value(self, names: list[str]) -> tuple[float, bool]:
        known = sum(folded(name) in self._known for name in names)
        return known / len(names), all(name[:1].isupper() for name in names)


def _is_joint(part: NotePart) -> bool:
    return isinstance(part.line, LineOfHours) and part.line.is_joint
