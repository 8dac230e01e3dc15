"""PRN012."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.recognize.markup import leads_nowhere
from oewg_cli.recognize.recognize import Recognized
from oewg_cli.rules.printed.printed_rule import PrintedHit, printed_rule


@printed_rule("PRN012", "link-leads-nowhere", Severity.INFO)
def link_leads_nowhere(note: Recognized) -> Iterator[PrintedHit]:
    """A link leads to no address.

    ## Why

    A click on it does nothing. Links of resolutions and documents are written by the program; all others need their
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
    for line in note.manuscript.lines:
        for piece in line.pieces:
            if piece.link is not None and piece.text.strip() and leads_nowhere(piece.link):
                target = quoted(piece.link) if piece.link.strip() else "nothing"
                message = f"The link of {quoted(piece.text)} leads to {target}, which is no address."
                yield PrintedHit(piece.span, message, "Its words were taken without the link.")
