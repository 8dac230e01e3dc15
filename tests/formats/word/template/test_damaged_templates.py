"""Templates that were damaged on purpose: each is used, or refused in one sentence."""

from io import BytesIO
from random import Random
from zipfile import ZipFile

from effort import scaled
from formats.word.reader.word_files import zipped
from formats.word.samples import DESIGNS
from formats.word.template.harmless import check_is_harmless
from formats.word.template.hostile_templates import PICTURE, REFUSED, SAID, SILENT
from hypothesis import given, settings
from hypothesis import strategies as st

from oewg_cli.formats.word.writer import template_remarks, write_word
from oewg_cli.note.design import Design, File
from oewg_cli.note.note import Note
from oewg_cli.process.errors import CommandError

_ALL = (PICTURE, *(content for content, _ in (*REFUSED.values(), *SAID.values())), *SILENT.values())
_PIECES = (
    b"<w:p>", b"</w:p>", b"<w:r>", b"</w:r>", b"<w:sectPr>", b"</w:sectPr>", b"<w:styles>", b'w:val="0"', b"<", b">",
    b'w:val="99999999999999999999"', b'"', b"<!DOCTYPE a>", b"\x00", b"\xff", b"&#13;", b'r:id="x"', b'r:embed="x"',
    b'w:type="first"', b"../", b'TargetMode="External"', b'<w:fldChar w:fldCharType="begin"/>',
    b'<w:fldChar w:fldCharType="end"/>', b"<w:instrText>DDE</w:instrText>", b"<mc:Fallback>", b"</mc:Fallback>",
)  # fmt: skip


def _mutated(content: bytes, random: Random) -> bytes:
    for _ in range(random.randint(1, 4)):
        at = random.randint(0, len(content))
        content = content[:at] + random.choice(_PIECES) + content[at + random.choice((0, 0, 1, 5, 30)) :]
    return content


@settings(max_examples=scaled(150))
@given(st.sampled_from(_ALL), st.randoms(use_true_random=False), st.sampled_from(DESIGNS))
def test_a_damaged_template_is_used_or_refused_in_one_sentence(
    full: Note, content: bytes, random: Random, design: Design
) -> None:
    """Whether its bytes are damaged or one of its parts, or a part is in the place of another."""
    with ZipFile(BytesIO(content)) as package:
        parts: dict[str, str | bytes] = {name: package.read(name) for name in package.namelist()}
    name = random.choice(sorted(parts))
    way = random.randrange(3)
    if way == 0:
        content = _mutated(content, random)
    else:
        other = bytes(parts[random.choice(sorted(parts))])  # type: ignore[arg-type]
        parts[name] = other if way == 1 else _mutated(bytes(parts[name]), random)  # type: ignore[arg-type]
        content = zipped(parts)
    design = design._replace(template=File("a.dotx", content))
    try:
        made = write_word(full, design)
        remarks = template_remarks(full, design)
    except CommandError as refusal:
        assert str(refusal).startswith("a.dotx ")  # noqa: PT017 - a refusal is allowed, not expected
        assert str(refusal).endswith(".")  # noqa: PT017
    else:
        assert all(remark.endswith(".") for remark in remarks)
        check_is_harmless(made)
