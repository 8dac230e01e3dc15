"""Documents as LibreOffice converts them, and where it prints each word."""

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from PIL import Image

_DOTS_OF_A_POINT = 4
_DARK = 160
_SHORTEST_RULE, _THICKEST_RULE = 40, 3
_DARK_PIECE = re.compile(rb"\xff+")
_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)</word>')


class Printed(NamedTuple):
    """The position of a word on its page, in points from the upper left corner."""

    left: float
    top: float
    right: float
    text: str


class Box(NamedTuple):
    """A dark area on a page, in points from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float


def converted(soffice: str, folder: Path, files: Iterable[Path], ending: str) -> Path:
    """Convert files with LibreOffice into a folder below; all at once, since it starts slowly."""
    made = folder / "made"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command: list[str | Path] = [soffice, profile, "--headless", "--convert-to", ending, "--outdir", made, *files]
    subprocess.run(command, check=True, capture_output=True)
    return made


def words_of_pages(pdftotext: str, pdf: Path) -> list[list[Printed]]:
    """Return the words of each page of a PDF file."""
    told = subprocess.run([pdftotext, "-bbox", pdf, "-"], check=True, capture_output=True, encoding="utf-8")
    return [
        [Printed(float(left), float(top), float(right), text) for left, top, right, _, text in _WORD.findall(page)]
        for page in told.stdout.split("<page ")[1:]
    ]


def drawn_page(pdftoppm: str, pdf: Path, page: int) -> Image.Image:
    """Draw a page of a PDF file: what is dark is white on black."""
    number = str(page)
    made = pdf.with_name(f"drawn-{number}")
    dots = str(72 * _DOTS_OF_A_POINT)
    subprocess.run([pdftoppm, "-r", dots, "-f", number, "-l", number, "-gray", "-singlefile", pdf, made], check=True)
    with Image.open(made.with_suffix(".pgm")) as drawn:
        return drawn.point(lambda shade: 255 * (shade < _DARK))


def dark_box(drawn: Image.Image, room: tuple[int, int, int, int]) -> Box:
    """Return the smallest box around all that is dark in a room of a page, which is in points."""
    left, top, right, bottom = (edge * _DOTS_OF_A_POINT for edge in room)
    dots = drawn.crop((left, top, right, bottom)).getbbox() or (0, 0, 0, 0)
    return Box(*((dot + edge) / _DOTS_OF_A_POINT for dot, edge in zip(dots, (left, top) * 2, strict=True)))


def horizontal_rules(drawn: Image.Image) -> list[Box]:
    """Return the lines across a page, from the top: what is long and thin."""
    rules: list[Box] = []
    for row, box in enumerate(_longest_in_rows(drawn)):
        top = row / _DOTS_OF_A_POINT
        if box[1] - box[0] < _SHORTEST_RULE:
            continue
        if rules and rules[-1].bottom == top:
            rules[-1] = rules[-1]._replace(bottom=top + 1 / _DOTS_OF_A_POINT)
        else:
            rules.append(Box(box[0], top, box[1], top + 1 / _DOTS_OF_A_POINT))
    return [rule for rule in rules if rule.bottom - rule.top < _THICKEST_RULE]


def _longest_in_rows(drawn: Image.Image) -> Iterator[tuple[float, float]]:
    """Return where the longest dark piece of each row of dots begins and ends, in points."""
    content = drawn.tobytes()
    for at in range(0, len(content), drawn.width):
        pieces = (found.span() for found in _DARK_PIECE.finditer(content, at, at + drawn.width))
        begin, end = max(pieces, key=lambda piece: piece[1] - piece[0], default=(at, at))
        yield (begin - at) / _DOTS_OF_A_POINT, (end - at) / _DOTS_OF_A_POINT


ACROSS, DOWN = 1.0, 2.0
"""How far a line may be from where it is in an original, in points."""
GoldenLine = tuple[str, int, str, str, float, float | None]
"""The name of a line, its page, its first word, the edge that was measured, and where it is, across and down."""


def far_lines(pages: list[list[Printed]], golden: Iterable[GoldenLine]) -> list[str]:
    """Return the lines that are too far from where they are in the original, and print all distances."""
    far = []
    for name, page, text, edge, across, down in golden:
        place = next(place for place in pages[page - 1] if place.text == text)
        aside = (place.left if edge == "left" else place.right) - across
        below = 0.0 if down is None else place.top - down
        sys.stdout.write(f"{name:24}{across:8.1f}{down or 0:8.1f}   {aside:+5.2f} across  {below:+5.2f} down\n")
        if abs(aside) > ACROSS or abs(below) > DOWN:
            far.append(name)
    return far
