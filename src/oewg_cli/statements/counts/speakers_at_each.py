"""Read how many speak at each of some events: `Three panellists will speak at each of them`."""

from collections.abc import Iterator

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.conditions import is_conditional
from oewg_cli.statements.counts.counts_of_programme import ProgrammeCount, lines_of_lists
from oewg_cli.statements.note_sentences import Tense
from oewg_cli.statements.numbers.counted_things import CountedThing, counted_things
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.programme_names import ListOfEntry, ProgrammeNames
from oewg_cli.statements.subject_words import subject_words
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_AT_EACH = (
    r"\b(?i:at|in|to|on|for)\s(?:each|every|both|either)\b"
    r"(?:\sof\s(?:them|these|(?:the|its|these)\s(?:[a-z]+\s){0,2}?(?P<several>[a-z]+)s)|\s(?:[a-z]+\s)?(?P<one>[a-z]+))?"
)
_LED = (
    r"\b(?i:each)(?:\s(?:of\sthe\s)?(?P<one>[a-z]+?)s?)?\s"
    r"(?:will\s(?:be|have|hear|feature|consist)|has|have|is|features|hears|brings)\b"
)


def speakers_at_each(picture: Picture) -> Iterator[ProgrammeCount]:
    """Return the numbers of those who speak at each event of a kind, where a list of such an event has others."""
    nouns = {word.casefold() for word in read_data("words/counted_things")["in_lists"]}
    for thing in picture.read(counted_things):
        sentence = thing.sentence
        if thing.noun not in nouns or sentence.field.role not in _ROLES or "each" not in sentence.folded:
            continue
        if sentence.tense is Tense.PAST or is_conditional(sentence.text):
            continue
        for each in _lists(picture, thing):
            right = lines_of_lists([each], ())
            if right and thing.number not in right:
                yield ProgrammeCount(thing.wording, thing.number, " at each", right, (each.path,))
                break


def _lists(picture: Picture, thing: CountedThing) -> list[ListOfEntry]:
    """Return the lists of the events of which a sentence speaks, by the word for them; else by that of its text."""
    text = thing.sentence.text
    match = compiled(_AT_EACH).search(text, thing.end) or compiled(_LED).match(text)
    if match is None:
        return []
    named = next((each for each in match.groupdict().values() if each), None)
    words = subject_words(named or thing.sentence.field.plain[: thing.sentence.start])
    found = [each for each in picture.read(ProgrammeNames).lists if each.head and each.head <= words]
    return found if len({each.head for each in found}) == 1 else []
