"""Build a document from a tree, with findings about its structure."""

from collections.abc import Collection
from typing import NamedTuple

from oewg_cli.findings.finding import Finding
from oewg_cli.programme.document import Document
from oewg_cli.programme.plain_reader import read_valid
from oewg_cli.source.tree import Node
from oewg_cli.text.source_text import SourceText


class BuildResult(NamedTuple):
    """A document, if one could be built, and the findings about its structure."""

    document: Document | None
    findings: list[Finding]


def build(source: SourceText, root: Node | None, syntax: Collection[Finding] = ()) -> BuildResult:
    """Build a document from a tree; everything that is wrong with its structure is a finding.

    The document names the outermost keys under which something was left out, for this or for a finding about its
    syntax.
    """
    programme = None if root is None or syntax else read_valid(root)
    if root is not None and programme is not None:
        return BuildResult(Document(source, root, programme), [])
    # Most files are valid, and pydantic takes longer to load than all rules.
    from oewg_cli.programme.structure_check import check_structure  # noqa: PLC0415

    return BuildResult(*check_structure(source, root, syntax))
