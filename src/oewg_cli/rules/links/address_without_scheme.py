"""LNK006."""

import re
from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.reading import Passage
from oewg_cli.rules.editorial.rewriting import is_left_in_peace, rewriting
from oewg_cli.rules.links.typed_links import typed_links
from oewg_cli.rules.rule import Hit, rule

_REST = r"[^\s<>()\[\]]*[^\s<>()\[\].,;:]"
_HOST_ALONE = re.compile(rf"www\.(?<![\w/.@:-]www\.)(?:[\w-]+\.)+[a-z]{{2,}}\b(?:/{_REST})?")
_MISTYPED = re.compile(rf"[Hh](?<![\w/].)[Tt][TtPpSs]{{1,5}}(?P<sign>:/{{1,2}}|//)(?![/:]){_REST}")
_BEHIND_LABEL = re.compile(r"\]\(\s*\Z")


@rule("LNK006", "address-without-scheme", Severity.WARNING)
def address_without_scheme(document: Document) -> Iterator[Hit]:
    """The address of a website does not begin with `https://`, and so is no link.

    ## Why

    By this beginning an address is known, here as in a browser. Without it, or with a letter of it left out, the
    address is printed as a word.

    ## Authority

    RFC 3986, "Uniform Resource Identifier: Generic Syntax", <https://www.rfc-editor.org/rfc/rfc3986>.

    ## Bad

    ```yaml
    footnotes:
      wind: See www.un.org/wind.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: See https://www.un.org/wind.
    ```

    ## Fix

    Unsafe: the beginning is written, `http://` where that seems to be meant, else `https://`.
    """
    odd = document.reading.odd
    for signs, pattern in ((("www.",), _HOST_ALONE), (("//", ":/"), _MISTYPED)):
        for passage in document.reading.find(pattern) if any(sign in odd for sign in signs) else ():
            if not _is_of_link(document, passage) and not is_left_in_peace(passage):
                right = _right(passage)
                yield Hit(
                    passage.place,
                    f"{quoted(passage.text)} is no link, since it does not begin as addresses do.",
                    f"Write {quoted(right)}.",
                    repair=rewriting(passage, right, safe=False),
                )


def _right(passage: Passage) -> str:
    match = passage.match
    if match is None or match.re is _HOST_ALONE:
        return f"https://{passage.text}"
    scheme, _, rest = passage.text.partition(match["sign"])
    return f"http{'s' if 's' in scheme.lower() else ''}://{rest}"


def _is_of_link(document: Document, passage: Passage) -> bool:
    """Tell whether it is the visible text of a link, or the address of one that is malformed (LNK005)."""
    prose = passage.prose
    return _BEHIND_LABEL.search(prose.text[: passage.place.start]) is not None or any(
        link.prose is prose and link.at <= passage.start < link.at + len(link.label.text)
        for link in document.once(typed_links)
    )
