from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_and_list import number_of_paragraph
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.statements.repetitions.repeated_sentences import RepeatedSentence, repeated_sentences


@rule("XRF007", "sentence-repeated", Severity.WARNING)
def sentence_repeated(context: CheckContext) -> Iterator[Violation]:
    """A paragraph or a footnote says again what another sentence of the note says.

    ## Why

    The reader reads it twice and looks for the difference. Often a paragraph was moved and stayed at its old place too.
    Sentences of fewer than seven words that do not stand directly after each other, and those that belong to their
    place, such as "The following documents will be before the Committee under this item", may be there several times. A
    sentence that differs from another one in a few words only is a remark. A sentence that is the beginning or the end
    of a longer one of its paragraph is not needed.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": the final text is read once more,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The provisional programme of work is contained in the annex to the present note.
      - The provisional programme of work is contained in the annex to the present note.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The provisional programme of work is contained in the annex to the present note.
      - The provisional programme of work will be adopted on the first day.
    ```
    """
    reported: set[tuple[TextField, TextField]] = set()
    for each in context.picture.read(repeated_sentences):
        fields = (each.first.field, each.again.field)
        is_footnotes = each.first.field.role is each.again.field.role is Role.FOOTNOTE
        # Of two paragraphs one sentence is enough, and FTN004 is about two footnotes.
        if fields in reported or is_footnotes:
            continue
        reported.add(fields)
        first = each.first.part(0, len(each.first.text.rstrip()))
        again = each.again.part(0, len(each.again.text.rstrip()))
        yield Violation(
            again.location,
            f"{_what(each, context)}.",
            "Delete one of them." if each.is_exact else "Keep only one of them, if both say the same.",
            ((first.location, "said here first"),),
            None if each.is_exact else Severity.INFO,
        )


def _what(each: RepeatedSentence, context: CheckContext) -> str:
    one, other = (_place(sentence.field, context) for sentence in (each.again, each.first))
    are_whole = all(sentence.field.plain.strip() == sentence.text.strip() for sentence in (each.first, each.again))
    if each.is_part:
        return f"One of two sentences of {one} says the whole other one again"
    if one == other:
        return f"This sentence is {'' if each.is_exact else 'almost '}twice in {one}"
    if are_whole:
        return f"{one[0].upper()}{one[1:]} {'' if each.is_exact else 'almost '}repeats {other}"
    return f"This sentence of {one} is {'also' if each.is_exact else 'almost the same as one'} in {other}"


def _place(field: TextField, context: CheckContext) -> str:
    if field.role is Role.FOOTNOTE:
        return f"the footnote `{field.path[-1]}`"
    return f"paragraph {number_of_paragraph(context.programme, field.path)}"
