"""The bytes of the settings that count for a file: one of the things that decide what is found in it."""

from oewg_cli.config.settings_files import Known, folder_of, settings_bytes, settings_files


class SettingsBytes:
    """Reads the settings files of a run, each once."""

    __slots__ = ("_known", "_of_folders")

    def __init__(self) -> None:
        self._known: Known = {}
        self._of_folders: dict[str, bytes] = {}

    def of(self, path: str) -> bytes:
        """Return the names and bytes of all files that can hold the settings of a file.

        Raises OSError where one of them cannot be read.
        """
        folder = folder_of(path)
        if folder not in self._of_folders:
            contents = [
                name.encode("utf-8", "surrogateescape") + b"\0" + settings_bytes(name)
                for name in settings_files(folder, self._known)
            ]
            self._of_folders[folder] = b"\0".join(contents)
        return self._of_folders[folder]
