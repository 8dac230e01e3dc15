"""What counts for each file of a run: the settings, the command line over them, and the faults that are reported."""

import os
from collections.abc import Sequence
from typing import NamedTuple

from oewg_cli.config.file_patterns import fits
from oewg_cli.config.settings import Options, Settings
from oewg_cli.config.settings_loader import SettingsLoader
from oewg_cli.findings.rule_info import RuleInfo
from oewg_cli.lint.selection import Selection, choose, known
from oewg_cli.process.errors import CommandError
from oewg_cli.source.tree import NodePath


class _Made(NamedTuple):
    """The settings in force, what they report, and the codes that are ignored for each pattern of files."""

    settings: Settings
    selection: Selection
    ignored: tuple[tuple[str, frozenset[str]], ...]


class SettingsResolver:
    """Return for each file of a run what counts for it; what is the same for many files is worked out once.

    `options` is what the command line says; `faults` are all faults, `always` those reported even if others are
    selected; `config` and `isolated` are those of `SettingsLoader`. Raises CommandError where something is wrong with
    what the command line says, or with a settings file.
    """

    def __init__(
        self,
        options: Options,
        faults: Sequence[RuleInfo],
        always: Sequence[RuleInfo],
        config: str | None = None,
        *,
        isolated: bool = False,
    ) -> None:
        self._options = options
        self._faults = faults
        self._always = always
        self._loader = SettingsLoader(config, isolated=isolated)
        self._made: dict[Settings, _Made] = {}
        self._choose(Settings().under(options))

    def settings(self, path: str | os.PathLike[str]) -> Settings:
        """Return the settings in force for a file, the command line laid over them."""
        return self._for(path).settings

    def selection(self, path: str | os.PathLike[str]) -> Selection:
        """Return the faults that are reported in a file."""
        settings, selection, ignored = self._for(path)
        for pattern, codes in ignored:
            if fits((pattern,), settings.folder, os.fspath(path)):
                selection = selection.without(codes)
        return selection

    def excludes(self, path: str | os.PathLike[str]) -> bool:
        """Return whether a file or folder is passed over when its folder is searched."""
        settings = self.settings(path)
        return fits(settings.exclude, settings.folder, os.fspath(path))

    def _for(self, path: str | os.PathLike[str]) -> _Made:
        settings = self._loader.load(path)
        if settings not in self._made:
            self._check(settings)
            in_force = settings.under(self._options)
            ignored = tuple((pattern, self._codes(selectors)) for pattern, selectors in settings.per_file_ignores)
            self._made[settings] = _Made(in_force, self._choose(in_force), ignored)
        return self._made[settings]

    def _codes(self, selectors: Sequence[str]) -> frozenset[str]:
        return frozenset[str]().union(*(known(word, self._faults).codes for word in selectors))

    def _choose(self, settings: Settings) -> Selection:
        return choose(
            settings.select,
            self._faults,
            self._always,
            ignore=settings.ignore,
            extend_select=settings.extend_select,
        )

    def _check(self, settings: Settings) -> None:
        """See that every selector of a settings file fits a fault."""
        self._check_list(settings.file, ("select",), settings.select)
        self._check_list(settings.file, ("ignore",), settings.ignore)
        self._check_list(settings.file, ("extend-select",), settings.extend_select)
        for pattern, selectors in settings.per_file_ignores:
            self._check_list(settings.file, ("per-file-ignores", pattern), selectors)

    def _check_list(self, file: str, keys: NodePath, selectors: Sequence[str]) -> None:
        for number, word in enumerate(selectors):
            try:
                known(word, self._faults)
            except CommandError as error:
                # What tells places is loaded only where something is wrong.
                from oewg_cli.config.setting_locations import error_at  # noqa: PLC0415

                raise error_at(file, (*keys, number), str(error)) from None
