"""Resolve for each file of a run the settings, with the command line over them, and the rules that are reported."""

import os
from collections.abc import Sequence
from typing import NamedTuple

from oewg_cli.config.file_patterns import matches
from oewg_cli.config.settings import Options, Settings
from oewg_cli.config.settings_loader import SettingsLoader
from oewg_cli.findings.rule_info import NamedRule
from oewg_cli.lint.selection import Selection, choose, known
from oewg_cli.process.errors import CommandError
from oewg_cli.source.tree import NodePath


class _Resolved(NamedTuple):
    """The settings in force, what they report, and the codes that are ignored for each pattern of files."""

    settings: Settings
    selection: Selection
    ignored: tuple[tuple[str, frozenset[str]], ...]


class SettingsResolver:
    """The settings and the rules of each file of a run; what is the same for many files is computed once.

    `options` are those of the command line; `rules` are all rules, `always` those reported even if others are selected;
    `config` and `isolated` are those of `SettingsLoader`. Raises CommandError if something is wrong with the options or
    with a settings file.
    """

    def __init__(
        self,
        options: Options,
        rules: Sequence[NamedRule],
        always: Sequence[NamedRule],
        config: str | None = None,
        *,
        isolated: bool = False,
    ) -> None:
        self._options = options
        self._rules = rules
        self._always = always
        self._loader = SettingsLoader(config, isolated=isolated)
        self._resolved: dict[Settings, _Resolved] = {}
        self._select(Settings().with_options(options))

    def settings(self, path: str | os.PathLike[str]) -> Settings:
        """Return the settings in force for a file, with the command line over them."""
        return self._resolve(path).settings

    def selection(self, path: str | os.PathLike[str]) -> Selection:
        """Return the rules that are reported in a file."""
        settings, selection, ignored = self._resolve(path)
        for pattern, codes in ignored:
            if matches((pattern,), settings.folder, os.fspath(path)):
                selection = selection.without(codes)
        return selection

    def excludes(self, path: str | os.PathLike[str]) -> bool:
        """Return whether a file or folder is skipped when its folder is searched."""
        settings = self.settings(path)
        return matches(settings.exclude, settings.folder, os.fspath(path))

    def _resolve(self, path: str | os.PathLike[str]) -> _Resolved:
        settings = self._loader.load(path)
        if settings not in self._resolved:
            self._check(settings)
            applied = settings.with_options(self._options)
            ignored = tuple((pattern, self._codes(selectors)) for pattern, selectors in settings.per_file_ignores)
            self._resolved[settings] = _Resolved(applied, self._select(applied), ignored)
        return self._resolved[settings]

    def _codes(self, selectors: Sequence[str]) -> frozenset[str]:
        return frozenset[str]().union(*(known(word, self._rules).codes for word in selectors))

    def _select(self, settings: Settings) -> Selection:
        return choose(
            settings.select,
            self._rules,
            self._always,
            ignore=settings.ignore,
            extend_select=settings.extend_select,
        )

    def _check(self, settings: Settings) -> None:
        """Check that every selector of a settings file matches a rule."""
        self._check_list(settings.file, ("select",), settings.select)
        self._check_list(settings.file, ("ignore",), settings.ignore)
        self._check_list(settings.file, ("extend-select",), settings.extend_select)
        for pattern, selectors in settings.per_file_ignores:
            self._check_list(settings.file, ("per-file-ignores", pattern), selectors)

    def _check_list(self, file: str, keys: NodePath, selectors: Sequence[str]) -> None:
        for number, word in enumerate(selectors):
            try:
                known(word, self._rules)
            except CommandError as error:
                # Positions are loaded only if something is wrong.
                from oewg_cli.config.setting_locations import error_at  # noqa: PLC0415

                raise error_at(file, (*keys, number), str(error)) from None
