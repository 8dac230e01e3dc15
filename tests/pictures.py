"""Make the pictures of the README from what the program writes: `python tests/pictures.py`.

It needs LibreOffice (`soffice`) and `pdftoppm`. Look at the pictures afterwards.
"""

import os
import pty
import subprocess
import sys
from collections.abc import Sequence
from hashlib import sha256
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree  # type: ignore[import-untyped]
from PIL import Image, ImageOps
from PIL.PngImagePlugin import PngInfo
from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"

FINDING = EXAMPLES / "finding.svg"
COMMAND = "oewg validate --select REF010 examples/seventh-session.yaml"

PAGES = EXAMPLES / "pages.png"
DOCUMENT = EXAMPLES / "geneva.docx"
DOCUMENT_KEY = "sha256 of geneva.docx"
_DOTS_PER_INCH = 80
_GAP = 12
_PAPER, _DESK = 255, 200
_GREYS = 16

# As rich writes it, but without a font from the network.
_SVG = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: {char_height}px; \
line-height: {line_height}px; }}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: arial; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def on_terminal(command: str) -> str:
    """Return what a command of ours prints to a terminal, colours included."""
    ours, theirs = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "GITHUB_ACTIONS"}}
    environment |= {"TERM": "xterm-256color", "COLUMNS": "200", "PYTHONUTF8": "1"}
    program = subprocess.Popen(
        [sys.executable, "-m", "oewg_cli", *command.split()[1:]], cwd=ROOT, env=environment, stdout=theirs
    )
    os.close(theirs)
    printed = b""
    try:
        while part := os.read(ours, 4096):
            printed += part
    except OSError:
        pass  # Linux says so where a terminal has been closed
    os.close(ours)
    program.wait()
    return printed.decode().replace("\r\n", "\n")


def draw_finding() -> str:
    """Return a picture of a terminal in which a finding is shown, as SVG."""
    text = Text.assemble(f"$ {COMMAND}\n", Text.from_ansi(on_terminal(COMMAND)))
    width = max(len(line) for line in text.plain.splitlines())
    console = Console(record=True, width=width, file=StringIO(), highlight=False)
    console.print(text)
    return console.export_svg(title="oewg", code_format=_SVG, unique_id="oewg")


def words_of(picture: str) -> list[str]:
    """Return the words that can be read in a picture of a terminal, in order."""
    shown = etree.fromstring(picture.encode()).iterfind(".//{*}g[@class='oewg-matrix']//{*}text")
    return "".join(text.text or "" for text in shown).split()


def draw_pages() -> None:
    """Write a picture of the pages of a note."""
    with TemporaryDirectory() as folder:
        _run("soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf",
             "--outdir", folder, str(DOCUMENT))  # fmt: skip
        _run("pdftoppm", "-r", str(_DOTS_PER_INCH), "-gray", f"{folder}/{DOCUMENT.stem}.pdf", f"{folder}/page")
        pages = [Image.open(path).copy() for path in sorted(Path(folder).glob("page-*.pgm"))]
    _beside(pages).quantize(_GREYS).save(PAGES, optimize=True, pnginfo=_made_of_document())


def _beside(pages: Sequence[Image.Image]) -> Image.Image:
    framed = [ImageOps.expand(page, border=1, fill=_DESK) for page in pages]
    whole = Image.new("L", (sum(page.width + _GAP for page in framed) - _GAP, framed[0].height), _PAPER)
    for number, page in enumerate(framed):
        whole.paste(page, (number * (page.width + _GAP), 0))
    return whole


def _made_of_document() -> PngInfo:
    info = PngInfo()
    info.add_text(DOCUMENT_KEY, digest_of_document())
    return info


def digest_of_document() -> str:
    """Return what shows whether the picture of the pages is of the current document."""
    return sha256(DOCUMENT.read_bytes()).hexdigest()


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)


if __name__ == "__main__":
    FINDING.write_text(draw_finding(), "utf-8")
    draw_pages()
