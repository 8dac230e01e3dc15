"""Files that were damaged on purpose: each is read as a valid source document, or refused in one sentence."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from effort import scaled
from formats.word.reader.source_documents import checked
from formats.word.reader.word_files import field, p, r, relationship, style, table, tc, tr, word_file, zipped
from formats.word.samples import DESIGNS
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oewg_cli.api.exporting import export
from oewg_cli.formats.word.reader.reader import read_word
from oewg_cli.process.errors import CommandError
from oewg_cli.text.source_text import SourceText

_EXAMPLE = Path(__file__).parents[4] / "examples" / "geneva.yaml"
_NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
_BOX = "<w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict>"
_REFERENCE = r('<w:footnoteReference w:id="1"/>')
_MARKED = f'<w:bookmarkStart w:id="0" w:name="_R"/>{_REFERENCE}<w:bookmarkEnd w:id="0"/>'
_NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
_RICH = word_file(
    p("Clouds ", r("over land", "<w:b/>"), _MARKED, properties=_NUMBERED)
    + p("a ", f"<w:ins>{r('new')}</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>")
    + p("joined ", properties='<w:pStyle w:val="H"/><w:rPr><w:del/></w:rPr>')
    + p(field("NOTEREF _R", r("1")), field('HYPERLINK "https://e.org"', r("see")), r(_BOX.format(p("in a box"))))
    + table(tr(tc(p("Day"), '<w:gridSpan w:val="2"/>')), tr("10 a.m.", tc(p("Opening") + p(), "<w:vMerge/>")))
    + p('<w:commentRangeStart w:id="0"/>', r("x", "<w:vanish/>"), "y", r("<w:br/>"), "z")
    + '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>',
    styles=style("H", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>', based_on="N") + style("N", "<w:rPr><w:i/></w:rPr>"),
    numbering=_NUMBERING,
    footnotes=f'<w:footnote w:id="1">{p(r("<w:footnoteRef/>"), " See.")}</w:footnote>',
    comments=f'<w:comment w:id="0" w:author="A">{p("why?")}</w:comment>',
    header1=p("A/AC.999"),
    rels=relationship("x", "hyperlink", "https://example.org", external=True),
)
_OURS = tuple(
    export(SourceText(_EXAMPLE.name, _EXAMPLE.read_text("utf-8")), ["docx"], design=design).files["docx"]
    for design in DESIGNS
)
_PIECES = (
    b"<w:p>", b"</w:p>", b"<w:r>", b"</w:r>", b"<w:tbl>", b"</w:tbl>", b"<w:tc>", b"</w:tc>", b"<w:t>", b"</w:t>",
    b"<w:br/>", b"<w:drawing/>", b"<w:vanish/>", b"&#13;", b"&#10;", b" ", b'w:val="0"', b'w:val="99999999999"', b"<",
    b">", b'"', b"<!DOCTYPE a>", b"\x00", b"\xff",
)  # fmt: skip
_LEAVES = (
    "<w:t>Clouds</w:t>", r("over land"), r("raised", "<w:vertAlign/>"), r("hidden", "<w:vanish/>"), r("<w:br/>"),
    "<w:tab/>", r('<w:br w:type="page"/>'), r("<w:lastRenderedPageBreak/>"), _REFERENCE, _MARKED,
    r("<w:drawing><pic:pic/></w:drawing>"), r('<w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t>'),
    r('<w:endnoteReference w:id="5"/>'),
    *(r(f'<w:fldChar w:fldCharType="{kind}"/>') for kind in ("begin", "separate", "end")),
    r("<w:instrText>NOTEREF _R</w:instrText>"), r('<w:instrText>HYPERLINK "x"</w:instrText>'),
    field("NOTEREF _R", r("1")), '<w:sym w:font="Symbol" w:char="F0B7"/>', '<w:commentRangeStart w:id="0"/>',
    '<w:commentRangeEnd w:id="0"/>', "<w:sectPr/>", "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>",
    f"<w:pPr>{_NUMBERED}<w:sectPr/></w:pPr>", "<w:altChunk/>", "<w:pPr><w:pageBreakBefore/></w:pPr>",
    '<w:pPr><w:framePr w:dropCap="drop"/></w:pPr>', "<w:tcPr><w:vMerge/></w:tcPr>",
    "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", "<w:delText>gone</w:delText>", "<x:y>odd\nly</x:y>",
    "<w:footnoteRef/>",
)  # fmt: skip
_WRAPPERS = (
    "w:p", "w:p", "w:r", "w:tbl", "w:tr", "w:tc", "w:ins", "w:del", "w:hyperlink", "w:sdt", "w:txbxContent", "w:pict",
    "w:drawing", "x:y", "w:fldSimple", "mc:AlternateContent", "mc:Choice", "mc:Fallback",
)  # fmt: skip
_BODIES = st.recursive(
    st.sampled_from(_LEAVES),
    lambda inner: st.builds(
        lambda tag, content: f"<{tag}>{''.join(content)}</{tag}>",
        st.sampled_from(_WRAPPERS),
        st.lists(inner, max_size=5),
    ),
    max_leaves=30,
)
_often = settings(deadline=None, max_examples=scaled(200), suppress_health_check=[HealthCheck.too_slow])
_Cut = tuple[int, int, bytes]
_CUTS = st.lists(
    st.tuples(st.integers(0, 1 << 20), st.integers(0, 40), st.sampled_from(_PIECES) | st.binary(max_size=4)),
    min_size=1, max_size=4,
)  # fmt: skip


def _mutated(content: bytes, cuts: list[_Cut]) -> bytes:
    """Replace a few parts of some bytes."""
    for place, length, piece in cuts:
        at = place % (len(content) + 1)
        content = content[:at] + piece + content[at + length :]
    return content


def _check(raw: bytes) -> None:
    for original in (False, True):
        try:
            made = read_word("clouds.docx", raw, original=original)
        except CommandError as refusal:
            assert str(refusal).endswith(".")  # noqa: PT017 - a refusal is allowed, not expected
        else:
            checked(made)


@_often
@given(st.sampled_from((_RICH, *_OURS)), _CUTS)
def test_a_damaged_archive_is_read_or_refused(raw: bytes, cuts: list[_Cut]) -> None:
    """Its bytes, as a disk or an attacker damages them."""
    _check(_mutated(raw, cuts))


@_often
@given(st.sampled_from((_RICH, *_OURS)), st.integers(0, 40), _CUTS)
def test_a_damaged_part_is_read_or_refused(raw: bytes, number: int, cuts: list[_Cut]) -> None:
    """One part of it, in an archive that is not damaged."""
    with ZipFile(BytesIO(raw)) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    name = sorted(parts)[number % len(parts)]
    parts[name] = _mutated(bytes(parts[name]), cuts)  # type: ignore[arg-type]
    _check(zipped(parts))


@_often
@given(st.lists(_BODIES, max_size=6), st.lists(_BODIES, max_size=2), st.lists(_BODIES, max_size=2))
def test_any_elements_in_any_order_are_read(body: list[str], note: list[str], head: list[str]) -> None:
    """Whatever is in what, in the text, in a footnote and in a header."""
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    notes = "".join(f'<w:footnote w:id="{number}">{each}</w:footnote>' for number, each in enumerate(note, start=1))
    comments = f'<w:comment w:id="0">{p("why?")}</w:comment>'
    _check(
        word_file(
            "".join(body) + section,
            numbering=_NUMBERING, footnotes=notes, comments=comments, header1="".join(head),
        )
    )  # fmt: skip


def test_the_rich_file_is_read() -> None:
    """So that what is damaged above has content."""
    made = checked(read_word("clouds.docx", _RICH))
    assert [line.text for line in made.lines] == [
        "A/AC.999", "Clouds over land", "a new", "joined see", "in a box", "Day", "10 a.m.", "y", "z",
    ]  # fmt: skip
    assert (len(made.notes), len(made.comments)) == (1, 1)
    assert [each.what for each in made.unread] == ["hidden text", "hidden text"]
