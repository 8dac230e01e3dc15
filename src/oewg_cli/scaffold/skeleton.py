"""Write the text of a new programme."""

from collections.abc import Sequence
from datetime import date

from oewg_cli.process.errors import CommandError
from oewg_cli.scaffold.announcement_paragraph import announcement
from oewg_cli.scaffold.input_checks import check
from oewg_cli.scaffold.scaffold_options import NewProgramme, ScaffoldOptions
from oewg_cli.scaffold.skeleton_words import wording
from oewg_cli.scaffold.working_days import WeekDay, weekdays_in, years_without_holidays
from oewg_cli.source.yaml_formatting import comment, scalar
from oewg_cli.text.quoting import visible
from oewg_cli.un.dates.dates import date_range, day_heading, weekday
from oewg_cli.un.duty_stations import find_place
from oewg_cli.un.holidays import Holiday, knows_some_holidays

_HEADQUARTERS = "Headquarters"


def skeleton(options: ScaffoldOptions) -> NewProgramme:
    """Return a new programme as YAML that is complete except for open places, each of which is a finding.

    Every day from Monday to Friday has its two half-days; official holidays are left out and named in the remarks.
    Raises CommandError if the options are wrong.
    """
    check(options)
    weekdays = weekdays_in(options)
    working = [day.date for day in weekdays if day.holiday is None]
    if not working:
        raise CommandError(f"No day of {date_range(options.opens, options.closes, 'en')} is a working day.")
    known, uncertain = _usual_hours(options.place)
    to_check = unknown_holidays(options)
    text = wording()["page"].format(
        organ=_value_or_hint("organ", options.organ),
        date=_value_or_hint("date", options.dated),
        body=_bodies(options),
        number=_value_or_hint("number", options.number),
        kind=_value_or_hint("kind", options.kind),
        place=scalar(options.place),
        opens=options.opens,
        closes=options.closes,
        hours=uncertain,
        announcement=announcement(options),
        of_all=f"{comment(wording()['bodies']['agenda'])}\n" if options.other_bodies else "",
        usual="".join(f"{comment(line)}\n" for line in (*_advice_on_bodies(options), *known, *to_check)),
        days=_days(options.place, weekdays, working),
    )
    remarks = [_day_off("remark", options.place, day.date, day.holiday) for day in weekdays if day.holiday]
    return NewProgramme(text, tuple(map(visible, (*remarks, *to_check))))


def _value_or_hint(key: str, value: object) -> str:
    """Return what comes after the colon of a key: its value, or a comment that says what to write."""
    if value is None:
        return f"  # {wording()['hints'][key]}"
    return f" {scalar(value) if isinstance(value, str) else value}"


def _bodies(options: ScaffoldOptions) -> str:
    """Return what comes after the colon of `body`: the name of the body, or a list if there are several."""
    if not options.other_bodies:
        return _value_or_hint("body", options.body)
    first, *others = (
        wording()["bodies"][form].format(name=_value_or_hint("body", name).lstrip())
        for form, name in (("first", options.body), *(("other", name) for name in options.other_bodies))
    )
    return f"\n{first}{''.join(others)}".rstrip("\n")


def _advice_on_bodies(options: ScaffoldOptions) -> list[str]:
    """Return the comment on who meets; none if there is one body."""
    return [wording()["bodies"]["advice"].format(first=options.body)] if options.other_bodies else []


def _usual_hours(place: str) -> tuple[list[str], str]:
    """Return the usual hours, in a comment if they are certain, or else in lines to correct."""
    words, station = wording()["hours"], find_place(place)
    usual = station or find_place(_HEADQUARTERS)
    if usual is None:
        raise LookupError("places.toml lacks Headquarters")
    hours = {"morning": usual.morning.typed(), "afternoon": usual.afternoon.typed()}
    if usual.certain_hours and station:
        return [words["known"].format(**hours)], ""
    advice = words["uncertain" if station else "unknown"].format(place=_city(place))
    return [], f"{comment(advice, 2)}\n{words['lines'].format(**hours)}"


def unknown_holidays(options: ScaffoldOptions) -> list[str]:
    """Return a sentence on the years of a session whose official holidays are not all known; none if they are."""
    years = years_without_holidays(options)
    if not years:
        return []
    station = find_place(options.place)
    knows_some = station is not None and any(knows_some_holidays(station.name, year) for year in years)
    words: str = wording()["days_off"]["incomplete" if knows_some else "unknown"]
    return [words.format(place=_city(options.place), years=" and ".join(map(str, years)))]


def _days(place: str, weekdays: Sequence[WeekDay], working: Sequence[date]) -> str:
    """Return the days of the programme, with a comment in the place of each day that is left out."""
    blocks = [
        comment(_day_off("comment", place, day.date, day.holiday), 2) if day.holiday else _day(day.date, working)
        for day in weekdays
    ]
    return "\n\n".join(blocks)


def _day(day: date, working: Sequence[date]) -> str:
    words = wording()
    opening = [words["entry"].format(text=words["opening"])] if day == working[0] else []
    closure = [words["entry"].format(text=words["closure"])] if day == working[-1] else []
    text: str = words["day"].format(
        date=day,
        weekday=weekday(day, "en"),
        morning="\n".join([*opening, words["open_entry"]]),
        afternoon="\n".join([words["open_entry"], *closure]),
    )
    return text.rstrip("\n")


def _day_off(form: str, place: str, day: date, off: Holiday) -> str:
    words = wording()["days_off"]
    named = words["certain" if off.certain else "uncertain"].format(holiday=off.name, place=_city(place))
    text: str = words[form].format(day=day_heading(day, "en"), year=day.year, holiday=named)
    return text


def _city(place: str) -> str:
    """Return the name of the duty station, or the place as it is typed."""
    station = find_place(place)
    return station.name if station else place
