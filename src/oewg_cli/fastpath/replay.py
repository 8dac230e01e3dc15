"""Answer `oewg validate FILES` from the cache, if all results are stored there."""

import os
import sys

from oewg_cli.fastpath.cache_folder import cache_folder
from oewg_cli.fastpath.check_record import NOT_A_PROGRAMME, CheckRecord
from oewg_cli.fastpath.record_store import RecordStore
from oewg_cli.fastpath.settings_bytes import SettingsBytes
from oewg_cli.files.byte_limits import LARGEST_PROGRAMME
from oewg_cli.files.reading import read_regular
from oewg_cli.lint.reporters.totals import totals
from oewg_cli.lint.reporters.window import window_width

FORMS = ("full", "concise")
"""The forms of report that are stored, those for people."""


class PlainRequest:
    """A `oewg validate` with no other options than a hook uses."""

    __slots__ = ("cache_dir", "files", "form", "no_cache", "only_programmes")

    def __init__(
        self, files: list[str], form: str | None, cache_dir: str | None, *, only_programmes: bool, no_cache: bool
    ) -> None:
        self.files = files
        self.form = form
        self.cache_dir = cache_dir
        self.only_programmes = only_programmes
        self.no_cache = no_cache


def plain_request(arguments: list[str]) -> PlainRequest | None:
    """Return the request of a plain `oewg validate`; None for any other command, or with other options."""
    if arguments[:1] != ["validate"]:
        return None
    end = arguments.index("--") if "--" in arguments else len(arguments)
    files: list[str] = []
    form = cache_dir = None
    only_programmes = no_cache = False
    rest = iter(arguments[1:end])
    for argument in rest:
        if argument == "--only-programmes":
            only_programmes = True
        elif argument == "--no-cache":
            no_cache = True
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
    return PlainRequest(list(dict.fromkeys(files)), form, cache_dir, only_programmes=only_programmes, no_cache=no_cache)


def _is_plain_name(name: str) -> bool:
    """Return whether a name is that of a file, spelled exactly as reports show it."""
    return (
        name != ""
        and not name.startswith(("-", "./", "::"))
        and name.isprintable()
        and "//" not in name
        and "/./" not in name
        and not name.endswith(("/", "/."))
        and (os.sep == "/" or "/" not in name)
    )


def request_key(form: str, width: int | None, *, only_programmes: bool, options: str = "") -> str:
    """Return the part of a record's key that is made of the request: everything that changes the report on a file.

    `width` is that of the window, None without one.
    """
    return f"{form} {width} {only_programmes} {options}"


def replay(arguments: list[str]) -> int | None:
    """Print the report on files whose results are all stored, and return the exit code.

    Return None and print nothing if a result is missing: the caller then checks the files. Raises OSError if the
    report cannot be written.
    """
    request = plain_request(arguments)
    if request is None or request.no_cache or "GITHUB_ACTIONS" in os.environ or "TF_BUILD" in os.environ:
        return None
    try:
        records = _stored_records(request)
    except (OSError, ValueError):
        return None
    if records is None:
        return None
    programmes = [record for record in records if record.is_programme]
    text = "".join([record.text() for record in programmes])
    if (request.form or FORMS[0]) == FORMS[0]:
        text += f"{totals_of(programmes)}\n"
    is_coloured = any(record.parts for record in programmes) and sys.stdout.isatty()
    return None if is_coloured else _print(text, int(any(record.fails for record in programmes)))


def _stored_records(request: PlainRequest) -> list[CheckRecord] | None:
    """Return the records of all files; None if one is missing, or the settings may ask for another form of report."""
    folder = cache_folder(request.cache_dir)
    settings = SettingsBytes()
    if folder is None or (request.form is None and b"output-format" in settings.for_file("")):
        return None
    key = request_key(request.form or FORMS[0], window_width(sys.stdout), only_programmes=request.only_programmes)
    store = RecordStore(folder, key)
    records = []
    for name in request.files:
        content = read_regular(name, LARGEST_PROGRAMME)
        record = store.get(store.key(name, content, settings.for_file(name)))
        if record is None or not (record.is_programme or request.only_programmes):
            return None
        records.append(record)
    return records


def totals_of(records: list[CheckRecord]) -> str:
    """Return the last lines of the report on several programmes."""
    counts = zip(NOT_A_PROGRAMME.counts, *[record.counts for record in records], strict=True)
    return totals(tuple(map(sum, counts)), len(records))


def _print(text: str, code: int) -> int | None:
    """Print a report and return the code; None if the stream cannot encode it. Raises OSError if writing fails."""
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeError:
        return None
    sys.stdout.write(text)
    sys.stdout.flush()
    return code
