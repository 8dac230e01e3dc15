"""Read a settings file, and report what is wrong in it with its position."""

import tomllib
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from pathlib import Path as FilePath
from typing import Any

from oewg_cli.config.file_patterns import pattern_error
from oewg_cli.config.settings import FailOn, Profile, Settings, is_author
from oewg_cli.config.settings_files import folder_of, table_of
from oewg_cli.config.settings_source import settings_source
from oewg_cli.files.checkout import absolute, checkout_around, leads_out
from oewg_cli.note.design import ProgrammeLayout, WordProfile
from oewg_cli.source.decoding import STDIN
from oewg_cli.source.toml_limits import refusal
from oewg_cli.source.tree import NodePath
from oewg_cli.text.control_characters import CONTROLS
from oewg_cli.text.quoting import listing, quoted
from oewg_cli.text.suggestions import nearest

_MOST_TEXTS = 1_000
_LONGEST_TEXT = 300
"""The most texts in a list and characters in a text: patterns are tried on each file of a run."""


def read_settings(file: str, folder: str) -> Settings | None:
    """Read a settings file whose patterns are relative to a folder; None for a `pyproject.toml` without `[tool.oewg]`.

    Raises CommandError with the position of what is wrong; the selectors are not checked here.
    """
    source = settings_source(file)
    table: Any = None
    with suppress(ValueError):
        table = None if refusal(source.text, source.name) else tomllib.loads(source.text)
    if table is None:
        # Positions are loaded only if something is wrong.
        from oewg_cli.config.setting_locations import syntax_error  # noqa: PLC0415

        raise syntax_error(source) from None
    for key in table_of(file):
        if not isinstance(table, dict) or key not in table:
            return None
        table = table[key]
    try:
        values = _values(table)
    except _SettingError as wrong:
        from oewg_cli.config.setting_locations import error_at  # noqa: PLC0415 - as above

        raise error_at(file, wrong.keys, wrong.sentence, of_key=wrong.of_key) from None
    known = {key.replace("-", "_"): value for key, value in values.items()}
    for key in _FILES.keys() & values.keys():
        known[key] = str(FilePath(folder_of(file), known[key]))
        if known[key] == STDIN:  # a file of this name, and not standard input
            known[key] = absolute(STDIN)
        if leads_out(known[key], checkout_around(file)):
            from oewg_cli.config.setting_locations import error_at  # noqa: PLC0415 - as above

            raise error_at(file, (key,), f"`{key}` is outside the repository: name a file in it.")
    if "facts" in values and leads_out(known["facts"], folder_of(file)):
        from oewg_cli.config.setting_locations import error_at  # noqa: PLC0415 - as above

        sentence = "`facts` is outside the folder of the settings file: name a file in this folder, or in one below it."
        raise error_at(file, ("facts",), sentence)
    return Settings(file, folder, frozenset(values), **known)


class _SettingError(Exception):
    def __init__(self, keys: NodePath, sentence: str, *, of_key: bool = False) -> None:
        super().__init__(sentence)
        self.keys = keys
        self.sentence = sentence
        self.of_key = of_key


def _values(table: object) -> dict[str, Any]:
    if not isinstance(table, dict):
        raise _SettingError((), "`tool.oewg` must be a table of settings.")
    for key in table:
        if key not in _READERS:
            raise _SettingError((key,), _unknown(key), of_key=True)
    return {key: _READERS[key](key, value) for key, value in table.items()}


def _unknown(key: str) -> str:
    near = nearest(key.lower(), _READERS)
    hint = f"did you mean `{near}`?" if near else f"the settings are {listing(list(_READERS))}."
    return f"There is no setting {quoted(key)}: {hint}"


def _one_of(names: Callable[[], type[StrEnum]]) -> Callable[[str, object], StrEnum]:
    def read(key: str, value: object) -> StrEnum:
        known = list(names())
        found = next((name for name in known if name == value), None)
        if found is None:
            instead = f", not {quoted(value)}" if isinstance(value, str) else ""
            raise _SettingError((key,), f"`{key}` must be {listing(known, 'or')}{instead}.")
        return found

    return read


def _report_forms() -> type[StrEnum]:
    from oewg_cli.lint.reporters.registry import ReportForm  # noqa: PLC0415 - most files name none

    return ReportForm


def _file(key: str, value: object) -> str:
    if not isinstance(value, str) or not value.strip() or not CONTROLS.isdisjoint(value):
        raise _SettingError((key,), f'`{key}` must be the name of a file, as in "{_FILES[key]}".')
    return value


def _name(key: str, value: object) -> str:
    if not isinstance(value, str) or not is_author(value):
        raise _SettingError((key,), f'`{key}` must be a name, as in "Secretariat".')
    return value.strip()


def _texts(key: str, value: object) -> tuple[str, ...]:
    return _texts_at((key,), value)


def _texts_at(keys: NodePath, value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise _SettingError(keys, f'{quoted(str(keys[-1]))} must be a list of texts, as in ["SLT004", "REF"].')
    if len(value) > _MOST_TEXTS:
        raise _SettingError(keys, f"{quoted(str(keys[-1]))} has more than {_MOST_TEXTS} texts.")
    for number, text in enumerate(value):
        if not isinstance(text, str) or not text.strip():
            raise _SettingError((*keys, number), f"{quoted(str(keys[-1]))} has something in it that is not a text.")
        if len(text) > _LONGEST_TEXT:
            raise _SettingError((*keys, number), f"A text here has more than {_LONGEST_TEXT} characters.")
    return tuple(value)


def _some_texts(key: str, value: object) -> tuple[str, ...]:
    texts = _texts(key, value)
    if not texts:
        raise _SettingError((key,), f"`{key}` names no rule: remove it, or name the rules that are to be reported.")
    return texts


def _patterns(key: str, value: object) -> tuple[str, ...]:
    patterns = _texts(key, value)
    for number, pattern in enumerate(patterns):
        _check_pattern(pattern, (key, number), of_key=False)
    return patterns


def _check_pattern(pattern: str, keys: NodePath, *, of_key: bool) -> None:
    mistake = pattern_error(pattern)
    if mistake:
        raise _SettingError(keys, mistake, of_key=of_key)


def _per_file(key: str, value: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not isinstance(value, dict):
        raise _SettingError(
            (key,), f'`{key}` must be a table of patterns, each with a list of rules: "drafts/**" = ["SLT"].'
        )
    if len(value) > _MOST_TEXTS:
        raise _SettingError((key,), f"`{key}` has more than {_MOST_TEXTS} patterns.")
    for pattern in value:
        _check_pattern(pattern, (key, pattern), of_key=True)
    return tuple((pattern, _texts_at((key, pattern), selectors)) for pattern, selectors in value.items())


_READERS: dict[str, Callable[[str, Any], Any]] = {
    "profile": _one_of(lambda: Profile),
    "select": _some_texts,
    "ignore": _texts,
    "extend-select": _texts,
    "per-file-ignores": _per_file,
    "fail-on": _one_of(lambda: FailOn),
    "output-format": _one_of(_report_forms),
    "exclude": _patterns,
    "names": _texts,
    "word-profile": _one_of(lambda: WordProfile),
    "programme-layout": _one_of(lambda: ProgrammeLayout),
    "emblem": _file,
    "recycle": _file,
    "template": _file,
    "author": _name,
    "facts": _file,
}

_FILES = {
    "emblem": "pictures/emblem.png",
    "recycle": "pictures/recycle.png",
    "template": "template.docx",
    "facts": "facts.csv",
}
"""The settings that name a file, as seen from the folder of the settings file, each with an example."""
