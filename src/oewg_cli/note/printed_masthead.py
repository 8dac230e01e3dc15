"""Compose the masthead and the foot of the first page."""

from collections.abc import Sequence
from datetime import date

from oewg_cli.note.note import PrintedMasthead
from oewg_cli.programme.model import Programme
from oewg_cli.un.dates.dates import long_date
from oewg_cli.un.phrases import LANGUAGES, listed, phrases
from oewg_cli.un.references.references import address_of
from oewg_cli.un.references.symbols import parse_symbol

_BEFORE_DATES = " " * 4


def masthead(programme: Programme, asterisks: str) -> PrintedMasthead:
    """Return the lines of the masthead and the foot; `asterisks` come after the symbol and the job number.

    The barcode has the digits of the job number, at whatever place it was given. Sources: Editorial Manual, "Masthead
    and cover"; the foot of General Assembly documents of 2025 and 2026; A/HRC/28/2 for the barcode at Geneva.
    """
    masthead, language = programme.masthead, programme.language
    words = phrases(language)
    languages = "/".join(words["languages"][code] for code in masthead.original)
    symbol = masthead.symbol.strip().rstrip("*").rstrip() if masthead.symbol else None
    known = parse_symbol(symbol) if symbol else None
    return PrintedMasthead(
        united_nations=words["united_nations"],
        organ=masthead.organ.strip(),
        symbol=f"{symbol}{asterisks}" if symbol else None,
        distribution=words["distribution"].format(distribution=words["distributions"][masthead.distribution]),
        date=long_date(masthead.date, language),
        original=words["original"].format(languages=languages),
        versions=_versions(masthead.versions or LANGUAGES, language),
        job=masthead.job,
        release=_release(masthead.job, asterisks, language, masthead.processed or []) if masthead.job else None,
        barcode="".join(filter(str.isdigit, masthead.job)) if masthead.job else None,
        address=address_of(known.document, language) if known else None,
    )


def _versions(codes: Sequence[str], language: str) -> str | None:
    """Return the line of the languages in which the document is issued, in the order of their names; None for all six.

    Form and order are those of documents of Geneva.
    """
    words = phrases(language)
    names = sorted({words["languages"][code] for code in codes})
    return words["versions"].format(languages=listed(names, language)) if len(names) < len(LANGUAGES) else None


def _release(job: str, asterisks: str, language: str, processed: list[date]) -> str:
    """Return the line at the foot of the first page: `26-00248 (E)    160126`."""
    dates = [f"{_BEFORE_DATES}{day:%d%m%y}" for day in processed[:1]]
    dates += [f" {day:%d%m%y}" for day in processed[1:]]
    return "".join([f"{job}{asterisks} ({language[0].upper()})", *dates])
