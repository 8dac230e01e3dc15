"""Read a version of a programme: a file, a file in a git revision, or a note in Word or Markdown."""

from os.path import lexists
from pathlib import Path

from oewg_cli.files.byte_limits import LARGEST_DOCUMENT, MEGABYTE
from oewg_cli.process.errors import CommandError
from oewg_cli.programme.document import Document
from oewg_cli.source.decoding import read_document, shown_name
from oewg_cli.text.source_text import SourceText


def read_version(name: str) -> Document:
    """Read a version of a programme; a Word, Markdown or text document is imported.

    `name` is a file, `-` for standard input, or `REV:path` for a file in a revision of the repository of the current
    folder; `path` is relative to the current folder. A file with a colon in its name is `./a:b.yaml`. Raises
    CommandError if it cannot be read as a programme.
    """
    from oewg_cli.api import document_import  # noqa: PLC0415 - the other commands do not wait for it

    return document_import.read_version(shown_name(Path(name)), _bytes(name))


def read_versions(old: str, new: str) -> tuple[Document, Document]:
    """Read two versions of a programme, each named as for `read_version`; an unedited export of one is the same.

    Raises CommandError if one cannot be read as a programme.
    """
    from oewg_cli.api import document_import  # noqa: PLC0415 - the other commands do not wait for it

    before, after = ((shown_name(Path(name)), _bytes(name)) for name in (old, new))
    return document_import.read_versions(before, after)


def read_programme_text(name: str) -> tuple[SourceText, str | None]:
    """Read the text of a programme, named as for `read_version`.

    Of a source document it is the YAML that import writes, with the sentences that say how much was read. Raises
    CommandError if it cannot be read.
    """
    from oewg_cli.api import document_import, import_report  # noqa: PLC0415 - the other commands do not wait for it

    source, imported = document_import.programme_text(shown_name(Path(name)), _bytes(name))
    return source, import_report.sum_of_import(imported, is_all=False) if imported else None


def _bytes(name: str) -> bytes:
    revision, colon, path = name.partition(":")
    # A single letter before a colon is a drive; a file of a checkout cannot look like a revision.
    if not colon or len(revision) == 1 or revision.startswith((".", "/", "\\")):
        return read_document(Path(name))
    return _from_git(revision, path, name)


def _from_git(revision: str, path: str, name: str) -> bytes:
    if revision.startswith("-"):
        raise CommandError(f"There is no revision {revision}.")
    from oewg_cli.cli.git import GitError, read_blob  # noqa: PLC0415 - only versions in a repository need it

    inside = path if path.startswith(("./", "../", "/")) else f"./{path}"
    try:
        content = read_blob(f"{revision}:{inside}", LARGEST_DOCUMENT)
    except GitError as error:
        hint = f" To read the file with this name, write ./{name}." if lexists(name) else ""
        raise CommandError(f"There is no {name}: {error}.{hint}") from None
    if len(content) > LARGEST_DOCUMENT:
        raise CommandError(f"{name} is larger than {LARGEST_DOCUMENT // MEGABYTE} MB.")
    return content
