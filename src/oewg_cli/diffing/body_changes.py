"""Find what changed in the lines of the bodies in the title block: their names, their sessions and their themes."""

from collections.abc import Iterator, Mapping

from oewg_cli.diffing.change_names import BODY_PARTS
from oewg_cli.diffing.changes import Change, ChangeKind
from oewg_cli.diffing.compared_versions import ComparedVersions
from oewg_cli.diffing.printed_texts import TextPlace
from oewg_cli.diffing.renamed_bodies import matched_bodies
from oewg_cli.diffing.scheduled_meetings import plain
from oewg_cli.diffing.text_changes import text_changes, word_changes
from oewg_cli.note.blocks import Block, BlockKind
from oewg_cli.note.note import Note
from oewg_cli.programme.front_page import Body

_TITLE_BLOCK = "Title block"
_Lines = Mapping[BlockKind, Block]


def body_changes(versions: ComparedVersions, places: list[TextPlace]) -> Iterator[Change]:
    """Return the bodies that were added, removed, or are in another order, and their lines that changed."""
    matcher = matched_bodies(versions.old, versions.new)
    olds, news = _lines_of_bodies(versions.before), _lines_of_bodies(versions.after)
    is_single = len(olds) == len(news) == 1
    for one in matcher.only_old:
        places += [line_place(versions, name, olds[one].get(kind), None) for kind, name in BODY_PARTS.items()]
        name = _name(matcher.old[one])
        yield _change(f"The body {name} was removed.", name, None, olds[one][BlockKind.BODY].origin)
    for other in matcher.only_new:
        places += [line_place(versions, name, None, news[other].get(kind)) for kind, name in BODY_PARTS.items()]
        name = _name(matcher.new[other])
        yield _change(f"The body {name} was added.", None, name, news[other][BlockKind.BODY].origin)
    if matcher.moved():
        before, after = (", ".join(_name(body) for body in bodies) for bodies in (matcher.old, matcher.new))
        yield _change(f"The bodies are in another order: {after}.", before, after, "body")
    for one, other in matcher.pairs():
        old, new = matcher.old[one], matcher.new[other]
        for kind, name in BODY_PARTS.items():
            lines = olds[one].get(kind), news[other].get(kind)
            if lines != (None, None):
                label = name if is_single else _label(kind, name, new)
                place = line_place(versions, label, *lines)
                places.append(place)
                yield from line_changes(place, "changed")
        yield from _short_changes(versions, old, new, olds[one], news[other])


def _short_changes(
    versions: ComparedVersions, old: Body, new: Body, lines: _Lines, new_lines: _Lines
) -> Iterator[Change]:
    """Return whether another short name is in the titles of columns, where the title block does not have it."""
    before, after = (each and " ".join(each.split()) for each in (old.short, new.short))
    is_said = lines[BlockKind.BODY].runs != new_lines[BlockKind.BODY].runs
    named = {*versions.before.bodies, *versions.after.bodies}
    if before == after or is_said or named.isdisjoint((before, after)):
        return
    name = _name(new)
    said = f"The short name of {name} is {after}" if after else f"{name} has no short name any more"
    was = f"; it was {before}" if before else ""
    yield _change(f"{said}{was}.", before, after, new_lines[BlockKind.BODY].origin)


def _lines_of_bodies(note: Note) -> list[dict[BlockKind, Block]]:
    """Return the lines of each body by their kinds."""
    bodies: list[dict[BlockKind, Block]] = []
    for block in note.front:
        if block.kind is BlockKind.BODY:
            bodies.append({})
        if block.kind in BODY_PARTS:
            bodies[-1][block.kind] = block
    return bodies


def _name(body: Body) -> str:
    return plain(body.name)


def _label(kind: BlockKind, name: str, body: Body) -> str:
    """Return how a line of one of several bodies is named."""
    return f"{name} {_name(body)}" if kind is BlockKind.BODY else f"{name} of {body.short or _name(body)}"


def _change(said: str, old: str | None, new: str | None, origin: str) -> Change:
    return Change(ChangeKind.TITLE_BLOCK, _TITLE_BLOCK, said, old, new, word_changes(old, new), origin)


def line_place(versions: ComparedVersions, name: str, old: Block | None, new: Block | None) -> TextPlace:
    """Return the place of a line of the title block."""
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


def line_changes(place: TextPlace, verb: str) -> Iterator[Change]:
    """Return whether a line of the title block was added, removed or changed."""
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
