"""Checkouts that a stranger might have made, each with one kind of trap in it.

A trap is a function that lays it in a checkout; `outside` is a folder next to the checkout that belongs to the user.
Each checkout is a repository with `programme.yaml`, which has one mistake that can be fixed and was committed without
it, and with `note.md`, a note to import.
"""

import json
import os
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

Trap = Callable[[Path, Path], None]

BASE = (Path(__file__).parent.parent / "rules" / "base.yaml").read_text("utf-8")
PROGRAMME = BASE.replace("invited to be brief", "invited  to be brief")
HOSTILE_TEXT = "\x1b]0;title\x07\x9b31m\u202eabc\u2066\u2028"
_FORGED = b"\x1e%b 24 1 0 0 0 0 0 0\npNothing\x1b[31m found" % (b"0" * 40)


def old_cache_leads_to_files_to_delete(checkout: Path, _outside: Path) -> None:
    """The folder of a version that is cleared."""
    (checkout / ".oewg_cache").mkdir()
    (checkout / ".oewg_cache" / "0.0.9").symlink_to("../../outside")


def old_cache_leads_to_a_file_to_append_to(checkout: Path, _outside: Path) -> None:
    """The profile of a shell."""
    (checkout / ".oewg_cache" / "0.1.0").mkdir(parents=True)
    (checkout / ".oewg_cache" / "0.1.0" / "records").symlink_to("../../../outside/profile")


def forged_cache(checkout: Path, _outside: Path) -> None:
    """Records in the old place, and in those that could be a new one."""
    for folder in (".oewg_cache/0.1.0", ".cache/oewg", "oewg"):
        (checkout / folder).mkdir(parents=True)
        for name in ("records", *"0123456789abcdef"):
            (checkout / folder / name).write_bytes(_FORGED)


def programme_is_a_link_out(checkout: Path, outside: Path) -> None:
    """To a programme of the user."""
    (outside / "programme.yaml").write_text(PROGRAMME, "utf-8")
    (checkout / "programme.yaml").unlink()
    (checkout / "programme.yaml").symlink_to("../outside/programme.yaml")


def programme_has_a_second_name_outside(checkout: Path, outside: Path) -> None:
    """A hard link."""
    (outside / "programme.yaml").hardlink_to(checkout / "programme.yaml")


def notes_are_links_out(checkout: Path, _outside: Path) -> None:
    """To files that are there, and to one that is not."""
    (checkout / "programme.docx").symlink_to("../outside/profile")
    (checkout / "programme.md").symlink_to("../outside/new")
    (checkout / "imported.yaml").symlink_to("../outside/profile")


def notes_are_hooks(checkout: Path, _outside: Path) -> None:
    """Of the repository, and the script of an environment; both are run, and neither came with the checkout."""
    hook = checkout / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\n")
    hook.chmod(0o755)
    (checkout / "programme.md").symlink_to(".git/hooks/pre-commit")
    (checkout / "imported.yaml").symlink_to(".git/config")


def notes_are_second_names(checkout: Path, outside: Path) -> None:
    """Hard links."""
    (checkout / "programme.docx").hardlink_to(outside / "profile")
    (checkout / "programme.md").hardlink_to(outside / "profile")


def notes_are_circles(checkout: Path, _outside: Path) -> None:
    """Links to themselves, and to one another."""
    (checkout / "programme.docx").symlink_to("programme.docx")
    (checkout / "programme.md").symlink_to("imported.yaml")
    (checkout / "imported.yaml").symlink_to("programme.md")


def notes_are_no_files(checkout: Path, _outside: Path) -> None:
    """A pipe and a folder."""
    os.mkfifo(checkout / "programme.docx")
    (checkout / "programme.md").mkdir()


def unfinished_files_lead_out(checkout: Path, outside: Path) -> None:
    """The names that files have while they are written."""
    (checkout / f".oewg-{'0' * 16}.tmp").symlink_to("../outside/profile")
    (checkout / f".oewg-{'1' * 16}.tmp").hardlink_to(outside / "profile")


def settings_name_files_outside(checkout: Path, _outside: Path) -> None:
    """By their path."""
    (checkout / "oewg.toml").write_text('emblem = "../outside/secret.png"\n')


def settings_name_links_out(checkout: Path, _outside: Path) -> None:
    """In `pyproject.toml`."""
    (checkout / "emblem.png").symlink_to("../outside/secret.png")
    (checkout / "pyproject.toml").write_text('[tool.oewg]\ntemplate = "emblem.png"\n')


def settings_name_no_files(checkout: Path, _outside: Path) -> None:
    """A character that no file name can have."""
    (checkout / "oewg.toml").write_text('template = "a\\u0000b"\nemblem = "-"\n')


def settings_are_a_link_out(checkout: Path, _outside: Path) -> None:
    """To a file whose words an error would show."""
    (checkout / "oewg.toml").symlink_to("../outside/profile")


def settings_are_pipes(checkout: Path, _outside: Path) -> None:
    """A pipe without a writer."""
    os.mkfifo(checkout / "oewg.toml")


def settings_never_end(checkout: Path, _outside: Path) -> None:
    """A device, by a link."""
    (checkout / "pyproject.toml").symlink_to("/dev/zero")


def settings_are_huge(checkout: Path, _outside: Path) -> None:
    """A gigabyte that takes no disk space."""
    with (checkout / "pyproject.toml").open("wb") as file:
        file.truncate(1 << 30)


def settings_are_deep(checkout: Path, _outside: Path) -> None:
    """A key of many parts."""
    (checkout / "oewg.toml").write_text(f"a{'.a' * 50_000} = 1")


def settings_have_patterns_that_take_long(checkout: Path, _outside: Path) -> None:
    """And names of files on which they do."""
    (checkout / ("a" * 200 + ".yaml")).write_text("x: 1")
    deep = checkout.joinpath(*"a" * 60)
    deep.mkdir(parents=True)
    (deep / "x.yaml").write_text(PROGRAMME, "utf-8")
    patterns = ["*a" * 80 + "b", "**/a/" * 50 + "b", "[a-z]*" * 40 + "!"]
    (checkout / "oewg.toml").write_text(f"exclude = {json.dumps(patterns)}\n")


def settings_of_a_folder_are_broken(checkout: Path, _outside: Path) -> None:
    """Of one further in."""
    (checkout / "inner").mkdir()
    (checkout / "inner" / "oewg.toml").write_text(f"select = [{HOSTILE_TEXT}", "utf-8")
    (checkout / "inner" / "x.yaml").write_text(PROGRAMME, "utf-8")


def files_are_no_files(checkout: Path, _outside: Path) -> None:
    """A pipe, devices, links in a circle."""
    os.mkfifo(checkout / "pipe.yaml")
    (checkout / "zero.json").symlink_to("/dev/zero")
    (checkout / "terminal.yml").symlink_to("/dev/tty")
    (checkout / "loop.yaml").symlink_to("loop.yaml")
    (checkout / "circle").symlink_to(".")


def files_are_links_out(checkout: Path, outside: Path) -> None:
    """To a programme of the user, whose words a report would show."""
    (outside / "mine.yaml").write_text(PROGRAMME.replace("brief", "secret"), "utf-8")
    (checkout / "theirs.yaml").symlink_to("../outside/mine.yaml")
    (checkout / "folder").symlink_to("../outside")


def toml_is_deep(checkout: Path, _outside: Path) -> None:
    """Keys of many parts and brackets in brackets, next to a programme that can be read."""
    for parts in (500, 50_000):
        (checkout / f"a{parts}.toml").write_text(f"[masthead]\n[programme]\na{'.a' * parts} = 1")
    (checkout / "b.toml").write_text(f"[masthead]\n[programme]\na = {'[' * 100_000}")


def documents_are_deep(checkout: Path, _outside: Path) -> None:
    """In the other formats."""
    (checkout / "a.json").write_text('{"masthead": {},\n"programme": ' + "[" * 200_000)
    (checkout / "b.json").write_text('{"masthead": ' + '{"a":' * 2_000 + "1" + "}" * 2_000 + ',\n"programme": []}')
    (checkout / "c.yaml").write_text("masthead: {}\nprogramme: " + "[" * 200_000)
    (checkout / "d.yaml").write_text("masthead:\nprogramme:\n" + "".join(f"{' ' * n}- a:\n" for n in range(500)))


def documents_grow(checkout: Path, _outside: Path) -> None:
    """Aliases of aliases."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    (checkout / "bomb.yaml").write_text("masthead: {}\nprogramme: []\n" + "\n".join(lines) + "\n")


def documents_are_huge(checkout: Path, _outside: Path) -> None:
    """A gigabyte each that takes no disk space, one of them with the keys of a programme."""
    for name in ("a.yaml", "b.json", "c.toml", "note.docx"):
        with (checkout / name).open("wb") as file:
            file.write(b"masthead:\nprogramme:\n" if name == "a.yaml" else b"")
            file.truncate(1 << 30)


def documents_repeat_themselves(checkout: Path, _outside: Path) -> None:
    """Long texts of one word, on which a search may take the square of their length."""
    units = ("UN ", "(", "*", "`", "4 March 2024 ", "[^a", "resolution ", "A/", "’ ", "item 3 (a) ")
    for number, unit in enumerate(units):
        text = json.dumps(unit * (20_000 // len(unit)))
        (checkout / f"long{number}.yaml").write_text(BASE.replace("Speakers are invited to be brief.", text), "utf-8")


def names_are_commands(checkout: Path, _outside: Path) -> None:
    """To a terminal, to GitHub Actions and to Azure Pipelines; not UTF-8 either."""
    for name in (HOSTILE_TEXT, "::error::x", "a\n::error::x", "##[error]x", " ::add-mask::"):
        (checkout / f"{name}.yaml").write_text(PROGRAMME, "utf-8")
    Path(os.fsdecode(os.fsencode(checkout) + b"/\x9b31m\xff.yaml")).write_text(PROGRAMME, "utf-8")


def names_are_options(checkout: Path, _outside: Path) -> None:
    """Of the commands that hooks run; they would change the settings, or write somewhere else."""
    (checkout / "--config=evil.toml").write_text('fail-on = "never"\n')
    (checkout / "evil.toml").write_text('fail-on = "never"\n')
    for option in ("--output=", "--template=", "--cache-dir="):
        folder = checkout / option / str(checkout.parent / "outside")[1:]
        folder.mkdir(parents=True)
        (folder / "new.yaml").write_text(PROGRAMME, "utf-8")
    (checkout / "--unsafe-fixes.yaml").write_text(PROGRAMME, "utf-8")
    for name in ("--output=a", "-oa", "--cache-dir=a", "a"):
        (checkout / name).mkdir()
        (checkout / name / ".md").write_text("")
    (checkout / "--config=evil.toml\n").write_text('fail-on = "never"\n')
    (checkout / "a" / ".json").symlink_to("../../outside")


def texts_are_commands(checkout: Path, _outside: Path) -> None:
    """In every place that a report or a comparison shows."""
    hostile = json.dumps(f"Speakers  are ::error::invited ##[error] {HOSTILE_TEXT}")
    text = BASE.replace("Speakers are invited to be brief.", hostile)
    (checkout / "programme.yaml").write_text(f"{text}# {HOSTILE_TEXT}\n::error::x: 1\n", "utf-8")
    (checkout / "raw.yaml").write_text(BASE.replace("invited", f"in\x1b[31mvited  {HOSTILE_TEXT}"), "utf-8")
    (checkout / "note.md").write_text(f"::error::x\n\n# {HOSTILE_TEXT}\n\n1. Monday, 4 March\x1b[31m\n", "utf-8")


def git_runs_programs(checkout: Path, outside: Path) -> None:
    """Everything that a repository can configure for that."""
    program = outside / "program"
    program.write_text(f"#!/bin/sh\ntouch {outside / 'was-run'}\n")
    program.chmod(0o755)
    with (checkout / ".git" / "config").open("a") as config:
        config.write(
            f"[core]\n fsmonitor = {program}\n pager = {program}\n hooksPath = ../outside\n"
            f'[diff]\n external = {program}\n[diff "x"]\n textconv = {program}\n command = {program}\n'
            f'[filter "x"]\n smudge = {program}\n clean = {program}\n process = {program}\n'
        )
    (checkout / ".gitattributes").write_text("*.yaml diff=x filter=x\n")


def versions_are_files(checkout: Path, outside: Path) -> None:
    """That are named as git names versions."""
    (outside / "mine.yaml").write_text(PROGRAMME.replace("brief", "secret"), "utf-8")
    (checkout / "HEAD:programme.yaml").symlink_to("../outside/mine.yaml")


def folders_are_deep(checkout: Path, _outside: Path) -> None:
    """Deeper than the recursion limit."""
    here = Path.cwd()
    os.chdir(checkout)
    try:
        for _ in range(15):
            deep = Path(*"d" * 100)
            deep.mkdir(parents=True)
            os.chdir(deep)
        Path("x.yaml").write_text(PROGRAMME, "utf-8")
    finally:
        os.chdir(here)


def word_files_are_bombs(checkout: Path, _outside: Path) -> None:
    """Much larger than they are, in more parts than they need, with entities that grow, and with macros."""
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    xml = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">{entities}]><x>&e11;</x>'
    parts = {"word/document.xml": xml, "[Content_Types].xml": xml, "word/vbaProject.bin": "x"}
    (checkout / "note.docx").write_bytes(_zipped(parts))
    (checkout / "parts.docx").write_bytes(_zipped({f"word/{n}.xml": "" for n in range(20_000)}))
    (checkout / "bomb.docx").write_bytes(_zipped({"word/document.xml": "<" * 100_000_000}))
    (checkout / "oewg.toml").write_text('template = "bomb.docx"\n')


def pictures_are_bombs(checkout: Path, _outside: Path) -> None:
    """A picture that claims to be as large as a country, and a text that claims to be a picture."""
    head = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (2**31 - 1).to_bytes(4, "big") * 2 + b"\x08\x06\0\0\0"
    (checkout / "emblem.png").write_bytes(head)
    (checkout / "oewg.toml").write_text('emblem = "emblem.png"\nrecycle = "note.md"\n')


def facts_are_links_out(checkout: Path, _outside: Path) -> None:
    """To a file of the user."""
    (checkout / "facts.csv").symlink_to("../outside/profile")
    (checkout / "oewg.toml").write_text('facts = "facts.csv"\n')


def facts_are_a_pipe(checkout: Path, _outside: Path) -> None:
    """It never ends."""
    os.mkfifo(checkout / "facts.csv")
    (checkout / "oewg.toml").write_text('facts = "facts.csv"\n')


def facts_are_commands(checkout: Path, _outside: Path) -> None:
    """Values that a terminal or a spreadsheet would obey, quotes that do not end, and a name that is long."""
    rows = ["number,organ,adopted,title", f"82/1,General Assembly,,{HOSTILE_TEXT}", f'"82/2,{"=cmd" * 100_000}']
    (checkout / "facts.csv").write_text("\n".join(rows), "utf-8")
    (checkout / "oewg.toml").write_text('facts = "facts.csv"\n')


def _zipped(parts: dict[str, str]) -> bytes:
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return written.getvalue()


TRAPS: tuple[Trap, ...] = (
    old_cache_leads_to_files_to_delete, old_cache_leads_to_a_file_to_append_to, forged_cache, programme_is_a_link_out,
    programme_has_a_second_name_outside, notes_are_links_out, notes_are_hooks, notes_are_second_names,
    notes_are_circles, notes_are_no_files,
    unfinished_files_lead_out, settings_name_files_outside, settings_name_links_out, settings_name_no_files,
    settings_are_a_link_out,
    settings_are_pipes, settings_never_end, settings_are_huge, settings_are_deep, settings_have_patterns_that_take_long,
    settings_of_a_folder_are_broken, files_are_no_files, files_are_links_out, toml_is_deep, documents_are_deep,
    documents_grow, documents_are_huge, documents_repeat_themselves, names_are_commands, names_are_options,
    texts_are_commands, git_runs_programs, versions_are_files, folders_are_deep, word_files_are_bombs,
    pictures_are_bombs, facts_are_links_out, facts_are_a_pipe, facts_are_commands,
)  # fmt: skip
