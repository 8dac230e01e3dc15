import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.config.reader import read_settings
from oewg_cli.config.settings import FailOn, Options, Profile, Settings
from oewg_cli.config.settings_display import show_settings
from oewg_cli.note.design import ProgrammeLayout, WordProfile


def test_the_settings_in_force_are_shown_with_where_they_come_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By default, from a line of the file, from the command line, or from both."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "oewg.toml").write_text(
        '# mine\nprofile = "submission"\nignore = ["SLT004"]\nselect = ["SLT"]\nemblem = "e.png"\nrecycle = "r.png"\n\n'
        '[per-file-ignores]\n"x/**" = ["REF"]\n'
    )
    settings = read_settings("oewg.toml", str(tmp_path))
    assert settings is not None
    options = Options(
        select=("REF",), ignore=("REF001",), fail_on=FailOn.INFO, word_profile=WordProfile.GENEVA, recycle="s.png"
    )
    assert show_settings(settings, options) == (
        'profile = "submission"  # oewg.toml:2\n'
        'select = ["REF"]  # command line\n'
        'ignore = ["SLT004", "REF001"]  # oewg.toml:3 and command line\n'
        "extend-select = []  # by default\n"
        'fail-on = "info"  # command line\n'
        'output-format = "full"  # by default\n'
        "exclude = []  # by default\n"
        "names = []  # by default\n"
        'word-profile = "geneva"  # command line\n'
        'emblem = "e.png"  # oewg.toml:5\n'
        'recycle = "s.png"  # command line\n'
        "\n"
        "[per-file-ignores]  # oewg.toml:8\n"
        '"x/**" = ["REF"]\n'
    )


TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
SETTINGS = st.fixed_dictionaries(
    {
        "profile": st.sampled_from(Profile),
        "fail_on": st.sampled_from(FailOn),
        "ignore": TEXTS,
        "names": TEXTS,
        "programme_layout": st.sampled_from(ProgrammeLayout),
    },
    optional={
        "word_profile": st.sampled_from(WordProfile),
        "emblem": TEXT,
        "recycle": TEXT,
        "template": TEXT,
        "facts": TEXT,
    },
)


@given(SETTINGS, TEXTS)
def test_what_is_shown_can_be_read_again(settled: dict[str, Any], patterns: tuple[str, ...]) -> None:
    """Whatever characters the texts have."""
    per_file = dict.fromkeys(patterns, settled["ignore"])
    shown = show_settings(Settings(**settled, per_file_ignores=tuple(per_file.items())), Options())
    assert all(char.isprintable() or char == "\n" for char in shown)
    assert tomllib.loads(shown) == {
        "select": ["ALL"],
        "extend-select": [],
        "output-format": "full",
        "exclude": [],
        "per-file-ignores": {pattern: list(selectors) for pattern, selectors in per_file.items()},
        **{key.replace("_", "-"): _as_in_toml(value) for key, value in settled.items()},
    }


def _as_in_toml(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value
