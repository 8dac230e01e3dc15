"""Answers `oewg validate FILES` from what is known of the files, if all of it is known."""

import os
import sys

from oewg_cli.fastpath.cache_folder import cache_folder
from oewg_cli.fastpath.check_record import PASSED_OVER, Record
from oewg_cli.fastpath.record_store import Store
from oewg_cli.fastpath.settings_bytes import SettingsBytes
from oewg_cli.files.byte_limits import LARGEST_PROGRAMME
from oewg_cli.files.reading import read_regular
from oewg_cli.lint.reporters.totals import totals

FORMS = ("full", "concise")
"""The forms of report that are kept; the others are for programs, which can wait."""


class Request:
    """A plain `oewg validate`: its files, and what is said of the report, of the cache and of other files."""

    __slots__ = ("cache_dir", "files", "form", "only_programmes")

    def __init__(self, files: list[str], form: str | None, cache_dir: str | None, *, only_programmes: bool) -> None:
        self.files = files
        self.form = form
        self.cache_dir = cache_dir
        self.only_programmes = only_programmes


def plain_request(arguments: list[str]) -> Request | None:
    """Read the arguments of a plain `oewg validate`; gives None for all that is not as plain as a hook's call."""
    if arguments[:1] != ["validate"]:
        return None
    end = arguments.index("--") if "--" in arguments else len(arguments)
    files: list[str] = []
    form = cache_dir = None
    only_programmes = False
    rest = iter(arguments[1:end])
    for argument in rest:
        if argument == "--only-programmes":
            only_programmes = True
        elif argument == "--output-format":
            form = next(rest, "")
        elif argument.startswith("--output-format="):
            form = argument.removeprefix("--output-format=")
        elif argument == "--cache-dir":
            cache_dir = next(rest, "")
        else:
            files.append(argument)
    files += arguments[end + 1 :]
    if not all(map(_is_plain_name, files)):
        return None
    if not files or form not in {None, *FORMS} or cache_dir == "" or (cache_dir or "").startswith("-"):
        return None
    return Request(list(dict.fromkeys(files)), form, cache_dir, only_programmes=only_programmes)


def _is_plain_name(name: str) -> bool:
    """Return whether a name is one of a file, in the one spelling in which it is shown."""
    return (
        name != ""
        and not name.startswith(("-", "./", "::"))
        and name.isprintable()
        and "//" not in name
        and "/./" not in name
        and not name.endswith(("/", "/."))
        and (os.sep == "/" or "/" not in name)
    )


def asked(form: str, *, only_programmes: bool, options: str = "") -> str:
    """Return what a store needs to know of a request: all that changes what is reported on a file."""
    return f"{form} {only_programmes} {options}"


def replay(arguments: list[str]) -> int | None:
    """Print the report on files that are all known as they are, and give the exit code; None if they are not.

    Nothing is printed then, and the caller goes the long way. Raises OSError where the report cannot be written.
    """
    request = plain_request(arguments)
    if request is None or "GITHUB_ACTIONS" in os.environ or "TF_BUILD" in os.environ:
        return None
    try:
        records = _known(request)
    except (OSError, ValueError):
        return None
    if records is None:
        return None
    programmes = [record for record in records if record.is_programme]
    text = "".join([record.text() for record in programmes])
    if (request.form or FORMS[0]) == FORMS[0]:
        text += f"{total(programmes)}\n"
    is_coloured = any(record.parts for record in programmes) and sys.stdout is not None and sys.stdout.isatty()
    return None if is_coloured else _print(text, int(any(record.fails for record in programmes)))


def _known(request: Request) -> list[Record] | None:
    """Return the records of all files; None where one is not known, or the settings could ask for another form."""
    folder = cache_folder(request.cache_dir)
    settings = SettingsBytes()
    if folder is None or (request.form is None and b"output-format" in settings.of("")):
        return None
    store = Store(folder, asked(request.form or FORMS[0], only_programmes=request.only_programmes))
    records = []
    for name in request.files:
        content = read_regular(name, LARGEST_PROGRAMME)
        record = store.get(store.key(name, content, settings.of(name)))
        if record is None:
            return None
        records.append(record)
    return records


def total(records: list[Record]) -> str:
    """Say what the records of several programmes come to."""
    counts = zip(PASSED_OVER.counts, *[record.counts for record in records], strict=True)
    return totals(tuple(map(sum, counts)), len(records))


def _print(text: str, code: int) -> int | None:
    """Print a report; None where the stream cannot hold it, and OSError where it cannot be written."""
    if sys.stdout is None:
        return None
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeError:
        return None
    sys.stdout.write(text)
    sys.stdout.flush()
    return code
