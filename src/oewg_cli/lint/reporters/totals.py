"""What a check comes to, in a sentence or two."""

_NOUNS = (("error", "errors"), ("warning", "warnings"), ("remark", "remarks"))


def totals(counts: tuple[int, ...], programmes: int) -> str:
    """Say how many findings of which weight there are in how many programmes, and on a second line what can be mended.

    The counts are those of errors, warnings, remarks, safe fixes and unsafe ones. What there is none of is not named,
    and the second line is left out where nothing can be mended.
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
        return f"\n{unsafe} can be mended with --unsafe-fixes." if unsafe else ""
    more = f", {unsafe} more with --unsafe-fixes" if unsafe else ""
    return f"\n{safe} can be mended with --fix{more}."
