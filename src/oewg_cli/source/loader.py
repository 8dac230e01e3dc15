"""Read the text of a document into a tree, whichever of the three formats it is in."""

from enum import StrEnum
from pathlib import Path

from oewg_cli.findings.finding import Finding
from oewg_cli.source.syntax_findings import Problems
from oewg_cli.source.tree import Node
from oewg_cli.source.yaml_reader import read_yaml
from oewg_cli.text.source_text import SourceText


class Format(StrEnum):
    """The formats of a programme; all three have the same shape."""

    YAML = "yaml"
    JSON = "json"
    TOML = "toml"


SUFFIXES = {".yaml": Format.YAML, ".yml": Format.YAML, ".json": Format.JSON, ".toml": Format.TOML}


def format_of(source: SourceText) -> Format:
    """Return the format by the suffix of the name; without a known one, JSON if the text begins with a brace."""
    known = SUFFIXES.get(Path(source.name).suffix.lower())
    if known is not None:
        return known
    return Format.JSON if source.text.lstrip()[:1] == "{" else Format.YAML


def read_tree(source: SourceText) -> tuple[Node | None, list[Finding]]:
    """Read the tree of a document and everything that is wrong with its syntax.

    There is no tree if the document is empty or cannot be read. Raises CommandError if it is nested too deep.
    """
    problems = Problems(source)
    written_as = format_of(source)
    # TOML and JSON need other libraries; the usual YAML file must not wait for them.
    if written_as is Format.TOML:
        from oewg_cli.source.toml_reader import read_toml  # noqa: PLC0415

        root = read_toml(problems)
    elif written_as is Format.JSON:
        from oewg_cli.source.json_reader import read_json  # noqa: PLC0415

        root = read_json(problems)
    else:
        root = read_yaml(problems)
    if root is not None:
        problems.check_escapes(root)
    return root, problems.findings
