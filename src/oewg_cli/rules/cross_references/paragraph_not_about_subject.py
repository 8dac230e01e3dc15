from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.note_parts import note_parts
from oewg_cli.statements.references.cited_subjects import CitedSubject, subjects_not_there
from oewg_cli.text.quoting import quoted
from oewg_cli.un.phrases import listed


@rule("XRF005", "paragraph-not-about-subject", Severity.INFO, needs=("paragraphs",), words=("para",))
def paragraph_not_about_subject(context: CheckContext) -> Iterator[Violation]:
    """A paragraph is cited for something that it does not mention, and another paragraph mentions it.

    ## Why

    The reader finds a paragraph there, but not what is looked for. Often a paragraph was added or removed, and the
    numbers in the text were not changed. Of "the deadline mentioned in paragraph 3" no word is in that paragraph, nor
    what shows that it is about a deadline, such as "by 3 May". It is a remark, since other words may say the same.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": internal cross-references are checked on
    the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The provisional programme of work is contained in the annex to the present note.
      - The deadline for the registration of observers is 1 March 2024.
      - The deadline mentioned in paragraph 1 above applies to guests too.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The provisional programme of work is contained in the annex to the present note.
      - The deadline for the registration of observers is 1 March 2024.
      - The deadline mentioned in paragraph 2 above applies to guests too.
    ```
    """
    parts = context.picture.read(note_parts)
    paragraphs = parts.paragraphs
    for subject in () if parts.are_of_resolution else context.picture.read(subjects_not_there):
        others = [paragraphs[number - 1] for number in subject.others]
        labels = [f"{subject.paragraph} ({line})" for line in subject.lines] or [
            str(number) for number in subject.others
        ]
        numbers = listed(labels, context.programme.language)
        cited = f"{subject.paragraph} ({subject.line})" if subject.line else str(subject.paragraph)
        yield Violation(
            subject.reference.ranges[0].wording.location,
            _message(subject, cited),
            f"Is paragraph {numbers} meant?" if len(labels) == 1 else f"{_what(subject)} in paragraphs {numbers}.",
            (
                (NodeLocation(paragraphs[subject.paragraph - 1].path), f"paragraph {subject.paragraph}"),
                *((NodeLocation(each.path), f"paragraph {each.number}") for each in others[:3]),
            ),
        )


def _message(subject: CitedSubject, cited: str) -> str:
    if subject.lacks_list:
        return f"Paragraph {subject.paragraph} has no list, in which something could be listed."
    if subject.is_over:
        return f"Paragraph {subject.paragraph} only says what was done before, and has no {quoted(subject.noun)}."
    return f"Paragraph {cited} does not mention {quoted(subject.wording.text)}."


def _what(subject: CitedSubject) -> str:
    return "Rooms and hours are" if subject.is_over else "The word is"
