"""The letters with which lists count: a, b … z, aa, bb … zz, aaa."""

_FIRST, _COUNT = ord("a"), 26


def counting_letters(number: int) -> str:
    """Return the letters of a number from 1 on: after z the letters are doubled, then tripled."""
    times, letter = divmod(number - 1, _COUNT)
    return chr(_FIRST + letter) * (times + 1)
