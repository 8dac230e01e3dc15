from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_index import TextIndex, TextMatch
from oewg_cli.rules.editorial._word_context import is_quoted, unsafe_replacement
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted

_PARTS = (" Nr", " NR", " nr.", " Num.", " N°", " n°", " Nº", " nº", " №", " Nos.", " No ", " no. ", " nos. ", " #")
_SIGN = (
    r"(?:(?:N[Rr]|nr)\.?|Num\.|[Nn][°º]|№|(?<=[A-Za-z][ \u00a0])#)(?=[ \u00a0]?[0-9])"
    r"|(?<=[a-z][ \u00a0])(?:No|no\.|nos\.)(?=[ \u00a0][1-9])(?![ \u00a0][0-9]+[ \u00a0][a-z]+s\b)"
)
_ONE = r"Nos\.(?=[ \u00a0][0-9]+(?![0-9]|[,/]|[ \u00a0]?[–-]|[ \u00a0](?:and|or|to|&)\b))"
_MANY = r"(?:\s[0-9]+[A-Z]?)(?:,\s[0-9]+)*(?:\s(?:and|to)\s[0-9]|–[0-9])"


@rule("EDT056", "number-word-malformed", Severity.WARNING)
def number_word_malformed(context: CheckContext) -> Iterator[Violation]:
    """The abbreviation of "number" is not "No.": `Supplement Nr. 21`, `Nos. 21` of one number.

    ## Why

    The United Nations writes "No." before one number and "Nos." before several, with a capital letter and a full stop.
    Other languages have "Nr." and "N°". Before the number of a resolution REF013 speaks of it.

    ## Authority

    Editorial Manual, "Abbreviations and acronyms", <https://www.un.org/dgacm/en/content/editorial-manual>; titles of
    supplements as issued: Official Records of the General Assembly, Supplement No. 21.

    ## Bad

    ```yaml
    paragraphs:
      - The annex is in Supplement Nr. 21.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex is in Supplement No. 21.
    ```

    ## Fix

    Unsafe: the abbreviation is written.
    """
    for match in _signs(context.text_index):
        plain = match.field.plain
        is_cited = plain[: match.start].rstrip().endswith(("esolution", "esolutions", "ecision", "ecisions"))
        if is_cited or is_quoted(match):
            continue
        is_several = compiled(_MANY).match(plain, match.end) is not None
        right = "Nos." if is_several else "No."
        if right == match.text:
            continue
        wrong = "is for several numbers" if match.text == "Nos." else 'is not the abbreviation of "number"'
        space = "" if plain[match.end].isspace() else " "
        yield Violation(
            match.location,
            f"{quoted(match.text)} {wrong}.",
            f"Write {quoted(right)}.",
            fix=unsafe_replacement(match, f"{right}{space}"),
        )


def _signs(index: TextIndex) -> Iterator[TextMatch]:
    """Return the wrong abbreviations before numbers, in the order of the text."""
    # All of these are among the few words that are not in small letters only.
    text, parts = index.text, [part for part in _PARTS if part in index.odd]
    found: list[tuple[int, int]] = []
    for part in parts:
        at = text.find(part)
        while at >= 0:
            sign = compiled(f"{_SIGN}|{_ONE}").match(text, at + 1)
            if sign is not None:
                found.append(sign.span())
            at = text.find(part, at + 1)
    return (index.match(*span) for span in sorted(found))
