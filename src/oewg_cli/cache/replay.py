"""Answers `oewg validate FILES` from what is known of the files, if all of it is known."""

import os
import sys

from oewg_cli.cache.store import Store, store_folder
from oewg_cli.cache.totals import totals
from oewg_cli.settings.files import folder_of, settings_files

FORMS = ("full", "concise")
"""The forms of report that are kept; the others are for programs, which can wait."""


class Request:
    """A plain `oewg validate`: files, the form of the report if it is said, and whether other files are passed over."""

    __slots__ = ("files", "form", "only_programmes")

    def __init__(self, files: list[str], form: str | None, *, only_programmes: bool) -> None:
        self.files = files
        self.form = form
        self.only_programmes = only_programmes


def plain_request(arguments: list[str]) -> Request | None:
    """Read the arguments of a plain `oewg validate`; gives None for all that is not as plain as a hook's call."""
    if arguments[:1] != ["validate"]:
        return None
    files: list[str] = []
    form = None
    only_programmes = False
    rest = iter(arguments[1:])
    for argument in rest:
        if argument == "--only-programmes":
            only_programmes = True
        elif argument == "--output-format":
            form = next(rest, "")
        elif argument.startswith("--output-format="):
            form = argument.removeprefix("--output-format=")
        elif _is_plain_name(argument):
            files.append(argument)
        else:
            return None
    is_plain = bool(files) and (form is None or form in FORMS)
    return Request(list(dict.fromkeys(files)), form, only_programmes=only_programmes) if is_plain else None


def _is_plain_name(name: str) -> bool:
    """Tell whether a name is one of a file, in the one spelling in which it is shown."""
    return (
        name != ""
        and not name.startswith(("-", "./"))
        and name.isprintable()
        and "//" not in name
        and "/./" not in name
        and not name.endswith(("/", "/."))
        and (os.sep == "/" or "/" not in name)
    )


def asked(form: str, *, only_programmes: bool, options: str = "") -> str:
    """Give what a store needs to know of a request: all that changes what is reported on a file."""
    return f"{form} {only_programmes} {options}"


def settings_bytes(path: str, known: dict[str, bytes]) -> bytes:
    """Give the bytes of all files that can hold the settings of a file; raises OSError where one cannot be read."""
    folder = folder_of(path)
    if folder not in known:
        contents = []
        for name in settings_files(folder):
            with open(name, "rb") as file:
                contents.append(name.encode("utf-8", "surrogateescape") + b"\0" + file.read())
        known[folder] = b"\0".join(contents)
    return known[folder]


def replay(arguments: list[str]) -> int | None:
    """Print the report on files that are all known as they are, and give the exit code; None if they are not.

    Nothing is printed then, and whoever asked goes the long way.
    """
    request = plain_request(arguments)
    if request is None or (request.form is None and "GITHUB_ACTIONS" in os.environ):
        return None
    folder = store_folder()
    if not os.path.isdir(folder):
        return None
    store = Store(folder, asked(request.form or FORMS[0], only_programmes=request.only_programmes))
    records = []
    known_settings: dict[str, bytes] = {}
    try:
        for name in request.files:
            settings = settings_bytes(name, known_settings)
            if request.form is None and b"output-format" in settings:
                return None
            with open(name, "rb") as file:
                record = store.get(store.key(name, file.read(), settings))
            if record is None:
                return None
            records.append(record)
    except OSError:
        return None
    programmes = [record for record in records if record.is_programme]
    text = "".join([record.text() for record in programmes])
    if sys.stdout is None or (text and sys.stdout.isatty()):
        return None
    if (request.form or FORMS[0]) == FORMS[0]:
        counts = tuple(map(sum, zip(*[record.counts for record in programmes], (0, 0, 0, 0, 0), strict=True)))
        text += f"{totals(counts, len(programmes))}\n"
    return _print(text, int(any(record.fails for record in programmes)))


def _print(text: str, code: int) -> int | None:
    """Print a report; gives None where that fails, and the long way says why."""
    try:
        text.encode(sys.stdout.encoding or "utf-8")
        sys.stdout.write(text)
        sys.stdout.flush()
    except (OSError, UnicodeError):
        return None
    return code
