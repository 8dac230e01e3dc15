"""Find where a setting is in its file: only if something is wrong with it, or if it is shown."""

from oewg_cli.config.settings_files import table_of
from oewg_cli.config.settings_source import settings_source
from oewg_cli.process.errors import CommandError
from oewg_cli.source.syntax_findings import Problems
from oewg_cli.source.tree import NodeLocation, NodePath, locate
from oewg_cli.text.quoting import visible
from oewg_cli.text.source_text import Position, SourceText

_BEGINNING = Position(1, 1)


def error_at(file: str, keys: NodePath, sentence: str, *, of_key: bool = False) -> CommandError:
    """Return the error for a setting that is wrong, with `path:line:column:` of its value or its key.

    `keys` lead to it from the table of the settings.
    """
    source = settings_source(file)
    return _error(source, _position(source, (*table_of(file), *keys), of_key=of_key), sentence)


def position_of(file: str, key: str) -> Position:
    """Return the line and column of a key of the settings."""
    return _position(settings_source(file), (*table_of(file), key), of_key=True)


def syntax_error(source: SourceText) -> CommandError:
    """Return the error for a settings file that cannot be read as TOML."""
    # tree-sitter takes longer to load than tomllib to read the file, and is needed only for positions.
    from oewg_cli.source.toml_reader import read_toml  # noqa: PLC0415

    problems = Problems(source)
    try:
        read_toml(problems)
    except CommandError:
        return _error(source, _BEGINNING, "This is nested deeper than settings can be.")
    if not problems.findings:
        return _error(source, _BEGINNING, "This cannot be read as TOML.")
    finding = problems.findings[0]
    return _error(source, source.position(finding.span.start), finding.message)


def _position(source: SourceText, path: NodePath, *, of_key: bool) -> Position:
    from oewg_cli.source.toml_reader import read_toml  # noqa: PLC0415 - as above

    try:
        root = read_toml(Problems(source))
    except CommandError:
        root = None
    if root is None:
        return _BEGINNING
    return source.position(locate(root, NodeLocation(path, "key" if of_key else "value")).start)


def _error(source: SourceText, position: Position, sentence: str) -> CommandError:
    return CommandError(f"{source.name}:{position.line}:{position.column}: {visible(sentence)}")
