"""The fixed words of a note, one data file for each language of the United Nations that the program can write."""

from typing import Any

from oewg_cli.un.data_files import read_data

WRITTEN = ("en",)
"""The languages in which notes can be written."""

_SPELT_OUT = range(1, 100)

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
"""The six official languages."""


def phrases(language: str) -> dict[str, Any]:
    """Give the phrases of a language, one of WRITTEN."""
    return read_data(f"phrases_{language}")


def ordinal(number: int, language: str) -> str:
    """Spell an ordinal from 1 to 99 in small letters, `seventh`, `fifty-third`; higher ones as `100th`."""
    words = phrases(language)
    tens, unit = divmod(number, 10)
    if number not in _SPELT_OUT:
        return f"{number}{_suffix(number)}"
    if tens == 0:
        return str(words["units"][unit])
    if tens == 1:
        return str(words["teens"][unit])
    return f"{words['tens'][tens]}-{words['units'][unit]}" if unit else str(words["round_tens"][tens])


def _suffix(number: int) -> str:
    if number // 10 % 10 == 1:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def running_form(title: str, language: str) -> str:
    """Put an adopted title into its form behind a colon: a small first letter, unless its first word keeps its capital.

    `Organization of work` becomes `organization of work`; names and acronyms stay as they are. Editorial
    Manual, "Capitalization"; the heading form of A/AC.292 programmes of work.
    """
    if any(letter.isupper() for letter in title.split(" ", 1)[0][1:]):
        return title
    for name in phrases(language)["running_form"]["proper"]:
        after = title[len(name) : len(name) + 1]
        if title.startswith(name) and not after.isalnum():
            return title
    return title[:1].lower() + title[1:]
