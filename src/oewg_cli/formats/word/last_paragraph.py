"""The paragraphs of a cell or a footnote, of which the last must be kept: its end is the end of the whole."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from oewg_cli.formats.tracked_versions import TrackedVersion, change_of, is_in
from oewg_cli.formats.word.redline import Redline
from oewg_cli.formats.word.typesetter import Typesetter
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.blocks import RunChange


class ParagraphSpec(NamedTuple):
    """A paragraph to write: the name of its form, its content, its change, and the name of its move.

    `keep` are the versions in which it stays on the page of the next paragraph, and `depths` is how deep it is in each.
    """

    name: str
    content: tuple[Element, ...]
    change: RunChange | None = None
    move: str = ""
    keep: frozenset[TrackedVersion] = frozenset()
    depths: Mapping[TrackedVersion, int] = MappingProxyType({})


def paragraph_of(spec: ParagraphSpec, typesetter: Typesetter, redline: Redline) -> Element:
    """Write a paragraph with its form in each version, and without any other change."""
    version = TrackedVersion.NEW if is_in(spec.change, TrackedVersion.NEW) else TrackedVersion.OLD
    written = _in_form(spec, version, typesetter, spec.content)
    if spec.change is None:
        redline.record_form(written, _in_form(spec, TrackedVersion.OLD, typesetter))
    return written


def _in_form(
    spec: ParagraphSpec, version: TrackedVersion, typesetter: Typesetter, content: Sequence[Element] = ()
) -> Element:
    keep_next = True if version in spec.keep else None
    return typesetter.paragraph(spec.name, *content, keep_next=keep_next, depth=spec.depths.get(version, 0))


def paragraphs_with_last(specs: Sequence[ParagraphSpec], typesetter: Typesetter, redline: Redline) -> Iterator[Element]:
    """Write paragraphs, at least one of each version, so that accepting or rejecting all changes gives a version.

    An end that is removed joins its paragraph with the next one, and the last end cannot be removed. So where the last
    paragraphs of the two versions differ, the last one written here is the last of both: it has the content of one
    version only, and continues a paragraph that is kept, whose own end is a tracked change. It has the form that it
    needs in each version.
    """
    old, new = (
        max(number for number, spec in enumerate(specs) if is_in(spec.change, version)) for version in TrackedVersion
    )
    first, last = sorted((old, new))
    stays = specs[first].change is None
    for number, spec in enumerate(specs):
        if first != last and (number == last or (number == first and not stays)):
            continue
        written = paragraph_of(spec, typesetter, redline)
        if first != last and number == first:
            redline.change_end(written, _change_of_end(specs[last]))
        if first == last and number == last:
            yield written
        else:
            yield from redline.paragraph(written, spec.change, spec.move)
    if first != last:
        yield _joined(specs, old, new, typesetter, redline)


def paragraphs_of_one_version(
    specs: Sequence[ParagraphSpec], typesetter: Typesetter, redline: Redline
) -> Iterator[Element]:
    """Write the paragraphs of a cell or a footnote that is changed as a whole: all ends but the last are changed."""
    for number, spec in enumerate(specs):
        written = paragraph_of(spec, typesetter, redline)
        if number < len(specs) - 1:
            yield from redline.paragraph(written, spec.change, spec.move)
        else:
            if spec.change is not None:
                redline.change_content(written, spec.change, spec.move)
            yield written


def _change_of_end(spec: ParagraphSpec) -> RunChange:
    """Return the change of an end that is removed for a paragraph of one version only."""
    change = change_of(version for version in TrackedVersion if is_in(spec.change, version))
    return change or RunChange.INSERTED


def _joined(specs: Sequence[ParagraphSpec], old: int, new: int, typesetter: Typesetter, redline: Redline) -> Element:
    """Write the last paragraph of both versions, with the content of those that only one of them has."""
    written = _in_form(specs[new], TrackedVersion.NEW, typesetter)
    del written[1:]
    for spec in (specs[number] for number in (old, new)):
        if spec.change is not None:
            part = typesetter.paragraph(spec.name, *spec.content)
            redline.change_content(part, spec.change, spec.move)
            written.extend(list(part)[1:])
    redline.record_form(written, _in_form(specs[old], TrackedVersion.OLD, typesetter))
    return written
