"""Find the symbol of a document in its address on the web.

The hosts are in `data/document_addresses.toml`.
"""

from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.references.symbols import compact, is_series
from oewg_cli.un.un_data import read_data

_LETTER_PART = lazy_pattern(r"(?<=[0-9)])[A-Z](?:-[A-Z])?(?=$|[(/])")


def document_at(address: str) -> str | None:
    """Return the symbol of the document that an address leads to, without spaces; None if there is none in it."""
    from urllib.parse import parse_qsl, unquote, urlsplit  # noqa: PLC0415 - few notes have links, and it loads slowly

    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").lower()
        query = parse_qsl(parts.query)
    except ValueError:
        return None
    known = read_data("document_addresses")
    if host in known["by_query"]:
        for name, value in query:
            if name.lower() in known["names"]:
                return _symbol(value)
    if host in known["by_path"]:
        path = unquote(parts.path).strip("/")
        language, _, rest = path.partition("/")
        return _symbol(rest if language.lower() in known["languages"] else path)
    return None


def is_same_document(document: str, other: str) -> bool:
    """Return whether two symbols without spaces belong to the same document.

    The other may be a later version of it, and a letter part may be missing, since such parts are issued together.
    """
    wanted, given = (_LETTER_PART.sub("", symbol.upper()) for symbol in (document, other))
    return given == wanted or given.startswith(f"{wanted}/")


def _symbol(text: str) -> str | None:
    symbol = compact(text.strip().rstrip("*"))
    series, _, rest = symbol.partition("/")
    return symbol if is_series(series.upper()) and any(map(str.isdigit, rest)) else None
