"""Numbers as lists and footnotes print them: 1, 01, a, A, i, I, 1st."""

from oewg_cli.text.counting_letters import counting_letters
from oewg_cli.text.roman_numerals import roman

_MOST_LETTERS = 30 * 26
_LARGEST_ROMAN = 32767
_FOOTNOTE_CHARS = "*†‡§"
_TEENS = range(11, 14)


def format_number(number: int, number_format: str) -> str:
    """Return a number in a format of the standard, such as `lowerRoman`; in digits where the format does not have it.

    Letters are doubled after z and begin again after thirty of the same, as in Word (ECMA-376 part 1, 17.18.59).
    """
    if number_format == "none":
        return ""
    if number > 0:
        match number_format:
            case "lowerLetter" | "upperLetter":
                return _cased(counting_letters((number - 1) % _MOST_LETTERS + 1), number_format)
            case "lowerRoman" | "upperRoman" if number <= _LARGEST_ROMAN:
                return _cased(roman(number, largest=_LARGEST_ROMAN).lower(), number_format)
            case "chicago":
                times, char = divmod((number - 1) % _MOST_LETTERS, len(_FOOTNOTE_CHARS))
                return _FOOTNOTE_CHARS[char] * (times + 1)
            case "ordinal":
                return f"{number}{_ending(number)}"
    return f"{number:02}" if number_format == "decimalZero" else str(number)


def _ending(number: int) -> str:
    return "th" if number % 100 in _TEENS else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _cased(text: str, number_format: str) -> str:
    return text.upper() if number_format.startswith("upper") else text
