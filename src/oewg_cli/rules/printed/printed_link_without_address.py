from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.inline_markup import leads_nowhere
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.text.quoting import quoted


@rule("PRN012", "printed-link-without-address", Severity.INFO, formerly=("link-leads-nowhere",))
def printed_link_without_address(note: Recognized) -> Iterator[Violation]:
    """A link has a target that is not an address.

    ## Why

    A click on it does nothing. The program writes the links of resolutions and documents; all other links need their
    address.

    ## Authority

    Editorial Manual, "Footnotes and other notes": sources on the web are given with their address.

    ## Bad

    ```md
    1. The group was established by General Assembly resolution [76/211](#).
    ```

    ## Good

    ```md
    1. The group was established by General Assembly resolution 76/211.
    ```
    """
    for line in note.source_document.lines:
        for piece in line.runs:
            if piece.link is not None and piece.text.strip() and leads_nowhere(piece.link):
                message = (
                    f"The link of {quoted(piece.text)} leads to {quoted(piece.link)}, which is not an address."
                    if piece.link.strip()
                    else f"The link of {quoted(piece.text)} has no address."
                )
                yield Violation(piece.span, message, "Its words were imported without the link.")
