"""The stamp in a Markdown file: a comment in its last line, which no program shows."""

from oewg_cli.formats.export_stamp import ExportedFile, fingerprint, new_stamp, parse_stamp
from oewg_cli.process.errors import CommandError

_OPENING, _CLOSING = "<!-- ", " -->"


def with_stamp(text: str, layout: str) -> str:
    """Return a text with its stamp after it."""
    return f"{text}\n{_OPENING}{new_stamp(fingerprint(text), layout)}{_CLOSING}\n"


def read_exported(raw: bytes) -> ExportedFile:
    """Read a Markdown file that may have been exported, with line ends of any system.

    Raises CommandError if it is not UTF-8.
    """
    try:
        lines = raw.decode("utf-8-sig").rstrip().splitlines()
    except UnicodeError:
        raise CommandError("The file is not UTF-8.") from None
    last = lines[-1] if lines else ""
    is_comment = last.startswith(_OPENING) and last.endswith(_CLOSING)
    stamp = parse_stamp(last.removeprefix(_OPENING).removesuffix(_CLOSING)) if is_comment else None
    text = "\n".join(lines[:-1] if stamp else lines).rstrip()
    return ExportedFile(fingerprint(text), stamp, text)
