"""What the documents for users show is so.

`OEWG_RENEW=1 python -m pytest tests/test_readme.py` writes again what is generated: outputs of commands, tables, and
the picture of a finding.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import indent

import pytest
from casebook import with_base
from documents import (
    ROOT,
    Block,
    Command,
    Result,
    blocks,
    commands,
    environment_of_reader,
    is_renewed,
    make_environment,
    shell,
    shortened,
    with_part,
)
from pictures import DOCUMENT_KEY, FINDING, PAGES, digest_of_document, draw_finding, words_of
from PIL import Image
from reference import keys_part, rules_page

from oewg_cli.process.exit_codes import ExitCode

README = ROOT / "README.md"
FORMAT = ROOT / "schemas" / "README.md"
EXAMPLES = ROOT / "examples" / "README.md"
RULES = ROOT / "src" / "oewg_cli" / "rules" / "README.md"
DOCUMENTS = (README, FORMAT, EXAMPLES, RULES)

LARGEST_README = 15_000
LARGEST_PICTURE = 60_000

INSTALLING = {"Run it", "Test it", "Install it", "Once released"}
"""The sections whose commands fetch packages; `.ci/run` types those of the first two."""


def oewg(*arguments: str) -> str:
    """Return what a command prints to standard output and standard error."""
    done = subprocess.run(
        [sys.executable, "-m", "oewg_cli", *arguments], check=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", cwd=ROOT,
    )  # fmt: skip
    return done.stdout


def str_of(path: Path) -> str:
    """Return the name of a document in the repository."""
    return path.relative_to(ROOT).as_posix()


def hold(path: Path, renewed: str) -> None:
    """Compare a document with what it has to be, or write it."""
    if is_renewed():
        path.write_text(renewed, "utf-8")
    assert path.read_text("utf-8") == renewed


def section(document: Path, heading: str) -> str:
    """Return the text between a heading and the next one of its level."""
    found = re.search(rf"^## {heading}\n(.*?)^## ", document.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert found
    return found[1]


def fenced(document: Path) -> Iterator[Block]:
    """Return the blocks of a document."""
    return blocks(document.read_text("utf-8"))


def typed_commands(document: Path) -> list[Command]:
    """Return the commands that a reader types, in order; of the first one only what comes after the installation."""
    exported = [block.text.rpartition("&& ")[2] for block in fenced(document) if block.section == "Run it"]
    first = exported or [". .venv/bin/activate"]
    shown = (block for block in fenced(document) if block.language in {"sh", "console"})
    rest = [command for block in shown if block.section not in INSTALLING for command in commands(block)]
    return [*(Command(typed, None, 0) for typed in first), *rest]


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Return a clone of the repository, as far as the documents need it, with `oewg` in its `.venv`."""
    folder = tmp_path / "clone"
    folder.mkdir()
    (tmp_path / "home").mkdir()
    make_environment(folder)
    copied = [path for name in ("examples", "schemas") for path in (ROOT / name).iterdir()]
    for path in copied:
        (folder / path.parent.name).mkdir(exist_ok=True)
        (folder / path.parent.name / path.name).write_bytes(path.read_bytes())
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    for arguments in (("init", "--quiet"), ("add", "examples"), (*identity, "commit", "--quiet", "--message", "All")):
        subprocess.run(["git", *arguments], cwd=folder, check=True)  # noqa: S607 - as a reader types it
    return folder


@pytest.mark.parametrize("document", [README, FORMAT, EXAMPLES], ids=str_of)
def test_a_reader_who_types_what_is_shown_sees_what_is_shown(document: Path, clone: Path) -> None:
    """From the top to the bottom, in one shell, in a fresh clone with a fresh home."""
    typed = typed_commands(document)
    results = shell([command.typed for command in typed], clone, environment_of_reader(clone.parent / "home"))
    assert len(results) == len(typed), results[-1]
    assert not [pair for pair in zip(typed, results, strict=True) if has_failed(*pair)]
    renewed = document.read_text("utf-8")
    for command, result in reversed(list(zip(typed, results, strict=True))):
        if command.output is not None:
            after = renewed[command.start + len(command.output) :]
            renewed = renewed[: command.start] + shortened(result.output, command.output) + after
    hold(document, renewed)


def has_failed(command: Command, result: Result) -> bool:
    """Return whether a command could not do its work; one whose output is shown may find errors or differences."""
    return result.exit_code > (ExitCode.CLEAN if command.output is None else ExitCode.FINDINGS)


def test_the_tables_of_keys_are_those_of_the_schema() -> None:
    """Each block of keys has a table."""
    hold(FORMAT, with_part(FORMAT.read_text("utf-8"), "keys", keys_part(json.loads(oewg("schema")))))


def test_the_page_of_rules_is_that_of_the_rules() -> None:
    """Each family has a table."""
    hold(RULES, rules_page(json.loads(oewg("rule", "--all", "--output-format", "json"))))


def test_the_picture_of_a_finding_has_the_words_of_the_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its form may be that of another version of rich."""
    monkeypatch.chdir(ROOT)
    drawn = draw_finding()
    if is_renewed():
        FINDING.write_text(drawn, "utf-8")
    assert words_of(FINDING.read_text("utf-8")) == words_of(drawn)


def test_the_picture_of_pages_is_of_the_example() -> None:
    """`python tests/pictures.py` makes it again; it needs LibreOffice."""
    with Image.open(PAGES) as picture:
        assert picture.text[DOCUMENT_KEY] == digest_of_document()  # type: ignore[attr-defined]


@pytest.mark.parametrize(("path", "largest"), [(README, LARGEST_README), (PAGES, LARGEST_PICTURE), (FINDING, 10_000)])
def test_the_readme_and_its_pictures_are_small(path: Path, largest: int) -> None:
    """A reader sees them at once."""
    assert path.stat().st_size <= largest


@pytest.mark.parametrize("heading", ["Run it", "Test it"])
def test_a_section_has_one_command(heading: str) -> None:
    """One line sets up everything and does it; `.ci/run` takes it from here."""
    found = re.findall(r"^```[^\n]*\n(.*?)^```$", section(README, heading), re.MULTILINE | re.DOTALL)
    assert [block.count("\n") for block in found] == [1]


@pytest.mark.parametrize("heading", ["Run it", "Test it"])
def test_a_section_can_be_run_again_in_its_own_environment(heading: str) -> None:
    """Where `.venv` is activated, `python3 -m pip` is the pip that was installed there."""
    assert " install --quiet pip " in section(README, heading)


@pytest.mark.parametrize("document", DOCUMENTS, ids=str_of)
def test_every_link_of_the_repository_leads_somewhere(document: Path) -> None:
    """To a file, and to a heading in it."""
    for target, _, anchor in re.findall(r"\]\((?!https?:)([^)#]*)(#([^)]*))?\)", _prose(document)):
        path = document.parent / target if target else document
        assert path.exists(), target
        assert not anchor or anchor in anchors(path), anchor


def _prose(document: Path) -> str:
    return re.sub(r"^```.*?^```$|`[^`\n]*`", "", document.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)


def anchors(document: Path) -> set[str]:
    """Return the names by which GitHub links to the headings of a document."""
    headings = re.findall(r"^#+ (.*)$", document.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_exit_code_has_a_row() -> None:
    """In the order of the codes, and no other has."""
    rows = re.findall(r"^\| (\d+) \|", section(README, "Exit codes"), re.MULTILINE)
    assert [int(code) for code in rows] == [*ExitCode]


def test_every_setting_has_a_row(tmp_path: Path) -> None:
    """The program lists them where it does not know one."""
    (tmp_path / "oewg.toml").write_text("no-such-setting = 1\n", "utf-8")
    said = oewg("validate", "--config", str(tmp_path / "oewg.toml"), "examples/geneva.yaml").partition("are `")[2]
    known = re.findall(r"`?([a-z-]+)`", said)
    rows = re.findall(r"^\| (`.*?) \|", section(FORMAT, "Settings"), re.MULTILINE)
    shown = [name for row in rows for name in re.findall(r"`([a-z-]+)`", row)]
    assert len(known) > 10
    assert sorted(shown) == sorted(known)


def test_every_form_of_report_has_a_row() -> None:
    """The help of the command lists them."""
    listed = re.search(r"--output-format <(.*?)>", oewg("validate", "--help"))
    assert listed
    assert re.findall(r"^\| `(\w+)` \|", section(FORMAT, "Reports"), re.MULTILINE) == listed[1].split("|")


def test_the_settings_shown_are_accepted(tmp_path: Path) -> None:
    """The program says what is wrong with others."""
    shown = [block.text for block in fenced(FORMAT) if block.language == "toml"]
    assert len(shown) == 1
    (tmp_path / "oewg.toml").write_text(shown[0], "utf-8")
    said = oewg("validate", "--config", str(tmp_path / "oewg.toml"), "--show-settings", "examples/geneva.yaml")
    assert 'names = ["World Weather Center"]' in said


SHOWN_PARTS = [
    block.text
    for block in fenced(FORMAT)
    if block.language == "yaml" and re.match("(?:body|session|paragraphs|agenda|programme|entries):", block.text)
]
"""Parts of programmes; entries are those of a meeting."""


@pytest.mark.parametrize("number", range(len(SHOWN_PARTS)))
def test_the_parts_of_programmes_that_are_shown_have_a_valid_form(number: int, tmp_path: Path) -> None:
    """In a complete programme: their syntax and structure are right, and their comments ignore findings."""
    assert len(SHOWN_PARTS) == 7
    shown = SHOWN_PARTS[number]
    if shown.startswith("entries:"):
        shown = f"programme:\n  - date: 2024-03-04\n    meetings:\n      - time: morning\n{indent(shown, ' ' * 8)}"
    programme = with_base(shown).replace("closes: 2024-03-05", "closes: 2024-03-10")
    (tmp_path / "shown.yaml").write_text(programme, "utf-8")
    said = oewg("validate", "--isolated", "--output-format", "json", str(tmp_path))
    codes = {finding["code"] for finding in json.loads(said)["files"][0]["findings"]}
    assert not [code for code in codes if code.startswith(("SYN", "STR", "SUP"))]


def test_the_picture_of_a_finding_needs_nothing_from_a_server() -> None:
    """A page shows them without the network."""
    assert re.findall(r"\w+://[^\"']+|@font-face|@import", FINDING.read_text("utf-8")) == ["http://www.w3.org/2000/svg"]
