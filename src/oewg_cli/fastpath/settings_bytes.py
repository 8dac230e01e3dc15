"""Read the bytes of the settings files of a file, since they too decide what is found in it."""

from oewg_cli.config.settings_files import FilesOfFolders, folder_of, settings_bytes, settings_files


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
            contents = [
                name.encode("utf-8", "surrogateescape") + b"\0" + settings_bytes(name)
                for name in settings_files(folder, self._known)
            ]
            self._of_folders[folder] = b"\0".join(contents)
        return self._of_folders[folder]
