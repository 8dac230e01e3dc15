"""Find the settings of a file."""

import os

from oewg_cli.config.settings import Settings
from oewg_cli.config.settings_files import FilesOfFolders, folder_of, relative, settings_files
from oewg_cli.files.checkout import absolute
from oewg_cli.process.errors import CommandError


def load_settings(path: str | os.PathLike[str], config: str | None = None, *, isolated: bool = False) -> Settings:
    """Return the settings of one file, as `SettingsLoader` does for many."""
    return SettingsLoader(config, isolated=isolated).load(path)


class SettingsLoader:
    """The settings of each file of a run; every settings file is read once.

    They are those of the nearest settings file above a file, up to the root of the repository: only one is used,
    nothing is merged. `config` names a settings file for all files instead, with patterns relative to the current
    folder; `isolated` ignores all settings files.
    `isolated` ignores all settings files.
    """

    def __init__(self, config: str | None = None, *, isolated: bool = False) -> None:
        self._config = config
        self._isolated = isolated
        self._files: FilesOfFolders = {}
        self._of_folder: dict[str, Settings] = {}
        self._of_file: dict[str, Settings | None] = {}

    def load(self, path: str | os.PathLike[str]) -> Settings:
        """Return the settings of a file; for `-` those of the current folder.

        Raises CommandError if something is wrong with the settings file.
        """
        folder = folder_of(os.fspath(path))
        if folder not in self._of_folder:
            self._of_folder[folder] = self._load(folder)
        return self._of_folder[folder]

    def _load(self, folder: str) -> Settings:
        if self._isolated:
            return _DEFAULTS
        here = absolute(os.curdir)
        if self._config is not None:
            settings = self._read(self._config, here)
            if settings is None:
                raise CommandError(f"{self._config} has no [tool.oewg].")
            return settings
        for file in settings_files(folder, self._files):
            settings = self._read(relative(file, here) or file, folder_of(file))
            if settings is not None:
                return settings
        return _DEFAULTS

    def _read(self, file: str, folder: str) -> Settings | None:
        # tomllib and its reader are loaded only if there is something to read.
        from oewg_cli.config.reader import read_settings  # noqa: PLC0415

        if file not in self._of_file:
            self._of_file[file] = read_settings(file, folder)
        return self._of_file[file]


_DEFAULTS = Settings()
"""The settings without a settings file."""
