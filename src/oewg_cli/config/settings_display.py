"""Show the settings in force, as they could be in a settings file, and where each comes from."""

import json
from collections.abc import Iterable

from oewg_cli.config.setting_locations import position_of
from oewg_cli.config.settings import Options, Settings
from oewg_cli.lint.selection import ALL
from oewg_cli.text.quoting import visible

_BY_DEFAULT = "by default"
_ADDED = {"ignore", "extend-select"}
"""The keys to which the command line adds; it replaces all others."""

_COMMAND_LINE = "command line"


def show_settings(settings: Settings, options: Options) -> str:
    """Show settings as TOML, what the command line says laid over them, each with a comment on where it comes from.

    What is shown can be put into an `oewg.toml`.
    """
    applied = settings.with_options(options)
    values = {
        "profile": _text(applied.profile),
        "select": _list(applied.select or (ALL,)),
        "ignore": _list(applied.ignore),
        "extend-select": _list(applied.extend_select),
        "fail-on": _text(applied.fail_on),
        "output-format": _text(applied.output_format),
        "exclude": _list(applied.exclude),
        "names": _list(applied.names),
    }
    named_values = (
        applied.programme_layout,
        applied.word_profile,
        applied.emblem,
        applied.recycle,
        applied.template,
        applied.author,
        applied.facts,
    )
    keys = ("programme-layout", "word-profile", "emblem", "recycle", "template", "author", "facts")
    named = zip(keys, named_values, strict=True)
    values |= {key: _text(value) for key, value in named if value is not None}
    lines = [f"{key} = {value}  # {_origin(settings, options, key)}\n" for key, value in values.items()]
    lines.append(f"\n[per-file-ignores]  # {_origin(settings, options, 'per-file-ignores')}\n")
    lines += [f"{_text(pattern)} = {_list(selectors)}\n" for pattern, selectors in applied.per_file_ignores]
    return "".join(lines)


def _origin(settings: Settings, options: Options, key: str) -> str:
    is_typed = bool(getattr(options, key.replace("-", "_"), None))
    origins = []
    if key in settings.typed and (key in _ADDED or not is_typed):
        origins.append(f"{visible(settings.file)}:{position_of(settings.file, key).line}")
    if is_typed:
        origins.append(_COMMAND_LINE)
    return " and ".join(origins) or _BY_DEFAULT


def _list(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(_text, texts))}]"


def _text(text: str) -> str:
    """Write a text as TOML does in double quotes; characters that cannot be shown are escaped (TOML 1.0, strings)."""
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(char if char.isprintable() else f"\\U{ord(char):08X}" for char in quoted)
