"""MST016."""

from collections.abc import Iterator
from typing import Any

from oewg_cli.kernel.fault import Severity
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Role
from oewg_cli.rules.masthead.own_symbol import own_symbol
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.data_files import read_data

_TITLES = frozenset({Role.TITLE, Role.SUBTITLE})
_SYMBOL = ("masthead", "symbol")


@rule("MST016", "suffix-against-title", Severity.INFO, needs=("subtitle",))
def suffix_against_title(document: Document) -> Iterator[Hit]:
    """The symbol is that of a corrigendum and the title says nothing of it, or the title does and the symbol does not.

    ## Why

    A corrigendum or an addendum has the symbol of the document that it belongs to, with `/Corr.1` or `/Add.1` behind
    it; a corrigendum also says what it is below its title. A revision, and mostly an addendum, has only its symbol to
    tell it.

    ## Authority

    "United Nations document symbols", <https://research.un.org/en/docs/symbols>; corrigenda and addenda as issued, such
    as A/80/6 (Sect. 24)/Corr.1 and A/80/604/Add.1.

    ## Bad

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2/Corr.1, date: 2024-02-15, original: en}
    ```

    ## Good

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2/Corr.1, date: 2024-02-15, original: en}
    subtitle: Note by the Secretariat. Corrigendum
    ```
    """
    symbol = own_symbol(document)
    if symbol is None:
        return
    titles = f"{document.programme.title} {document.programme.subtitle or ''}".lower()
    for kind, told in read_data("documentation")["suffix"].items():
        suffixes = [suffix for suffix in symbol.suffixes if suffix.startswith(f"{kind}.")]
        named = list(document.reading.find_words({told["word"]}, _TITLES)) if told["word"] in titles else []
        if suffixes and not named and told["always_named"]:
            yield _not_named(document, suffixes[-1], told)
        elif named and not suffixes:
            yield Hit(
                named[0].place,
                f"The title calls the document `{named[0].text}`, but its symbol {symbol.text} has no `{kind}.` in it.",
                f"Write the symbol of the document that it belongs to, with `/{kind}.1` behind it.",
                ((Place(_SYMBOL), "the symbol stands here"),),
            )


def _not_named(document: Document, suffix: str, told: dict[str, Any]) -> Hit:
    start = (document.programme.masthead.symbol or "").rfind(suffix)
    return Hit(
        Place(_SYMBOL, "value", start, start + len(suffix)),
        f"The symbol is that of a {told['word']}, but neither the title nor the subtitle says so.",
        f"Write `{told['word'].capitalize()}` in the subtitle, or take `/{suffix}` out of the symbol.",
        ((Place(("title",)), "the title stands here"),),
    )
