from collections.abc import Callable
from contextlib import nullcontext
from io import BytesIO
from typing import cast

import pytest
import zxingcpp
from docx.opc.part import Part, XmlPart
from formats.word.samples import EMBLEM, RECYCLE, new_part
from formats.word.seen import has, named, values
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image

from oewg_cli.files.byte_limits import LARGEST_DESIGN_FILE
from oewg_cli.formats.word.pictures.placement import PicturePlacer
from oewg_cli.formats.word.pictures.png import png
from oewg_cli.formats.word.typesetter import profile_typesetter
from oewg_cli.formats.word.xml_elements import Element, qname
from oewg_cli.note.blocks import Run, RunChange
from oewg_cli.note.design import PLAIN, Design, File, WordProfile
from oewg_cli.note.note import Note
from oewg_cli.process.errors import CommandError

Place = Callable[[PicturePlacer], list[Element]]

_ROOMS = profile_typesetter("new-york").profile.layout["picture"]
_DESIGN = Design(emblem=EMBLEM, recycle=RECYCLE)
_PLACES: dict[str, Place] = {
    "emblem": PicturePlacer.emblem,
    "recycle": PicturePlacer.recycle,
    "barcode": PicturePlacer.barcode,
    "qr-code": PicturePlacer.qr_code,
}
_EACH_PLACE = pytest.mark.parametrize("name", _PLACES)


def _pictures(note: Note, design: Design, part: XmlPart | None = None) -> PicturePlacer:
    return PicturePlacer(part or new_part(), note.masthead, design, _ROOMS)


def _size(made: Element) -> tuple[int, int]:
    (extent,) = named(made, "wp:extent")
    return int(extent.get("cx", "")), int(extent.get("cy", ""))


def _part_of(part: XmlPart, made: Element) -> Part:
    (relationship,) = values(made, "a:blip", "r:embed")
    return cast("Part", part.related_parts[relationship])


@_EACH_PLACE
@pytest.mark.parametrize("profile", WordProfile)
def test_every_picture_has_an_alternative_text(full: Note, profile: WordProfile, name: str) -> None:
    """In the words of the layout, with the job number and the address."""
    rooms = profile_typesetter(profile).profile.layout["picture"]
    (made,) = _PLACES[name](PicturePlacer(new_part(), full.masthead, _DESIGN, rooms))
    assert [properties.get("descr") for properties in named(made, "wp:docPr")] == [
        {
            "emblem": "Emblem of the United Nations",
            "recycle": "Please recycle",
            "barcode": "Barcode of the job number 24-01234",
            "qr-code": "QR code of https://docs.un.org/en/A/AC.999/2024/1",
        }[name]
    ]


def test_each_picture_has_a_number_and_a_part_of_its_own(full: Note) -> None:
    """The number of a picture is the same, whatever others there are."""
    part = new_part()
    pictures = _pictures(full, _DESIGN, part)
    made = [picture for place in _PLACES.values() for picture in place(pictures)]
    assert [properties.get("id") for each in made for properties in named(each, "wp:docPr")] == ["1", "13", "12", "11"]
    (alone,) = _pictures(full, PLAIN).barcode()
    assert [properties.get("id") for properties in named(alone, "wp:docPr")] == ["12"]
    assert len({_part_of(part, each).partname for each in made}) == 4


def test_what_is_drawn_of_two_versions_is_deleted_and_inserted(full: Note) -> None:
    """Each with its own picture, and the same number among those of its version; Word wants the identity unique."""
    jobs = Run("24-00001", change=RunChange.DELETED), Run("24-01234", change=RunChange.INSERTED)
    bars = tuple(run._replace(text=run.text.replace("-", "")) for run in jobs)
    part = new_part()
    masthead = full.masthead._replace(changed=(("job", jobs), ("barcode", bars)))
    old, new = _pictures(full._replace(masthead=masthead), PLAIN, part).barcode()
    assert [each.tag for each in (old, new)] == [qname("w:del"), qname("w:ins")]
    properties = [named(each, "wp:docPr")[0] for each in (old, new)]
    assert [each.get("descr") for each in properties] == [f"Barcode of the job number {run.text}" for run in jobs]
    assert [(each.get("id"), each.get("name")) for each in properties] == [("32", "Picture 12"), ("12", "Picture 12")]
    assert _part_of(part, old).blob != _part_of(part, new).blob
    assert len(_pictures(full, PLAIN, part).qr_code()) == 1


@_EACH_PLACE
def test_where_there_is_nothing_to_show_there_is_no_picture(draft: Note, name: str) -> None:
    """Without a job number no barcode, without a symbol no QR code, without a file neither of the others."""
    part = new_part()
    assert _PLACES[name](_pictures(draft, PLAIN, part)) == []
    assert not part.rels


@_EACH_PLACE
def test_a_picture_is_anchored_where_the_layout_has_a_position(full: Note, name: str) -> None:
    """The others are in the line."""
    (made,) = _PLACES[name](_pictures(full, _DESIGN))
    assert has(made, "wp:anchor") == ("across" in _ROOMS[name])
    assert [int(offset.text or "") for offset in named(made, "wp:posOffset")] == [
        _ROOMS[name][side] for side in ("across", "down") if side in _ROOMS[name]
    ]


@pytest.mark.parametrize("name", ["barcode", "qr-code"])
def test_what_is_drawn_is_as_large_as_in_the_originals(full: Note, name: str) -> None:
    """Both fill their room."""
    (made,) = _PLACES[name](_pictures(full, PLAIN))
    assert _size(made) == (_ROOMS[name]["width"], _ROOMS[name]["height"])


@pytest.mark.parametrize(
    ("name", "read"), [("barcode", "2401234"), ("qr-code", "https://docs.un.org/en/A/AC.999/2024/1")]
)
def test_a_scanner_reads_what_is_drawn(full: Note, name: str, read: str) -> None:
    """The white that it needs around the bars is that of the page."""
    part = new_part()
    (made,) = _PLACES[name](_pictures(full, PLAIN, part))
    drawn = Image.open(BytesIO(_part_of(part, made).blob)).convert("L")
    page = Image.new("L", (drawn.width + 200, drawn.height + 200), 255)
    page.paste(drawn, (100, 100))
    assert [found.text for found in zxingcpp.read_barcodes(page)] == [read]


@given(st.integers(1, 400), st.integers(1, 400))
def test_a_picture_of_the_user_fits_in_its_room_and_keeps_its_proportions(full: Note, width: int, height: int) -> None:
    """It is as large as fits: one side fills the room, the other is not longer; both are whole EMU."""
    file = File("a.png", png([[True] * width] * height, scale=1))
    (made,) = _pictures(full, Design(emblem=file)).emblem()
    across, down = _size(made)
    room = (_ROOMS["emblem"]["width"], _ROOMS["emblem"]["height"])
    assert across <= room[0]
    assert down <= room[1]
    assert across >= room[0] - 1 or down >= room[1] - 1
    assert across / width == pytest.approx(down / height, rel=1e-5, abs=1.5 / min(width, height))


def _picture(kind: str) -> bytes:
    content = BytesIO()
    Image.new("RGB", (30, 20)).save(content, kind)
    return content.getvalue()


_KINDS = {kind: _picture(kind) for kind in ("PNG", "JPEG", "GIF", "BMP", "TIFF")}


@pytest.mark.parametrize(
    ("kind", "ending"), [("PNG", "png"), ("JPEG", "jpg"), ("GIF", "gif"), ("BMP", "bmp"), ("TIFF", "tiff")]
)
def test_pictures_of_these_kinds_are_not_changed(full: Note, kind: str, ending: str) -> None:
    """The bytes are those of the user, with the ending of their kind, whatever the name of the file."""
    part = new_part()
    (made,) = _pictures(full, Design(emblem=File("emblem", _KINDS[kind])), part).emblem()
    taken = _part_of(part, made)
    assert taken.blob == _KINDS[kind]
    assert taken.partname.ext == ending


def _refused_or_placed(note: Note, content: bytes) -> None:
    pictures = _pictures(note, Design(recycle=File("lamp.png", content)))
    try:
        made = pictures.recycle()
    except CommandError:
        with pytest.raises(CommandError, match=r"^lamp\.png is not a picture that Word can show: use a PNG, JPEG, GIF"):
            pictures.recycle()
    else:
        assert len(made) == 1


@given(st.binary(max_size=200))
@example(b"")
@example(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00")
@example(b"GIF89a")
def test_a_file_that_is_not_a_picture_is_refused_in_one_sentence_with_its_name(full: Note, content: bytes) -> None:
    """Whatever its bytes are, nothing else goes wrong."""
    _refused_or_placed(full, content)


@given(
    st.sampled_from(sorted(_KINDS)), st.integers(0, 2000), st.lists(st.tuples(st.integers(0, 99), st.integers(0, 255)))
)
def test_a_damaged_picture_is_refused_in_one_sentence_or_placed(
    full: Note, kind: str, length: int, changes: list[tuple[int, int]]
) -> None:
    """Truncated, or with other bytes in place of its size."""
    content = bytearray(_KINDS[kind])
    for place, byte in changes:
        content[place % len(content)] = byte
    _refused_or_placed(full, bytes(content[:length]))


@pytest.mark.parametrize("name", ["emblem", "recycle"])
def test_text_is_not_a_picture(full: Note, name: str) -> None:
    """Nor is an SVG file: Word needs another picture with it."""
    file = File("lamp.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    with pytest.raises(CommandError, match=r"^lamp\.svg is not a picture"):
        _PLACES[name](_pictures(full, Design(emblem=file, recycle=file)))


@pytest.mark.parametrize("name", ["emblem", "recycle"])
def test_the_largest_picture_is_that_of_the_message(full: Note, name: str) -> None:
    """And that which the command reads."""
    content = _KINDS["PNG"] + bytes(LARGEST_DESIGN_FILE - len(_KINDS["PNG"]))
    for rest, is_refused in ((b"", False), (b"\0", True)):
        file = File("lamp.png", content + rest)
        with pytest.raises(CommandError, match=r"at most 4 MB and 100 million") if is_refused else nullcontext():
            assert _PLACES[name](_pictures(full, Design(emblem=file, recycle=file)))
