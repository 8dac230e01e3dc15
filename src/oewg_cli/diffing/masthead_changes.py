"""Find what changed in the masthead and at the foot of the first page."""

from collections.abc import Iterator, Sequence
from datetime import date

from oewg_cli.diffing.change_names import MASTHEAD_LINES
from oewg_cli.diffing.changes import Change, ChangeKind
from oewg_cli.diffing.compared_versions import ComparedVersions
from oewg_cli.diffing.text_changes import word_changes
from oewg_cli.un.dates.dates import long_date
from oewg_cli.un.phrases import phrases

_MASTHEAD = "Masthead"
_WITH_LABEL = {"distribution", "original"}


def masthead_changes(versions: ComparedVersions) -> Iterator[Change]:
    """Return the lines of the masthead that changed, the job number and the dates after it."""
    before, after = versions.before.masthead, versions.after.masthead
    for field, name in MASTHEAD_LINES.items():
        old, new = (getattr(each, field) for each in (before, after))
        if old != new:
            values = [None if line is None else _value(field, line, versions.new.language) for line in (old, new)]
            words = word_changes(old, new)
            yield _change(field, name, values)._replace(old=old, new=new, words=words)
    yield from _processed(versions)
    yield from _keywords(versions)


def _change(field: str, name: str, values: Sequence[str | None], verb: str = "is", past: str = "was") -> Change:
    old, new = values
    if old is None:
        said = f"The {name} {past} added: {new}."
    elif new is None:
        said = f"The {name} {past} removed: {old}."
    else:
        said = (
            f"The {name} {verb} {new}; it {past} {old}."
            if verb == "is"
            else f"The {name} {verb} {new}; they {past} {old}."
        )
    return Change(ChangeKind.MASTHEAD, _MASTHEAD, said, old, new, word_changes(old, new), f"masthead/{field}")


def _value(field: str, line: str, language: str) -> str:
    """Return what a line of the masthead says, without the label that is printed before it."""
    return line.removeprefix(phrases(language)[field].partition("{")[0]) if field in _WITH_LABEL else line


def _processed(versions: ComparedVersions) -> Iterator[Change]:
    """Return whether the dates after the job number changed, which are printed if there is a job number."""
    mastheads = [each.masthead for each in (versions.old, versions.new)]
    old, new = (each.processed or [] if each.job else [] for each in mastheads)
    is_same = len({tuple(each.processed or ()) for each in mastheads}) == 1
    if old == new or is_same:
        return
    is_one = max(len(old), len(new)) == 1
    values = [_dates(days, versions.new.language) for days in (old, new)]
    if is_one:
        yield _change("processed", "date of processing", values)
    else:
        yield _change("processed", "dates of processing", values, "are", "were")


def _dates(days: Sequence[date], language: str) -> str | None:
    return ", ".join(long_date(day, language) for day in days) or None


def _keywords(versions: ComparedVersions) -> Iterator[Change]:
    """Return whether the symbol changed among the properties of the file only, where it is as it was typed."""
    if versions.before.masthead.symbol != versions.after.masthead.symbol:
        return
    old, new = ((each.masthead.symbol or "").strip() for each in (versions.old, versions.new))
    if old != new:
        said = f"The symbol in the properties of the Word file is {new}; it was {old}."
        yield Change(ChangeKind.MASTHEAD, _MASTHEAD, said, old, new, word_changes(old, new), "masthead/symbol")
