from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.programme.text_fields import ADOPTED, TextField
from oewg_cli.rules.footnotes._mark_clusters import Cluster, clusters
from oewg_cli.text.lazy_patterns import lazy_pattern

_PUNCTUATION = {
    ".": "full stop",
    ",": "comma",
    ";": "semicolon",
    ":": "colon",
    "!": "exclamation mark",
    "?": "question mark",
}

_WORD_END = lazy_pattern(r"[\w)\]”’»*]")
_PAUSE = lazy_pattern(r"[\s)\]”’»\"'*]?")


@rule("FTN005", "mark-before-punctuation", Severity.WARNING, words=("[^",))
def mark_before_punctuation(context: CheckContext) -> Iterator[Violation]:
    """A footnote mark is before a punctuation mark instead of after it.

    ## Why

    In English the mark comes after the punctuation. In French and Spanish it comes before it, and translated texts
    often keep it there. Before a dash, a closing parenthesis or a closing quotation mark, a footnote mark is right.

    ## Authority

    Editorial Manual, "Footnote indicators",
    <https://www.un.org/dgacm/en/content/editorial-manual/footnotes/chap-09>.

    ## Bad

    ```yaml
    paragraphs:
      - The provisional programme of work is contained in the annex[^rain].
    footnotes:
      rain: The list of speakers is open.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The provisional programme of work is contained in the annex.[^rain]
    footnotes:
      rain: The list of speakers is open.
    ```

    ## Fix

    Safe: the punctuation is moved before the marks. There is no fix where italics begin or end between them, or where
    more punctuation is next to them. In texts that were adopted, the fix needs `--unsafe-fixes`, because these are
    other people's words.
    """
    for field in context.marked_fields:
        for cluster in clusters(field):
            if cluster.after in _PUNCTUATION:
                marks = "The footnote mark is" if len(cluster.marks) == 1 else "The footnote marks are"
                yield Violation(
                    field.location(cluster.marks[0].start, cluster.marks[-1].end),
                    f"{marks} before the {_PUNCTUATION[cluster.after]}.",
                    f"Write `{cluster.after}{cluster.typed}`.",
                    fix=_suggested_fix(field, cluster),
                )


def _suggested_fix(field: TextField, cluster: Cluster) -> SuggestedFix | None:
    """Return the fix that moves the punctuation, if nothing but the marks is between it and a word."""
    start, end = cluster.marks[0].start, cluster.marks[-1].end
    before, after = field.text[start - 1 : start], field.text[end + 1 : end + 2]
    if cluster.after_start != end or not _WORD_END.fullmatch(before) or not _PAUSE.fullmatch(after):
        return None
    change = Replacement(field.location(start, end + 1), cluster.after + field.text[start:end])
    return SuggestedFix(
        f"Move the {_PUNCTUATION[cluster.after]} before the mark{'s' if len(cluster.marks) > 1 else ''}.",
        (change,),
        safe=field.role not in ADOPTED,
    )
