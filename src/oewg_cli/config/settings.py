"""The settings of a project, and the options of the command line for the same things."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from oewg_cli.note.design import ProgrammeLayout, WordProfile


class Profile(StrEnum):
    """What a programme is checked as: a draft, or a submission."""

    DRAFT = "draft"
    SUBMISSION = "submission"


class FailOn(StrEnum):
    """The least severe finding with which a check fails."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


_FAILING: dict[FailOn, frozenset[str]] = {
    FailOn.ERROR: frozenset({"error"}),
    FailOn.WARNING: frozenset({"error", "warning"}),
    FailOn.INFO: frozenset({"error", "warning", "info"}),
    FailOn.NEVER: frozenset(),
}


def fails(severities: Iterable[str], fail_on: FailOn) -> bool:
    """Return whether a check fails that has findings of these severities."""
    return not _FAILING[fail_on].isdisjoint(severities)


_LONGEST_NAME = 300


def is_author(name: str) -> bool:
    """Return whether a text can be the name of who makes tracked changes: on one line, and not long."""
    return bool(name.strip()) and name.isprintable() and len(name) <= _LONGEST_NAME


class Options(NamedTuple):
    """What the command line says of matters that a settings file settles too; None or nothing where it says nothing."""

    profile: Profile | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    fail_on: FailOn | None = None
    output_format: str | None = None
    word_profile: WordProfile | None = None
    programme_layout: ProgrammeLayout | None = None
    emblem: str | None = None
    recycle: str | None = None
    template: str | None = None
    author: str | None = None


class Settings(NamedTuple):
    """The settings of the files that share one settings file, or have none.

    `file` is the settings file as from the current folder, empty where there is none; `folder` is the absolute folder
    from which `per_file_ignores` and `exclude` name files; `typed` are the keys in the file. `names` are
    words and names that the rules of spelling ignore. `emblem`, `recycle` and `template` are files for the
    export, as from the current folder. `author` is who makes tracked changes. `facts` is a table of resolutions and
    decisions, as from the current folder.
    """

    file: str = ""
    folder: str = ""
    typed: frozenset[str] = frozenset()
    profile: Profile = Profile.DRAFT
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    fail_on: FailOn = FailOn.ERROR
    output_format: str = "full"
    exclude: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    word_profile: WordProfile | None = None
    programme_layout: ProgrammeLayout | None = None
    emblem: str | None = None
    recycle: str | None = None
    template: str | None = None
    author: str | None = None
    facts: str | None = None

    def with_options(self, options: Options) -> "Settings":
        """Return the settings with options laid over them, which add to `ignore` and `extend_select`, or replace."""
        return self._replace(
            profile=options.profile or self.profile,
            select=options.select or self.select,
            ignore=self.ignore + options.ignore,
            extend_select=self.extend_select + options.extend_select,
            fail_on=options.fail_on or self.fail_on,
            output_format=options.output_format or self.output_format,
            word_profile=options.word_profile or self.word_profile,
            programme_layout=options.programme_layout or self.programme_layout,
            emblem=options.emblem or self.emblem,
            recycle=options.recycle or self.recycle,
            template=options.template or self.template,
            author=options.author or self.author,
        )
