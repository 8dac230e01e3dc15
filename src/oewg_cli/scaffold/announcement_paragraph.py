"""The paragraph that announces a session: what it is, of which body, where and when."""

from datetime import date, timedelta

from oewg_cli.scaffold.scaffold_options import ScaffoldOptions
from oewg_cli.scaffold.skeleton_words import wording
from oewg_cli.source.yaml_formatting import comment, folded
from oewg_cli.un.dates.dates import day_and_month, long_date
from oewg_cli.un.duty_stations import find_place
from oewg_cli.un.phrases import ordinal
from oewg_cli.un.references.organ_mentions import NameForm, organ_before


def announcement(beginning: ScaffoldOptions) -> str:
    """Write the item of the list of paragraphs that announces the session, with its comment.

    Where the sentence is not whole it is commented out, with dots for what is open, and an empty item stands below: a
    text with a gap would be taken for a finished one.
    """
    words = wording()["announcement"]
    sentence = _sentence(beginning)
    if None in (beginning.body, beginning.number, beginning.kind, beginning.organ):
        return f"{comment(words['open_advice'], 2)}\n{_commented_out(sentence)}\n  -"
    advice = f"{comment(words['advice'], 2)}\n" if _established(beginning.organ) else ""
    return f"{advice}  - {folded(sentence, 4)}"


def _commented_out(sentence: str) -> str:
    """Write the item as a comment that is an item again when its signs are taken away."""
    return f"  # - {folded(sentence, 6)}".replace(f"\n{' ' * 6}", "\n  #   ")


def _sentence(beginning: ScaffoldOptions) -> str:
    words = wording()["announcement"]
    number = ordinal(beginning.number, "en") if beginning.number else words["open"]
    kind = beginning.kind or (words["open"] if beginning.number else "")
    return str(
        words["sentence"].format(
            session=" ".join(part for part in (number, kind, words["session"]) if part),
            body=_in_running_text(beginning.body) if beginning.body else words["open"],
            established=_established(beginning.organ),
            where=_where(beginning.place),
            dates=_dates(beginning.opens, beginning.closes),
        )
    )


def _established(organ: str | None) -> str:
    """Name the resolution that established the body; nothing for an organ that adopts none."""
    words = wording()["announcement"]
    if organ is None:
        return str(words["established"]).format(organ=words["open"])
    named = organ_before(organ, len(organ))
    adopts = named is not None and named.mention.form is NameForm.FULL and named.mention.text == organ
    return str(words["established"]).format(organ=organ) if adopts else ""


def _in_running_text(body: str) -> str:
    """Return the name of a body as it stands within a sentence."""
    first, _, others = body.partition(" ")
    is_small = first.casefold() in wording()["announcement"]["small"] and others[:1].islower()
    return body[0].lower() + body[1:] if is_small else body


def _where(place: str) -> str:
    words, station = wording()["announcement"], find_place(place)
    if station is not None:
        return str(words["stations"][station.name])
    return str(words["elsewhere"]).format(place=place) + ("," if "," in place else "")


def _dates(opens: date, closes: date) -> str:
    """Say on which days the session is held, with what two dates share said once (Editorial Manual, "Dates")."""
    words = wording()["announcement"]
    if opens == closes:
        return str(words["one_day"]).format(last=long_date(closes, "en"))
    first = long_date(opens, "en")
    if opens.year == closes.year:
        first = str(opens.day) if opens.month == closes.month else day_and_month(opens, "en")
    days = "two_days" if closes - opens == timedelta(days=1) else "more_days"
    return str(words[days]).format(first=first, last=long_date(closes, "en"))
