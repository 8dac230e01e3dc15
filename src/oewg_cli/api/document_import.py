"""Read programmes from source documents: Word, Markdown or plain text."""

from pathlib import Path, PurePath
from typing import NamedTuple

from oewg_cli.api.checking import read_whole
from oewg_cli.api.printed_again import is_export_of, printed_otherwise
from oewg_cli.findings.finding import CheckResult, Finding, in_source_order
from oewg_cli.importing.document_builder import build_document
from oewg_cli.importing.drafted_programme import DraftedProgramme
from oewg_cli.importing.file_kinds import is_of_other_kind
from oewg_cli.importing.importer import recognize_document
from oewg_cli.importing.programme_drafter import draft_of
from oewg_cli.importing.yaml_writer import programme_yaml
from oewg_cli.lint.engine import run
from oewg_cli.process.errors import CommandError
from oewg_cli.programme.document import Document
from oewg_cli.rules.registry import printed_rules
from oewg_cli.source.decoding import STDIN, decode, shown_name
from oewg_cli.text.source_text import SourceText

_DOCUMENTS = frozenset({".docx", ".docm", ".doc", ".dotx", ".md", ".markdown", ".txt"})
_ZIP = b"PK"


class ImportResult(NamedTuple):
    """The programme of a source document, and what was found in the document itself.

    `document` is None where something is missing without which there is no programme, and `structure` are the findings
    that say what is missing. `checked` holds the findings about the printed form. All places are in the source
    document.
    """

    document: Document | None
    structure: list[Finding]
    checked: CheckResult
    draft: DraftedProgramme

    @property
    def text(self) -> str:
        """Return the programme as YAML, with a comment at each place that a person has to look at."""
        return programme_yaml(self.draft, PurePath(self.checked.source.name).name)

    @property
    def has_questions(self) -> bool:
        """Return whether the programme has comments that a person has to answer."""
        return any(question.is_question for question in self.draft.questions)


def import_document(name: str, raw: bytes, *, original: bool = False) -> ImportResult:
    """Import a Word, Markdown or text document; `original` reads it as before its tracked changes.

    Raises CommandError where the document cannot be read, or says nothing of a programme of work.
    """
    recognized = recognize_document(name, raw, original=original)
    # The hours of a grid are parts of each of its days, and are still in one place.
    findings = in_source_order([*dict.fromkeys(run(recognized, printed_rules()))])
    draft = draft_of(recognized, findings)
    document, structure = build_document(recognized, draft)
    if document is not None:
        otherwise = printed_otherwise(raw, recognized.source_document, document, draft, findings)
        draft = draft._replace(questions=(*draft.questions, *otherwise))
    return ImportResult(document, structure, CheckResult(recognized.source_document.source, findings), draft)


def read_version(name: str, raw: bytes) -> Document:
    """Read a programme from the bytes of its file, or import it from a source document.

    Raises CommandError where that cannot be done.
    """
    if _is_source_document(name, raw):
        return _whole(import_document(name, raw))
    return read_whole(decode(name, raw))


def read_versions(old: tuple[str, bytes], new: tuple[str, bytes]) -> tuple[Document, Document]:
    """Read two versions of a programme, each from its name and its bytes as in `read_version`.

    An export of one of them that was not edited is the same version: what import reads otherwise in it is no change.
    Raises CommandError where one cannot be read.
    """
    before, after = read_version(*old), read_version(*new)
    if before.is_imported and not after.is_imported and is_export_of(old[1], after):
        before = _as_read_from(before, after)
    elif after.is_imported and not before.is_imported and is_export_of(new[1], before):
        after = _as_read_from(after, before)
    return before, after


def _as_read_from(imported: Document, programme: Document) -> Document:
    return programme._replace(source=SourceText(imported.source.name, programme.source.text), is_imported=True)


def programme_text(name: str, raw: bytes) -> tuple[SourceText, ImportResult | None]:
    """Return the text of a programme file; of a source document the YAML of its import, and what else that says.

    Raises CommandError where it cannot be read.
    """
    if _is_source_document(name, raw):
        imported = import_document(name, raw)
        _whole(imported)
        return SourceText(name, imported.text), imported
    return decode(name, raw), None


def _is_source_document(name: str, raw: bytes) -> bool:
    return PurePath(name).suffix.lower() in _DOCUMENTS or raw.startswith(_ZIP) or is_of_other_kind(name, raw)


def _whole(imported: ImportResult) -> Document:
    """Return the document; raises CommandError with what is missing in the source document where there is none."""
    if imported.document is not None:
        return imported.document
    source = imported.checked.source
    why = imported.structure[0]
    message = f"{why.message[0].lower()}{why.message[1:].rstrip('.')} ({source.where(why.span.start)})"
    raise CommandError(
        f"{source.name} cannot be understood as a programme: {message}. Use {_import_command(source.name)}, "
        "fill in what is missing, and try again."
    )


def _import_command(name: str) -> str:
    """Return the command that imports a document; without its name where that is a version in a repository."""
    if ":" in name:
        return "oewg import"
    return f"oewg import {STDIN if name == shown_name(Path(STDIN)) else name} -o new.yaml"
