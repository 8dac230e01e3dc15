"""Ask the facts about resolutions and decisions, which are loaded only if something is cited.

`un/references/adoption_facts.py` has the functions of these names.
"""

from typing import TYPE_CHECKING

from oewg_cli.un.dates.dates import long_date
from oewg_cli.un.references.resolutions import AdoptedText, IssuingOrgan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from oewg_cli.un.references.adoption_facts import AdoptionFact, SessionFacts

# ruff: noqa: PLC0415


def as_of() -> str:
    """Return the day up to which the facts are known, as YYYY-MM-DD."""
    from oewg_cli.un.references import adoption_facts

    return adoption_facts.as_of().isoformat()


def known_as_of() -> str:
    """Return up to when the facts are known, as messages say it: `facts as of 28 January 2026`."""
    from oewg_cli.un.references import adoption_facts

    return f"facts as of {long_date(adoption_facts.as_of(), 'en')}"


def fact_of(adopted: AdoptedText) -> "AdoptionFact | None":
    """Return what is known of a resolution or decision; None if there is no row of it."""
    from oewg_cli.un.references import adoption_facts

    return adoption_facts.fact_of(adopted)


def known_texts(form: str) -> "Iterator[AdoptionFact]":
    """Return the facts of all organs whose number is written so."""
    from oewg_cli.un.references import adoption_facts

    return adoption_facts.known_texts(form)


def parts_of_text(adopted: AdoptedText) -> "list[AdoptionFact]":
    """Return the parts with letters that are known of a number without a letter."""
    from oewg_cli.un.references import adoption_facts

    return adoption_facts.parts_of_text(adopted)


def neighbours_of(adopted: AdoptedText) -> "tuple[AdoptionFact | None, AdoptionFact | None]":
    """Return the nearest numbers before and after it whose day is known well enough."""
    from oewg_cli.un.references import adoption_facts

    return adoption_facts.neighbours_of(adopted)


def session_of(adopted: AdoptedText) -> "SessionFacts | None":
    """Return what is known of the session of a resolution or decision of the General Assembly."""
    from oewg_cli.un.references import adoption_facts

    return adoption_facts.session_of(adopted)


def last_period(organ: IssuingOrgan) -> int:
    """Return the last session, or year, of which the facts have something."""
    from oewg_cli.un.references import adoption_facts

    return adoption_facts.last_period(organ)
