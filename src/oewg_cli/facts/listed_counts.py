"""Facts on numbers: how many a text says that there are, and how many it lists beside that number."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.reading.counts import Count, counts_in
from oewg_cli.reading.lexicon import nouns, singular
from oewg_cli.reading.listings import Listing, list_at, list_between
from oewg_cli.reading.scanner import Tokens, tokens_of
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.cardinals import number_words
from oewg_cli.un.word_list import place_words

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.TEXT, Role.ASIDE, Role.BULLET)
_FEWEST, _FARTHEST, _LONGEST, _LONGEST_NAME = 2, 2, 24, 4
_LABELS = ("range", "label", "symbol")
_BESIDE = lazy_pattern(r"(?:,n?|\(n?|:n?|n,?|=)?,?p?t?s?(?:#p?)?|(?:,|v)?#p?")
"""What may stand between a number and the labels of what it counts."""
_LEAD = lazy_pattern(r"(?:,n?,?t?|\(n?,?|=)$")
_GAP = lazy_pattern(
    r"(?P<gap>(?:[^.;:()\[\]=n]|\(Y\)){0,26}?)(?P<mark>,?n,?|:n?,?|\((?!Y\))n?,?|=n?|p(?=Y[,&])|,(?=p?[NDMCG]|p[^(),;]*\(Y)|(?=\[))"
)
_FROM = lazy_pattern(r"(?P<gap>[^.;:()\[\]=]{0,26}?)(?P<mark>[,:]?t?[op]|\(p?)(?=t?C)")
_THOSE = lazy_pattern(r"(?P<gap>[^.;()\[\]=]{0,26}?)(?P<mark>[,:]t[op])(?=t?C)")
_OTHERS = lazy_pattern("[sFNPq]")
"""What shows that a list after a mark may be one of something else."""
_OF_OTHERS = lazy_pattern("[NPq]")
_NO_ELEMENT = lazy_pattern(r"[qvWPT\[\]]|^N|[,;&]N")
_CLAUSE = lazy_pattern(r"[,;](?=&?[PqvN]?[Pqv])|\.(?!.)")
_ENDS = lazy_pattern(r"$|[.;:)=v\]]|,(?!&?t?[NOLRY](?![asCF]))")


class ListedCount(NamedTuple):
    """A number in a text and the number of what is listed beside it; `form` is that of a count.

    `of_documents` is true where their symbols are listed.
    """

    whole: Wording
    number: int
    listed: Wording
    total: int
    form: str = "number"
    of_documents: bool = False


def listed_counts(picture: Picture) -> tuple[ListedCount, ...]:
    """Return the numbers in texts that have a list of what they count beside them, in reading order."""
    fields = {*picture.index.texts_with(number_words()), *picture.index.texts_with(("twice", "thrice"))}
    fields |= set(picture.index.with_figures)
    return tuple(
        found
        for field in picture.fields
        if field in fields and field.role in _ROLES
        for sentence in picture.sentences_of(field)
        if not sentence.is_too_long
        for found in _in_sentence(sentence)
    )


def _in_sentence(sentence: NoteSentence) -> Iterator[ListedCount]:
    tokens = tokens_of(sentence.text)
    for count in counts_in(tokens):
        readers = (_of_labels, _of_origins, _after_mark, _before)
        for listing in (each for each in (reader(tokens, count) for reader in readers) if each is not None):
            total = _number(count, listing)
            if total:
                end = count.start + 1 if count.form == "alone" else count.end
                whole, listed = (
                    _part(sentence, tokens, count.start, end),
                    _part(sentence, tokens, listing.start, listing.end),
                )
                of_documents = count.noun in nouns("documents") and listing.is_of("symbol")
                yield ListedCount(whole, count.number, listed, total, count.form, of_documents)
            break


def _part(sentence: NoteSentence, tokens: Tokens, start: int, end: int) -> Wording:
    return sentence.part(tokens.tokens[start].start, tokens.tokens[end - 1].end)


def _number(count: Count, listing: Listing) -> int:
    """Return the number of elements that is nearest to a count; 0 if it is too far from it to be sure."""
    if count.whole in listing.numbers:
        return 0
    nearest = min(listing.numbers, key=lambda number: abs(number - count.number))
    is_sure = len(listing.numbers) == 1 and not any(each.kind in {"day", "phrase"} for each in listing.elements)
    is_near = abs(nearest - count.number) <= _FARTHEST
    return nearest if (is_sure or is_near) and nearest >= _FEWEST else 0


def _of_labels(tokens: Tokens, count: Count) -> Listing | None:
    """Return the labels directly after what is counted: `two items, items 1 and 2`, `nine parts, numbered I to IX`."""
    lead = _BESIDE.match(tokens.letters, count.end + (count.form == "alone"))
    if lead is None:
        return None
    is_numbered = "#" in lead[0]
    start = lead.end() - (tokens.letters[lead.end() - 1 : lead.end()] == "s" and not is_numbered)
    listing = list_at(tokens, start, _LABELS)
    if listing is None or not _ENDS.match(tokens.letters, listing.end) or not _are_those(tokens, count, listing):
        return None
    if count.noun and not is_numbered and count.noun not in nouns("numbered") and not listing.is_of("symbol"):
        return None
    is_many = sum(each.number for each in listing.elements) >= _FEWEST
    return listing if is_many and not _goes_on(tokens, listing.end) else None


def _are_those(tokens: Tokens, count: Count, listing: Listing) -> bool:
    """Return whether the nouns of labels are those that are counted; sub-items have letters, items have none."""
    inside = tokens.tokens[listing.start : listing.end]
    named = {singular(each.text) for each in inside if each.letter == "s"}
    letters = {each.letter for each in inside}
    if count.noun in {"item", "sub-item"} and ("L" in letters) != (count.noun == "sub-item"):
        return False
    return not named or not count.noun or count.noun in named


def _goes_on(tokens: Tokens, end: int) -> bool:
    """Return whether a list is the subject of a clause after which there are more: `3 (a) and (b) are, while 3 (c)`."""
    rest = tokens.letters[end:]
    return rest.startswith("v") and any(letter in rest for letter in "LO")


def _of_origins(tokens: Tokens, count: Count) -> Listing | None:
    """Return the States or cities that what is counted comes from: `the Vice-Chairs, those from Chad and Peru`."""
    match = _FROM.match(tokens.letters, count.end) if count.noun in nouns("persons") else None
    is_those = False
    if match is None:
        match = _THOSE.match(tokens.letters, count.end)
        is_those = match is not None
    if match is None or _OTHERS.search(match["gap"]):
        return None
    listing = list_at(tokens, match.end(), ("name",))
    if listing is None or len(listing.elements) < _FEWEST or not _are_places(tokens, listing):
        return None
    # Of others than officers, several may come from one State.
    is_officer = tokens.letters[count.end - 1] == "F" and match.end() - match.start() > 1
    is_far = count.number - len(listing.elements) > _FARTHEST
    is_loose = not is_those and (not is_officer or is_far)
    return None if is_loose and count.number > len(listing.elements) else listing


def _are_places(tokens: Tokens, listing: Listing) -> bool:
    """Return whether names are those of States or cities; a few may have a word that is in no list: `Cabo Verde`."""
    names = [
        [
            each.letter == "G" or each.text.casefold() in place_words()
            for each in tokens.tokens[name.start : name.end]
            if each.letter in "CG"
        ]
        for name in listing.elements
    ]
    return all(map(any, names)) and sum(map(all, names)) >= len(names) - len(names) // 3


def _after_mark(tokens: Tokens, count: Count) -> Listing | None:
    """Return what is listed after a colon, a dash, "namely", or in parentheses, or days and languages after a comma."""
    match = _GAP.match(tokens.letters, count.end + (count.form == "alone"))
    if match is None or count.noun in nouns("measures"):
        return None
    is_loose = match["mark"] == "," or count.noun in nouns("states")
    if (_OF_OTHERS if is_loose else _OTHERS).search(match["gap"]):
        return None
    if match["mark"] == ",":
        return _typed_after_comma(tokens, count, match.end())
    end = _end(tokens, match.end(), match["mark"])
    listing = list_between(tokens, match.end(), end, _kinds(count)) if end > match.end() else None
    return listing if listing is not None and _is_of_counted(tokens, count, listing) else None


def _is_of_counted(tokens: Tokens, count: Count, listing: Listing) -> bool:
    """Return whether a list after a mark can be one of what is counted, and its elements can be told."""
    kinds = {each.kind for each in listing.elements}
    if len(listing.elements) < _FEWEST or ("counted" in kinds and count.form == "part"):
        return False
    # An agenda has a symbol, and its items have none: `one agenda of ten items (A/73/1 and Add.1)`.
    if count.noun in {"item", "sub-item"} and "Y" in tokens.letters[listing.start : listing.end]:
        return False
    if kinds == {"name"} and count.noun in nouns("states"):
        return _are_places(tokens, listing)
    return "phrase" not in kinds or _is_plain(tokens, listing, count)


def _kinds(count: Count) -> tuple[str, ...]:
    if count.form == "times":
        return ("month", "counted")
    kinds: tuple[str, ...] = ("symbol", "title", "day", "name", "with")
    if count.noun in nouns("numbered") or not count.noun:
        kinds = (*_LABELS, *kinds)
    return (*kinds, "counted") if count.noun in nouns("persons") | nouns("counted") else kinds


def _typed_after_comma(tokens: Tokens, count: Count, start: int) -> Listing | None:
    """Return days, months or languages after a comma alone: `in three languages, English and French`."""
    kinds = ("month",) if count.form == "times" else ("document", "day", "name")
    listing = list_at(tokens, start, kinds)
    if listing is None or len(listing.elements) < _FEWEST or not _ENDS.match(tokens.letters, listing.end):
        return None
    if listing.is_of("name") and count.noun != "language":
        return None
    if listing.is_of("day"):
        months = tokens.letters[listing.start : listing.end].count("M")
        is_of_several = len(listing.elements) == _FEWEST and count.number > _FEWEST
        if not months or (count.noun not in nouns("days") and is_of_several):
            return None
        return listing._replace(numbers=frozenset(range(months, len(listing.elements) + 1)))
    return listing


def _end(tokens: Tokens, start: int, mark: str) -> int:
    letters = tokens.letters
    if mark.startswith("("):
        depth = 1
        for at in range(start, len(letters)):
            depth += (letters[at] == "(") - (letters[at] == ")")
            if depth == 0:
                return at
        return start
    if mark.startswith("="):
        end = letters.find("=", start)
        return end if end >= 0 else len(letters.rstrip("."))
    clause = _CLAUSE.search(letters, start)
    end = clause.start() if clause is not None else len(letters)
    # Of parts between semicolons, a clause within the last may hide more.
    is_cut = clause is not None and clause[0] != "." and ";" in letters[start : clause.end()]
    return start if is_cut else end


def _is_plain(tokens: Tokens, listing: Listing, count: Count) -> bool:
    """Return whether phrases are a list of what is counted, and of nothing else."""
    letters = tokens.letters[listing.start : listing.end]
    is_short = all(each.end - each.start <= _LONGEST for each in listing.elements)
    return is_short and count.noun not in nouns("states") and not _NO_ELEMENT.search(letters)


def _before(tokens: Tokens, count: Count) -> Listing | None:
    """Return what is listed before a number: `items 4 and 6, two in all`, `French and Russian, the two languages`."""
    lead = _LEAD.search(tokens.letters[: count.start])
    if lead is None or (count.form != "total" and not count.noun):
        return None
    is_the = lead[0].endswith("t")
    kinds = ("name",) if is_the else _LABELS
    for start in range(max(0, lead.start() - _LONGEST), lead.start()):
        listing = list_at(tokens, start, kinds, lead.start())
        if listing is None or listing.end != lead.start():
            continue
        if not _are_those(tokens, count, listing) or _is_led(tokens, start, listing):
            return None
        is_named = "s" in tokens.letters[listing.start : listing.end]
        if is_the:
            return listing if len(listing.elements) >= _FEWEST and _are_places(tokens, listing) else None
        return listing if count.form == "total" or is_named else None
    return None


def _is_led(tokens: Tokens, start: int, listing: Listing) -> bool:
    """Return whether names are those of places where something is: `in Rome and Bonn, the two rounds were short`."""
    is_of_places = listing.is_of("name") and "C" in tokens.letters[start : listing.end]
    return is_of_places and tokens.letters[start - 1 : start] in {"o", "p"}
