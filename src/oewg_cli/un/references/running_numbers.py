"""The year or session of a resolution by its running number: 1325 is of 2000, 217 of the third session.

The numbers of the Security Council never begin again, nor did those of the General Assembly up to its thirtieth
session. They are looked up in the index of resolutions, which is loaded only if such a number is cited.
"""

from oewg_cli.un.references.resolutions import AdoptedText, IssuingOrgan, NumberStyle, SessionKind

# ruff: noqa: PLC0415

_SESSIONS = range(1, 31)


def year_of_number(number: int) -> int | None:
    """Return the year of a resolution of the Security Council; None after the last one that is known."""
    from oewg_cli.un.references.adoption_facts import known_texts

    facts = (fact for fact in known_texts(str(number)) if fact.organ is IssuingOrgan.SECURITY_COUNCIL)
    return next((fact.year for fact in facts), None)


def is_of_later_year(number: int, year: int) -> bool:
    """Return whether a number of the Security Council is known to be from after this year, though not from which."""
    from oewg_cli.un.references.adoption_facts import last_of_council

    last = last_of_council()
    return last.year is not None and number > int(last.number) and year < last.year


def session_of_number(number: int) -> int | None:
    """Return the regular session of a resolution of the General Assembly up to the thirtieth; None if there is none.

    The numbers between two of these sessions are those of special sessions.
    """
    from oewg_cli.un.references.adoption_facts import numbers_of_session

    return next((session for session in _SESSIONS if number in numbers_of_session(session)), None)


def with_right_period(adopted: AdoptedText) -> AdoptedText | None:
    """Return a resolution with the year or session of its number; None if it has the right one, or none is known."""
    if adopted.style is not NumberStyle.BRACKETS or adopted.session_kind is not SessionKind.REGULAR:
        return None
    if adopted.organ is IssuingOrgan.SECURITY_COUNCIL:
        period = year_of_number(adopted.number)
    elif adopted.organ is IssuingOrgan.GENERAL_ASSEMBLY:
        period = session_of_number(adopted.number)
    else:
        return None
    return None if period in {None, adopted.period} or period is None else adopted._replace(period=period)
