"""Roman numerals."""

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
_LARGEST = 3999
"""The largest number that is written without a letter four times in a row."""


def roman(number: int, *, largest: int = _LARGEST) -> str:
    """Write a number from 1 to the largest one as a Roman numeral; raises ValueError for any other number."""
    if not 1 <= number <= largest:
        raise ValueError(f"{number} is not a number from 1 to {largest}")
    letters = []
    for step, letter in _STEPS:
        count, number = divmod(number, step)
        letters.append(letter * count)
    return "".join(letters)


def arabic(numeral: str) -> int | None:
    """Read a Roman numeral in capital letters; None for what `roman` would never write, such as IIX or XXXX."""
    number, at = 0, 0
    for step, letter in _STEPS:
        while numeral.startswith(letter, at) and number <= _LARGEST:
            number += step
            at += len(letter)
    if at < len(numeral) or not 1 <= number <= _LARGEST or roman(number) != numeral:
        return None
    return number
