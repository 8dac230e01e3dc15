"""Write the paragraph that announces a session: of which body it is, where and when."""

from datetime import date, timedelta

from oewg_cli.scaffold.scaffold_options import ScaffoldOptions
from oewg_cli.scaffold.skeleton_words import wording
from oewg_cli.source.yaml_formatting import comment, folded
from oewg_cli.un.dates.dates import day_and_month, long_date
from oewg_cli.un.duty_stations import find_place
from oewg_cli.un.phrases import listed, ordinal
from oewg_cli.un.references.organ_mentions import NameForm, organ_before


def announcement(options: ScaffoldOptions) -> str:
    """Return the list item with the paragraph that announces the session, and its comment.

    An incomplete sentence is commented out, with dots for what is missing, and an empty item comes after it, because a
    text with gaps would look finished.
    """
    words = wording()["announcement"]
    sentence = _sentence(options)
    if None in (options.body, options.number, options.kind, options.organ):
        return f"{comment(words['open_advice'], 2)}\n{_commented_out(sentence)}\n  -"
    advice = f"{comment(words['advice'], 2)}\n" if _established(options.organ) else ""
    return f"{advice}  - {folded(sentence, 4)}"


def _commented_out(sentence: str) -> str:
    """Return the item as a comment that becomes an item when its `#` characters are removed."""
    return f"  # - {folded(sentence, 6)}".replace(f"\n{' ' * 6}", "\n  #   ")


def _sentence(options: ScaffoldOptions) -> str:
    words = wording()["announcement"]
    number = ordinal(options.number, "en") if options.number else words["open"]
    kind = options.kind or (words["open"] if options.number else "")
    return str(
        words["sentence"].format(
            session=" ".join(part for part in (number, kind, words["session"]) if part),
            body=_bodies(options),
            established=_established(options.organ),
            where=_where(options.place),
            dates=_dates(options.opens, options.closes),
        )
    )


def _bodies(options: ScaffoldOptions) -> str:
    """Return the names of the bodies as they are written within a sentence, each after the article."""
    words = wording()["announcement"]
    names = [_in_running_text(name) if name else words["open"] for name in (options.body, *options.other_bodies)]
    names = [names[0], *(str(words["next_body"]).format(body=name) for name in names[1:])]
    return listed(names, "en")


def _established(organ: str | None) -> str:
    """Return the words for the resolution that established the body; nothing for an organ that adopts none."""
    words = wording()["announcement"]
    if organ is None:
        return str(words["established"]).format(organ=words["open"])
    named = organ_before(organ, len(organ))
    adopts = named is not None and named.mention.form is NameForm.FULL and named.mention.text == organ
    return str(words["established"]).format(organ=organ) if adopts else ""


def _in_running_text(body: str) -> str:
    """Return the name of a body as it is written within a sentence."""
    first, _, others = body.partition(" ")
    is_small = first.casefold() in wording()["announcement"]["small"] and others[:1].islower()
    return body[0].lower() + body[1:] if is_small else body


def _where(place: str) -> str:
    words, station = wording()["announcement"], find_place(place)
    if station is not None:
        return str(words["stations"][station.name])
    return str(words["elsewhere"]).format(place=place) + ("," if "," in place else "")


def _dates(opens: date, closes: date) -> str:
    """Return the days of the session; a month or year in both dates is written once (Editorial Manual, "Dates")."""
    words = wording()["announcement"]
    if opens == closes:
        return str(words["one_day"]).format(last=long_date(closes, "en"))
    first = long_date(opens, "en")
    if opens.year == closes.year:
        first = str(opens.day) if opens.month == closes.month else day_and_month(opens, "en")
    days = "two_days" if closes - opens == timedelta(days=1) else "more_days"
    return str(words[days]).format(first=first, last=long_date(closes, "en"))
