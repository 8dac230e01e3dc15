"""Find agenda items that a text names by the words of their titles: `the repair of cables` is item 5 (b)."""

from oewg_cli.programme.agendas import Agendas
from oewg_cli.programme.inline_text import shown
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.subject_mentions import SubjectMention
from oewg_cli.statements.subject_words import Words, subject_words
from oewg_cli.text.lazy_patterns import compiled

_FEWEST = 2
_REST = r"\s(?:of|on|for|in|to|by|with|and)\s(?:the\s|its\s)?|,\s|:\s"


class AgendaSubjects:
    """The titles of agenda items, as texts name them."""

    def __init__(self, picture: Picture) -> None:
        self._titles: dict[Words, str] = {}
        self._of_heads: dict[Words, list[Words]] = {}
        self._keys: set[str] = set()
        for item in Agendas(picture.programme).all_items():
            title = shown(item.item.title)
            words = subject_words(title)
            if not words:
                continue
            self._titles[words] = title
            head = subject_words(compiled(_REST).split(title)[0])
            if len(head) >= _FEWEST and words not in self._of_heads.setdefault(head, []):
                self._of_heads[head].append(words)
            self._keys.add(" ".join(title.casefold().split()[:_FEWEST]))

    def may_name(self, folded: str) -> bool:
        """Return whether a text in lower case has the first words of a title."""
        return any(key in folded for key in self._keys)

    def named(self, mention: SubjectMention, fewest: int = _FEWEST) -> SubjectMention | None:
        """Return what a text names with the words of a title, if they are enough to know it; None for other words.

        All words of the title are named, or its beginning with a noun of its own: `the financial mechanism`.
        """
        words = mention.words
        if len(words) < fewest:
            return None
        if words in self._titles:
            return mention._replace(is_title=True)
        longer = self._of_heads.get(words, ())
        return mention._replace(words=longer[0], is_title=True) if len(longer) == 1 else None
