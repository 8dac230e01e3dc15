"""Say what is at a place where another value must be, and what a drafter can do about it."""

from oewg_cli.programme.list_suggestions import meant_days
from oewg_cli.programme.value_suggestions import possible_dates
from oewg_cli.source.tree import Mapping, Node, NodePath, Scalar, Sequence
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import listing

_JOB_DIGITS = lazy_pattern(r"([0-9]{2})([0-9]{5})")
_TWICE = lazy_pattern(r"[0-9]\s*(?:and|,|;|&)\s*[0-9]")
_DIGIT = lazy_pattern(r"[0-9]")
_WORD = lazy_pattern(r"[^\W\d_]{3,}")
_WORDS_OF_HOURS = frozenset({"and", "from", "hour", "hours", "hrs", "midnight", "noon", "onwards", "till", "until"})
"""Words that people type together with the figures of hours."""

_LAST_ITEM = 999
_AS_PRINTED = {
    "room": "Write the room as it is printed, such as Conference Room 3.",
    "week": "Write the name as it is printed, such as First week.",
}
"""What to write for texts that are often only a number."""


def seen(node: Node) -> str:
    """Return what a node is, and its text if it has one."""
    if isinstance(node, Sequence):
        return "a list"
    if isinstance(node, Mapping):
        return "a block of keys"
    if isinstance(node.value, bool):
        return f"the yes-or-no value {_quoted(node)}"
    return f"the text {_quoted(node)}" if isinstance(node.value, str) else f"the number {_quoted(node)}"


def _quoted(node: Scalar) -> str:
    return listing([node.text])


def advice_on_kind(kind: str, name: str, node: Node) -> str | None:
    """Return what to do about a value of the wrong kind."""
    match node:
        case Scalar():
            return _advice_on_scalar(kind, name, node)
        case Sequence():
            if kind == "int_type":
                return "Write one number."
            return "Write it as one text, without the brackets or hyphens of a list." if kind == "string_type" else None
        case Mapping(entries=entries):
            if kind == "string_type" and len(entries) == 1:
                return "If the colon belongs to the text, put the whole text in quotes."
            if kind == "date":
                return "Write a range as 2024-03-04–2024-03-08."
    return None


def _advice_on_scalar(kind: str, name: str, node: Scalar) -> str | None:
    if kind == "string_type" and name == "entries" and type(node.value) is int and 0 < node.value <= _LAST_ITEM:
        return f"Write `item: {node.text}`."
    if kind == "string_type" and node.value is not None:
        return _AS_PRINTED.get(name, "If it is meant as text, put it in quotes.")
    if kind == "int_type":
        is_quoted = node.text.isdecimal() and len(node.text) < node.end - node.start
        return "Remove the quotes." if is_quoted else "Write a number, such as 7."
    if kind == "tuple_type":
        return "Write each entry on a line of its own, with a hyphen and a space before it."
    if name == "hours":
        return "Write the hours by their names, such as `morning: 10:00–13:00`."
    return None


def advice_on_item(path: NodePath, written: str) -> str | None:
    """Return what to do about something that is not the number of an agenda item."""
    if written.isdecimal():
        return None
    if path[0] == "programme":
        return "Write only the number of one item; the program writes the title."
    return "Write only the number, or a list of numbers such as `[5, 6]`; the program writes the title."


def advice_on_job(path: NodePath, node: Node) -> str | None:
    """Return how the digits of a job number are written; None for everything else."""
    match = _JOB_DIGITS.fullmatch(node.text) if path == ("masthead", "job") and isinstance(node, Scalar) else None
    return f"Write the job number as `{match[1]}-{match[2]}`." if match else None


def advice_on_date(node: Node) -> str | None:
    """Return which dates a text can mean, or that it means several."""
    if not isinstance(node, Scalar):
        return None
    dates = possible_dates(node.text)
    if not dates and meant_days(node.text):
        return "Only `date` of a day can be several days; write one here."
    return f"Did you mean {listing(dates, 'or')}?" if dates else None


def advice_on_time(path: NodePath, node: Node) -> str:
    """Return how hours are written at this place."""
    if "hours" in path:
        return "Write the beginning and the end, such as 10:00–13:00."
    if "entries" in path:
        return "In an entry, write hours such as 10:00–11:30, or a start such as 10:00."
    if isinstance(node, Scalar) and _TWICE.search(node.text):
        return "Write one meeting for each of the hours."
    if isinstance(node, Scalar) and _is_in_words(node.text):
        return "Words in place of hours are written under `when`; the usual hours are `morning` or `afternoon`."
    return "Write the beginning and the end in 24-hour time, or `morning` or `afternoon` for the usual hours."


def _is_in_words(text: str) -> bool:
    """Return whether a text says in words when a meeting is held, perhaps with a number: "After the 3rd meeting"."""
    return not _DIGIT.search(text) or any(word.casefold() not in _WORDS_OF_HOURS for word in _WORD.findall(text))
