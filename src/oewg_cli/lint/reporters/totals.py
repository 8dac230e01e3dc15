"""The last lines of a report: how much was found, and how much can be fixed.

This module imports nothing, since a report from the cache ends with these lines too.
"""

_NOUNS = (("error", "errors"), ("warning", "warnings"), ("remark", "remarks"))


def totals(counts: tuple[int, ...], programmes: int) -> str:
    """Return how many findings of each severity are in how many programmes, and on a second line what can be fixed.

    The counts are the numbers of errors, warnings, remarks, safe fixes and unsafe fixes. What was not found is not
    named, and the second line is left out if nothing can be fixed.
    """
    *found, safe, unsafe = counts
    parts = [
        f"{number} {one if number == 1 else many}" for number, (one, many) in zip(found, _NOUNS, strict=True) if number
    ]
    where = "1 programme" if programmes == 1 else f"{programmes} programmes"
    if not parts:
        return f"Nothing found in {where}."
    what = f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else parts[0]
    return f"Found {what} in {where}.{_fixable(safe, unsafe)}"


def _fixable(safe: int, unsafe: int) -> str:
    if not safe:
        return f"\n{unsafe} can be fixed with --fix --unsafe-fixes." if unsafe else ""
    more = f", {unsafe} more with --unsafe-fixes" if unsafe else ""
    return f"\n{safe} can be fixed with --fix{more}."
