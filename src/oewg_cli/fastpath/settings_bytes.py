"""Read the bytes of the settings files of a file, and of the facts they name: they too decide what is found in it."""

from oewg_cli.config.settings_files import FilesOfFolders, folder_of, settings_bytes, settings_files

_MARKERS = (b"facts", b"\\u", b"\\U")
"""One of these is in every file that names a table of facts; the key may be written with escapes."""


class SettingsBytes:
    """The settings files of a run, each read once."""

    __slots__ = ("_known", "_of_folders")

    def __init__(self) -> None:
        self._known: FilesOfFolders = {}
        self._of_folders: dict[str, bytes] = {}

    def for_file(self, path: str) -> bytes:
        """Return the names and bytes of all files that may contain the settings of a file.

        Raises OSError if one of them cannot be read.
        """
        folder = folder_of(path)
        if folder not in self._of_folders:
            contents = [_contents(name) for name in settings_files(folder, self._known)]
            self._of_folders[folder] = b"\0".join(contents)
        return self._of_folders[folder]


def _contents(name: str) -> bytes:
    settings = settings_bytes(name)
    contents = name.encode("utf-8", "surrogateescape") + b"\0" + settings
    if not any(marker in settings for marker in _MARKERS):
        return contents
    # Few settings files name a table of facts; to read it takes longer than the rest.
    from oewg_cli.config.facts_file import facts_bytes  # noqa: PLC0415

    facts = facts_bytes(name)
    return b"%b\0%d\0%b" % (contents, len(facts), facts)
