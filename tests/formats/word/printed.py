"""Documents as LibreOffice converts them, and where it prints each word."""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)</word>')


class Printed(NamedTuple):
    """The position of a word on its page, in points from the upper left corner."""

    left: float
    top: float
    right: float
    text: str


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
