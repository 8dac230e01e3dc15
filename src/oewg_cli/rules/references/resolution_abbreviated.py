"""REF013."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.rules.rewriting import rewriting
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.abbreviated_references import abbreviated_reference, abbreviation, abbreviations


@rule("REF013", "resolution-abbreviated", Severity.WARNING)
def resolution_abbreviated(document: Document) -> Iterator[Hit]:
    """The word "resolution" or "decision" is abbreviated before its number.

    ## Why

    A resolution is known by the full name of its organ, the word and the number. Behind an abbreviation the number is
    not recognized, so that it is neither checked nor linked.

    ## Authority

    Editorial Manual, "Identification of resolutions and decisions",
    <https://www.un.org/dgacm/en/content/editorial-manual/res-dec-sys-ident>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex concerns GA Res. 75/240.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex concerns General Assembly resolution 75/240.
    ```

    ## Fix

    Unsafe: the word is written in full, and before it the name of the organ, which is read from the number where none
    stands there. The number is only given its right form; where its year is missing, or several follow, nothing is
    changed.
    """
    if document.reading.words.isdisjoint(abbreviations()):
        return
    for passage in document.reading.find(abbreviation()):
        prose = passage.prose
        cited = abbreviated_reference(prose.plain, passage.start, passage.end)
        if cited is None or passage.is_verbatim:
            continue
        printed = prose.plain[cited.start : cited.number].rstrip()
        yield Hit(
            prose.plain_place(cited.start, cited.start + len(printed)),
            f"{quoted(printed)} is an abbreviation, and resolutions and decisions are cited in full.",
            f"Write {quoted(cited.right)}."
            if cited.right
            else "Write the organ, the word and the number in full, such as Security Council resolution 1325 (2000).",
            repair=rewriting(prose, cited.start, cited.end, cited.right) if cited.right else None,
        )
