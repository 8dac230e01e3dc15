"""Streams that are closed or full, a folder that is gone, a disk that is full: true sentences and exit codes."""

import os
import subprocess
import sys
from pathlib import Path
from shlex import join

import pytest
from casebook import BASE

from oewg_cli.api.exporting import export
from oewg_cli.process.exit_codes import ExitCode
from oewg_cli.text.source_text import SourceText

ENVIRONMENT = {**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONUNBUFFERED": ""}
FAULTY = BASE.replace("- item: 1", "- item: 9")
SPACED = BASE.replace("invited to", "invited  to")
NOTE = export(SourceText("x.yaml", BASE), ["md"]).files["md"].decode()
BEGIN = ("new", "--place", "Geneva", "--opens", "2026-07-06", "--closes", "2026-07-10")
FULL = "The output cannot be written: No space left on device.\n"
GONE = "The current folder was deleted.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a programme without findings, one with an error, one to fix, and a note."""
    for name, text in {"x.yaml": BASE, "e.yaml": FAULTY, "w.yaml": SPACED, "n.md": NOTE}.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def run(folder: Path, *arguments: str, redirection: str = "", before: str = "") -> tuple[int, str, str]:
    """Run a command in a shell; return its exit code and what came out of both streams."""
    command = f"{before} {join([sys.executable, '-m', 'oewg_cli', *arguments])} {redirection}"
    ended = subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=folder, capture_output=True, check=False, timeout=60, env=ENVIRONMENT,
    )  # fmt: skip
    return ended.returncode, ended.stdout.decode(), ended.stderr.decode()


CLOSED = ExitCode.OUTPUT_CLOSED
printing = pytest.mark.parametrize(
    ("typed", "code"),
    {
        "validate x.yaml": 0,
        "validate --no-cache e.yaml": 1,
        "validate --output-format json e.yaml": 1,
        "validate --diff w.yaml": 1,
        "validate e.yaml no.yaml": 2,
        "export e.yaml": 1,
        "import n.md": 0,
        "diff x.yaml w.yaml": 0,
        "new --place Geneva --opens 2026-07-06 --closes 2026-07-10": 0,
        "rule SES": 0,
        "--help": 0,
    }.items(),
)


@printing
def test_a_closed_stream_changes_no_exit_code(folder: Path, typed: str, code: int) -> None:
    """What would go there goes nowhere, and the other stream has in it what it always has."""
    ended = run(folder, *typed.split())
    assert ended[0] == code
    assert ended[1]
    assert run(folder, *typed.split(), redirection=">&-") == (code, "", ended[2])
    assert run(folder, *typed.split(), redirection="2>&-") == (code, ended[1], "")
    assert run(folder, *typed.split(), redirection=">&- 2>&- <&-") == (code, "", "")


@printing
def test_who_stops_reading_has_an_exit_code(folder: Path, typed: str, code: int) -> None:
    """Not all was reported, whatever was found; it is the code that shells give to the signal of a closed pipe."""
    reads, writes = os.pipe()
    os.close(reads)
    ended = subprocess.run(
        [sys.executable, "-m", "oewg_cli", *typed.split()],
        cwd=folder, stdout=writes, stderr=subprocess.PIPE, check=False, env=ENVIRONMENT,
    )  # fmt: skip
    os.close(writes)
    assert ended.returncode == CLOSED != code
    assert b"Traceback" not in ended.stderr
    assert b"Exception ignored" not in ended.stderr


@printing
def test_a_full_disk_takes_no_output(folder: Path, typed: str, code: int) -> None:
    """Standard output gives exit code 2 and a sentence; sentences that nobody can read change nothing."""
    ended = run(folder, *typed.split(), redirection=">/dev/full")
    assert (ended[0], ended[1]) == (2, "")
    assert ended[2].endswith(FULL)
    ended = run(folder, *typed.split(), redirection="2>/dev/full")
    assert ended[0] == (2 if typed.split(maxsplit=1)[0] == "import" else code), "a report goes to standard error there"
    assert ended[2] == ""
    assert run(folder, *typed.split(), redirection=">/dev/full 2>/dev/full") == (2, "", "")


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_part_of_the_output_is_not_all_of_it(folder: Path, unbuffered: str) -> None:
    """Neither where a file may not become so large, nor where the reader of a pipe stops, whether there is a buffer."""
    limited = f"export PYTHONUNBUFFERED={unbuffered}; ulimit -f 8;"
    ended = run(folder, "rule", "--all", before=limited, redirection=">x.txt")
    assert ended == (2, "", "The output cannot be written: File too large.\n")
    reading = subprocess.Popen(
        [sys.executable, "-m", "oewg_cli", "rule", "--all"],
        stdout=subprocess.PIPE, env={**ENVIRONMENT, "PYTHONUNBUFFERED": unbuffered},
    )  # fmt: skip
    with reading:
        assert reading.stdout is not None
        assert reading.stdout.read(1) == b"#"
        reading.stdout.close()
        assert reading.wait(60) == CLOSED


def test_standard_input_that_cannot_be_read_is_one_sentence(folder: Path) -> None:
    """It is no output."""
    sentence = "Standard input cannot be read: Bad file descriptor.\n"
    assert run(folder, "validate", "-", redirection="0>w.txt") == (2, "", sentence)


def test_fixed_text_is_written_even_if_its_report_cannot_be(folder: Path) -> None:
    """They go to different streams."""
    assert run(folder, "validate", "--fix", "-", redirection="<x.yaml 2>/dev/full") == (2, BASE, "")


def in_deleted_folder(folder: Path, *arguments: str) -> tuple[int, str, str]:
    """Run a command in a folder that is deleted before it starts; `@` means the folder with the files."""
    typed = [argument.replace("@", str(folder)) for argument in arguments]
    code, out, err = run(folder, *typed, before='mkdir gone; cd gone; rmdir "$PWD";')
    return code, out, err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("validate", "@/x.yaml"), 0),
        (("validate", "--no-cache", "@/e.yaml"), 1),
        (("validate", "--fix", "@/w.yaml"), 0),
        (("validate", "--against", "@/x.yaml", "@/w.yaml"), 1),
        (("export", "@/x.yaml"), 0),
        (("export", "@/x.yaml", "-o", "@/notes"), 0),
        (("import", "@/n.md", "-o", "@/n.yaml"), 0),
        (("diff", "@/x.yaml", "@/w.yaml", "--docx", "-o", "@"), 0),
        ((*BEGIN, "-o", "@/b.yaml"), 0),
        (("rule", "SLT005"), 0),
        (("schema",), 0),
        (("--version",), 0),
    ],
)
def test_a_deleted_folder_is_not_needed_for_files_elsewhere(
    folder: Path, arguments: tuple[str, ...], code: int
) -> None:
    """The command does the same as in any other folder."""
    assert in_deleted_folder(folder, *arguments)[0] == code


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("validate", "x.yaml"), "There is no file or folder x.yaml.\n"),
        (("validate",), "There is no programme in .: "),
        (("export", "x.yaml"), GONE),
        (("export", "@/x.yaml", "-o", "."), GONE),
        (("import", "n.md"), "There is no file or folder n.md.\n"),
        (("import", "@/n.md", "-o", "n.yaml"), GONE),
        (("diff", "@/x.yaml", "@/w.yaml", "--docx"), GONE),
        (("diff", "x.yaml", "w.yaml"), "There is no file or folder x.yaml.\n"),
        ((*BEGIN, "-o", "b.yaml"), GONE),
    ],
)
def test_a_deleted_folder_is_reported_if_it_is_needed(folder: Path, arguments: tuple[str, ...], sentence: str) -> None:
    """It is one sentence."""
    code, _, err = in_deleted_folder(folder, *arguments)
    assert code == 2
    assert err.startswith(sentence)
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("validate", "--no-cache", "--fix", "w.yaml"),
        ("export", "--force", "--overwrite", "x.yaml"),
        ("export", "--md", "--overwrite", "x.yaml", "w.yaml"),
        ("import", "n.md", "-o", "n.yaml"),
        ("diff", "x.yaml", "w.yaml", "--docx"),
        (*BEGIN, "-o", "x.yaml", "--force"),
    ],
)
def test_a_disk_that_takes_no_more_leaves_every_file_as_it_was(folder: Path, arguments: tuple[str, ...]) -> None:
    """Each file that cannot be written is one sentence; the limit of a process takes the place of a full disk."""
    (folder / "x.md").write_text("old", "utf-8")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    code, _, err = run(folder, *arguments, before="ulimit -f 0;")
    assert code == 2
    assert {line.partition(" cannot be written: ")[2] for line in err.splitlines()} - {""} == {"File too large."}
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_standard_input_among_many_files_is_read(folder: Path) -> None:
    """Whichever process checks it."""
    (folder / "many").mkdir()
    for number in range(60):
        (folder / "many" / f"{number}.yaml").write_text(BASE, "utf-8")
    alone = run(folder, "validate", "--output-format", "concise", "-", redirection="<e.yaml")
    assert alone[1].startswith("<stdin>:")
    assert run(folder, "validate", "--output-format", "concise", "-", "many", redirection="<e.yaml") == alone
