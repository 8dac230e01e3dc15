"""Roman numerals: sessions before 1976 and annexes are numbered with them."""

_STEPS = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_GREATEST = 3999


def roman(number: int) -> str:
    """Write a number from 1 to 3999 as a Roman numeral; any other number is a ValueError."""
    if not 1 <= number <= _GREATEST:
        raise ValueError(f"not a Roman numeral: {number}")
    letters = []
    for step, letter in _STEPS:
        count, number = divmod(number, step)
        letters.append(letter * count)
    return "".join(letters)


def arabic(numeral: str) -> int | None:
    """Read a Roman numeral in capital letters; None for what `roman` would never write, such as IIX or XXXX."""
    number, at = 0, 0
    for step, letter in _STEPS:
        while numeral.startswith(letter, at) and number <= _GREATEST:
            number += step
            at += len(letter)
    if at < len(numeral) or not 1 <= number <= _GREATEST or roman(number) != numeral:
        return None
    return number
