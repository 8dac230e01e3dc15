"""Make programmes of source documents: Word, Markdown or plain text."""

from pathlib import PurePath
from typing import NamedTuple

from oewg_cli.findings.finding import CheckResult, in_source_order
from oewg_cli.importing.importer import recognize_document
from oewg_cli.importing.programme_drafter import draft_of
from oewg_cli.importing.yaml_writer import programme_yaml
from oewg_cli.lint.engine import run
from oewg_cli.rules.registry import printed_rules
from oewg_cli.source.decoding import decode
from oewg_cli.text.source_text import SourceText

_DOCUMENTS = frozenset({".docx", ".docm", ".doc", ".dotx", ".md", ".markdown", ".txt"})
_ZIP = b"PK"


class ImportResult(NamedTuple):
    """The YAML text of the programme of a source document, and what was found in the document itself."""

    text: str
    checked: CheckResult


def import_document(name: str, raw: bytes, *, original: bool = False) -> ImportResult:
    """Make a programme of a Word, Markdown or text document; `original` reads it as before its tracked changes.

    Raises CommandError where the document cannot be read, or says nothing of a programme of work.
    """
    recognized = recognize_document(name, raw, original=original)
    # The hours of a grid are parts of each of its days, and are still in one place.
    findings = in_source_order([*dict.fromkeys(run(recognized, printed_rules()))])
    text = programme_yaml(draft_of(recognized), PurePath(name).name)
    return ImportResult(text, CheckResult(recognized.source_document.source, findings))


def programme_source(name: str, raw: bytes) -> SourceText:
    """Return the text of a programme: that of the file, or the YAML that a Word or Markdown document is imported as.

    Raises CommandError where it cannot be read.
    """
    if PurePath(name).suffix.lower() in _DOCUMENTS or raw.startswith(_ZIP):
        return SourceText(name, import_document(name, raw).text)
    return decode(name, raw)
