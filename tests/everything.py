"""Prints a digest of all that the program writes about the examples: `python tests/everything.py`.

The same lines must come from every version of Python, on every system, in every locale and under every umask. It needs
the program and nothing else, so that it can be run with the Python of any environment that has it.
"""

import shutil
import sys
from contextlib import redirect_stderr, redirect_stdout
from hashlib import sha256
from io import BytesIO, TextIOWrapper
from os import chdir
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from oewg_cli.__main__ import run as run_here

EXAMPLES = Path(__file__).parent.parent / "examples"
NAMES = ("seventh-session", "geneva", "with-mistakes")
FORMS = ("full", "concise", "json", "sarif", "github", "gitlab", "junit")
COMMANDS = (
    *(("validate", "--no-cache", "--output-format", form, *(f"{name}.yaml" for name in NAMES)) for form in FORMS),
    *(
        ("export", f"{name}.yaml", "--force", "-o", f"{profile}-{layout}",
         "--word-profile", profile, "--programme-layout", layout)
        for name in NAMES
        for profile in ("new-york", "geneva")
        for layout in ("headings", "table", "week", "tracks", "items")
    ),
    ("diff", "seventh-session.yaml", "geneva.yaml", "--docx", "--md", "-o", "redline"),
    ("diff", "seventh-session.yaml", "with-mistakes.yaml", "--output-format", "json"),
    ("new", "--from", "geneva.yaml", "--opens", "2026-03-02", "-o", "next.yaml"),
    ("import", "new-york-headings/seventh-session.docx", "-o", "imported.yaml"),
    ("import", "geneva-table/geneva.md", "-o", "imported-too.yaml"),
    ("validate", "--fix", "--unsafe-fixes", "with-mistakes.yaml"),
    ("rule", "--all", "--output-format", "markdown"),
    ("schema",),
)  # fmt: skip


def run(arguments: tuple[str, ...]) -> tuple[int | str | None, bytes]:
    """Run a command here; return its exit code and what it wrote to both streams."""
    out, err = BytesIO(), BytesIO()
    shown_out, shown_err = (TextIOWrapper(stream, encoding="utf-8", write_through=True) for stream in (out, err))
    with (
        patch.object(sys, "argv", ["oewg", *arguments]),
        redirect_stdout(shown_out),
        redirect_stderr(shown_err),
    ):
        code: int | str | None
        try:
            code = run_here()
        except SystemExit as ended:
            code = ended.code
    return code, b"".join(stream.getvalue() for stream in (out, err))


def digests() -> list[str]:
    """Return a line for each command and each file that was written."""
    lines = []
    with TemporaryDirectory() as folder:
        for name in NAMES:
            shutil.copy(EXAMPLES / f"{name}.yaml", folder)
        chdir(folder)
        for command in COMMANDS:
            code, printed = run(command)
            lines.append(f"{code} {sha256(printed).hexdigest()} {' '.join(command)}")
        written = (path for path in sorted(Path().rglob("*")) if path.is_file())
        lines += [f"{sha256(path.read_bytes()).hexdigest()} {path.as_posix()}" for path in written]
        chdir("/")
    return lines


if __name__ == "__main__":
    sys.stdout.write("\n".join(digests()) + "\n")
