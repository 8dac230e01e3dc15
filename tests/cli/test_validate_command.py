import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from casebook import BASE

Command = Callable[..., tuple[int, str, str]]

WITH_ERROR = BASE.replace("item: 1\n", "item: 9\n", 1)
WITH_WARNING = BASE.replace("subtitle: Note by the Secretariat\n", "")


def test_a_clean_programme_ends_with_0(oewg: Command, tmp_path: Path) -> None:
    """One line says so."""
    (tmp_path / "x.yaml").write_text(BASE, "utf-8")
    assert oewg("validate", "x.yaml") == (0, "Nothing found in 1 programme.\n", "")


def test_an_error_ends_with_1_and_a_warning_with_0(oewg: Command, tmp_path: Path) -> None:
    """Only errors stop a commit."""
    (tmp_path / "error.yaml").write_text(WITH_ERROR, "utf-8")
    (tmp_path / "warning.yaml").write_text(WITH_WARNING, "utf-8")
    assert oewg("validate", "error.yaml")[0] == 1
    assert oewg("validate", "warning.yaml")[0] == 0
    assert oewg("validate")[0] == 1


def test_an_error_of_syntax_says_that_the_rest_is_not_checked_and_a_remark_after_it_does_not(oewg: Command) -> None:
    """An open question is no reason that a programme cannot be read."""
    _, out, _ = oewg("validate", "-", "--output-format", "json", stdin=b"masthead:\nbody: [a\n")
    assert "is not checked until this is fixed" in out
    _, out, _ = oewg("validate", "-", "--output-format", "json", stdin=b"masthead: {}\n# check: is it?\n")
    advice = {each["code"]: each.get("advice") or "" for each in json.loads(out)["files"][0]["findings"]}
    assert "is not checked" not in advice["SUP003"]
    assert "is not checked until this is fixed" in advice["STR002"]


def test_a_folder_is_searched(oewg: Command, tmp_path: Path) -> None:
    """Without a path it is this one."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.yaml").write_text(BASE, "utf-8")
    (tmp_path / "other.yaml").write_text("x: 1\n", "utf-8")
    assert oewg("validate")[1] == "Nothing found in 1 programme.\n"
    assert oewg("validate", "a", "a/x.yaml")[1] == "Nothing found in 1 programme.\n"


def test_standard_input_is_a_programme(oewg: Command) -> None:
    """It is YAML, or JSON if it opens with a brace."""
    assert oewg("validate", "-", stdin=BASE.encode())[:2] == (0, "Nothing found in 1 programme.\n")
    code, out, _ = oewg("validate", "-", "--output-format", "concise", stdin=b'{"title": 1}')
    assert code == 1
    assert out.startswith("<stdin>:1:2: error STR002 ")


def test_select_and_ignore_choose_rules(oewg: Command, tmp_path: Path) -> None:
    """One option may have several, with commas, and the option may be repeated; the longer selector counts."""
    (tmp_path / "x.yaml").write_text(WITH_ERROR, "utf-8")
    assert oewg("validate", "x.yaml", "--select", "SLT,REF")[0] == 0
    assert oewg("validate", "x.yaml", "--ignore", "item-not-on-agenda", "--ignore", "AGD002")[0] == 0
    assert oewg("validate", "x.yaml", "--ignore", "AGD", "--select", "agd001")[0] == 1


def test_json_is_all_there_is_on_standard_output(oewg: Command, tmp_path: Path) -> None:
    """Programs read it."""
    (tmp_path / "x.yaml").write_text(WITH_ERROR, "utf-8")
    code, out, err = oewg("validate", "x.yaml", "--output-format", "json")
    assert (code, err) == (1, "")
    findings = json.loads(out)["files"][0]["findings"]
    assert [finding["code"] for finding in findings] == ["AGD002", "AGD001"]


@pytest.mark.parametrize(
    ("arguments", "stdin", "sentence"),
    [
        (["no.yaml"], b"", "There is no file or folder no.yaml.\n"),
        (["."], b"", "There is no programme in .: a .yaml, .yml, .json or .toml file is one if two"),
        (["-"], b"\xff\xfe", "<stdin> is not UTF-8 text (line 1, byte 1)"),
        (["-"], b"[" * 100, "<stdin> is nested deeper than 64 levels"),
        (["-"], b"a" * 4_200_000 + b"\n", "<stdin> is larger than 4 MB"),
        (["--select", "XYZ"], b"", "There is no rule XYZ: "),
        (["--select", "day-on-weekends"], b"", "There is no rule day-on-weekends: did you mean day-on-weekend?"),
        (["--output-format", "xml"], b"", "Invalid value for '--output-format'"),
        (["--no-such-option"], b"", "No such option: --no-such-option"),
    ],
)
def test_what_the_command_cannot_do_is_one_sentence_and_2(
    oewg: Command, arguments: list[str], stdin: bytes, sentence: str
) -> None:
    """It is alone on standard error, and is never a traceback."""
    code, out, err = oewg("validate", *arguments, stdin=stdin)
    assert (code, out) == (2, "")
    assert err.startswith(sentence)
    assert err.count("\n") == 1
    assert "Traceback" not in err


def test_one_bad_file_does_not_hide_the_others(oewg: Command, tmp_path: Path) -> None:
    """The others are reported, and the exit code shows that not all could be checked."""
    (tmp_path / "bad.yaml").write_bytes(b"\xff")
    (tmp_path / "good.yaml").write_text(WITH_ERROR, "utf-8")
    code, out, err = oewg("validate", "bad.yaml", "good.yaml")
    assert code == 2
    assert "AGD001" in out
    assert err.startswith("bad.yaml is not UTF-8")


def test_a_hook_passes_over_what_is_no_programme(oewg: Command, tmp_path: Path) -> None:
    """Other YAML files of the commit are named too."""
    (tmp_path / "x.yaml").write_text(BASE, "utf-8")
    (tmp_path / "compose.yaml").write_text("services: {}\n", "utf-8")
    code, out, _ = oewg("validate", "--only-programmes", "x.yaml", "compose.yaml")
    assert (code, out) == (0, "Nothing found in 1 programme.\n")
    assert oewg("validate", "--only-programmes", "compose.yaml")[0] == 0


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_poor_terminal_gets_what_it_can_show(tmp_path: Path, encoding: str) -> None:
    """Signs that it has not are escaped, never a reason to fail."""
    (tmp_path / "x.yaml").write_text(BASE.replace("invited to", "облака  to"), "utf-8")
    ended = subprocess.run(
        [sys.executable, "-m", "oewg_cli", "validate", "x.yaml"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert rb"\u043e\u0431\u043b\u0430\u043a\u0430  to" in ended.stdout


def on_terminal(folder: Path, **environment: str) -> str:
    """Run `oewg validate x.yaml` on a pseudo-terminal and give what is shown there."""
    main, side = pty.openpty()
    settings = {**os.environ, "TERM": "xterm", **environment}
    with subprocess.Popen(
        [sys.executable, "-m", "oewg_cli", "validate", "x.yaml"], stdout=side, cwd=folder, env=settings
    ) as process:
        os.close(side)
        shown = b""
        while True:
            try:
                piece = os.read(main, 4096)
            except OSError:
                break
            shown += piece
            if not piece:
                break
        process.wait()
    os.close(main)
    return shown.decode()


def test_a_terminal_has_colours_unless_they_are_not_wanted(tmp_path: Path) -> None:
    """The text is the same."""
    (tmp_path / "x.yaml").write_text(WITH_ERROR, "utf-8")
    environment = {"NO_COLOR": ""}
    coloured = on_terminal(tmp_path, **environment)
    plain = on_terminal(tmp_path, NO_COLOR="1")
    assert "\x1b[" in coloured
    assert "\x1b[" not in plain
    assert "error[AGD001] item-not-on-agenda: " in plain


def test_a_reader_may_stop_reading(tmp_path: Path) -> None:
    """`oewg validate | head -1` is no reason for a traceback."""
    many = "".join(f"  n{number}: x\n" for number in range(3000))
    (tmp_path / "x.yaml").write_text(BASE.replace("footnotes:", f"footnotes:\n{many}"), "utf-8")
    code = f"{sys.executable} -m oewg_cli validate x.yaml | head -1"
    ended = subprocess.run(["/bin/sh", "-c", code], cwd=tmp_path, capture_output=True, check=False)
    assert ended.stderr == b""


@pytest.mark.parametrize(
    ("redirection", "code", "result"),
    [
        ("- <&-", 2, "There is no standard input."),
        ("x.yaml >&-", 0, ""),
        ("x.yaml >/dev/full", 2, "The output cannot be written: No space left on device."),
    ],
)
def test_a_stream_that_is_closed_or_full_is_no_reason_for_a_traceback(
    tmp_path: Path, redirection: str, code: int, result: str
) -> None:
    """One sentence reports it, if there is anything to report."""
    (tmp_path / "x.yaml").write_text(BASE, "utf-8")
    command = f"{sys.executable} -m oewg_cli validate {redirection}"
    ended = subprocess.run(["/bin/sh", "-c", command], cwd=tmp_path, stderr=subprocess.PIPE, check=False)
    assert (ended.returncode, ended.stderr.decode().strip()) == (code, result)
