import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.settings.reader import read_settings
from oewg_cli.settings.settings import FailOn, Options, Profile, Settings
from oewg_cli.settings.show import show_settings


def test_the_settings_in_force_are_shown_with_where_they_come_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By default, from a line of the file, from the command line, or from both."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "oewg.toml").write_text(
        '# mine\nprofile = "submission"\nignore = ["SLT004"]\nselect = ["SLT"]\n\n'
        '[per-file-ignores]\n"x/**" = ["REF"]\n'
    )
    settings = read_settings("oewg.toml", str(tmp_path))
    assert settings is not None
    options = Options(select=("REF",), ignore=("REF001",), fail_on=FailOn.INFO)
    assert show_settings(settings, options) == (
        'profile = "submission"  # oewg.toml:2\n'
        'select = ["REF"]  # command line\n'
        'ignore = ["SLT004", "REF001"]  # oewg.toml:3 and command line\n'
        "extend-select = []  # by default\n"
        'fail-on = "info"  # command line\n'
        'output-format = "full"  # by default\n'
        "exclude = []  # by default\n"
        "names = []  # by default\n"
        "\n"
        "[per-file-ignores]  # oewg.toml:6\n"
        '"x/**" = ["REF"]\n'
    )


TEXTS = st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), max_size=3).map(tuple)


@given(st.sampled_from(Profile), st.sampled_from(FailOn), TEXTS, TEXTS, TEXTS)
def test_what_is_shown_can_be_read_again(
    profile: Profile, fail_on: FailOn, ignore: tuple[str, ...], names: tuple[str, ...], patterns: tuple[str, ...]
) -> None:
    """Whatever signs the texts have."""
    per_file = dict.fromkeys(patterns, ignore)
    settings = Settings(
        profile=profile, fail_on=fail_on, ignore=ignore, names=names, per_file_ignores=tuple(per_file.items())
    )
    shown = show_settings(settings, Options())
    assert all(sign.isprintable() or sign == "\n" for sign in shown)
    assert tomllib.loads(shown) == {
        "profile": profile,
        "select": ["ALL"],
        "ignore": list(ignore),
        "extend-select": [],
        "fail-on": fail_on,
        "output-format": "full",
        "exclude": [],
        "names": list(names),
        "per-file-ignores": {pattern: list(selectors) for pattern, selectors in per_file.items()},
    }
