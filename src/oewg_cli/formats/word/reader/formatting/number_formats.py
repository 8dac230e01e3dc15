"""Numbers as lists and notes print them: 1, 01, a, A, i, I, 1st."""

from oewg_cli.text.roman_numerals import roman

_LETTERS = 26
_MOST_LETTERS = 30 * _LETTERS
_LARGEST_ROMAN = 32767
_SIGNS_OF_NOTES = "*†‡§"
_TEENS = range(11, 14)


def figure(number: int, counted: str) -> str:
    """Return a number in a format of the standard, such as `lowerRoman`; in figures where it has no such form.

    Letters are doubled behind z and begin again behind thirty of them, as in Word (ECMA-376 part 1, 17.18.59).
    """
    if counted == "none":
        return ""
    if number > 0:
        match counted:
            case "lowerLetter" | "upperLetter":
                return _cased(_letters((number - 1) % _MOST_LETTERS), counted)
            case "lowerRoman" | "upperRoman" if number <= _LARGEST_ROMAN:
                return _cased(roman(number, largest=_LARGEST_ROMAN).lower(), counted)
            case "chicago":
                times, char = divmod((number - 1) % _MOST_LETTERS, len(_SIGNS_OF_NOTES))
                return _SIGNS_OF_NOTES[char] * (times + 1)
            case "ordinal":
                return f"{number}{_ending(number)}"
    return f"{number:02}" if counted == "decimalZero" else str(number)


def _letters(number: int) -> str:
    return chr(ord("a") + number % _LETTERS) * (number // _LETTERS + 1)


def _ending(number: int) -> str:
    return "th" if number % 100 in _TEENS else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _cased(text: str, counted: str) -> str:
    return text.upper() if counted.startswith("upper") else text
