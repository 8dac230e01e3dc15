"""Find what changed in the title block."""

from collections.abc import Iterator, Sequence

from oewg_cli.diffing.change_names import TITLE_BLOCK_PARTS
from oewg_cli.diffing.changes import Change, ChangeKind
from oewg_cli.diffing.compared_versions import ComparedVersions
from oewg_cli.diffing.matched_parts import PartMatcher
from oewg_cli.diffing.printed_texts import TextPlace
from oewg_cli.diffing.text_changes import text_changes, word_changes
from oewg_cli.note.blocks import Block, BlockKind
from oewg_cli.un.dates.dates import date_range

_TITLE_BLOCK = "Title block"
_ALSO = {BlockKind.TITLE: "changed, also above the annex"}


def title_block_changes(versions: ComparedVersions, places: list[TextPlace]) -> Iterator[Change]:
    """Return what changed in the title block, in its order, and add its texts to the places."""
    for kind, name in TITLE_BLOCK_PARTS.items():
        old, new = ([block for block in note.front if block.kind is kind] for note in (versions.before, versions.after))
        if kind is BlockKind.PLACE_AND_DATES:
            yield from _place_and_dates(versions)
            continue
        for one, other in _pairs(old, new):
            place = _place(versions, name, one, other)
            places.append(place)
            yield from _changes(place, _ALSO.get(kind, "changed"))


def _pairs(old: Sequence[Block], new: Sequence[Block]) -> Iterator[tuple[Block | None, Block | None]]:
    matcher = PartMatcher(old, new)
    matcher.match_equal(lambda block: block.origin)
    matcher.match_equal(lambda block: block.kind)
    for one, other in matcher.pairs():
        yield old[one], new[other]
    yield from ((old[number], None) for number in matcher.only_old)
    yield from ((None, new[number]) for number in matcher.only_new)


def _place(versions: ComparedVersions, name: str, old: Block | None, new: Block | None) -> TextPlace:
    block = new or old
    kind = ChangeKind.SESSION if block and block.kind is BlockKind.SESSION else ChangeKind.TITLE_BLOCK
    return TextPlace(
        kind,
        _TITLE_BLOCK,
        f"the {name}",
        block.origin if block else "",
        versions.old_text(old.runs) if old else None,
        versions.new_text(new.runs) if new else None,
    )


def _changes(place: TextPlace, verb: str) -> Iterator[Change]:
    label = place.label[:1].upper() + place.label[1:]
    if place.old is None and place.new is not None:
        text = place.new.text
        said = f"{label} was added: {text}."
        yield Change(place.kind, place.where, said, None, text, word_changes(None, text), place.origin)
    elif place.new is None and place.old is not None:
        text = place.old.text
        said = f"{label} was removed: {text}."
        yield Change(place.kind, place.where, said, text, None, word_changes(text, None), place.origin)
    else:
        yield from text_changes(place, verb)


def _place_and_dates(versions: ComparedVersions) -> Iterator[Change]:
    """Return whether the place or the dates of the session changed, unless it moved as a whole."""
    old, new = versions.old.session, versions.new.session
    language = versions.new.language
    if versions.days and old.opens != new.opens:
        return
    if old.place.strip() != new.place.strip():
        values = old.place.strip(), new.place.strip()
        yield _session_change("the place is {}; it was {}", *values)
    if (old.opens, old.closes) != (new.opens, new.closes):
        dates = (date_range(each.opens, each.closes, language) for each in (old, new))
        yield _session_change("the dates are {}; they were {}", *dates)


def _session_change(said: str, old: str, new: str) -> Change:
    text = said.format(new, old)
    words = word_changes(old, new)
    return Change(ChangeKind.SESSION, _TITLE_BLOCK, f"{text[:1].upper()}{text[1:]}.", old, new, words, "session/dates")
