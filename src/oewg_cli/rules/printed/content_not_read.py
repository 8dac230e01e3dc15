from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.importing.unplaced_text import unread
from oewg_cli.lint.rule import Violation, rule


@rule("PRN013", "content-not-read", Severity.WARNING, formerly=("not-read",))
def content_not_read(note: Recognized) -> Iterator[Violation]:
    """The document has a picture, an equation or an object, which cannot be imported.

    ## Why

    A picture, an equation or an embedded object has no place in a programme of work. Check whether it says something
    that the programme has to say.

    ## Authority

    The programme format.

    ## Bad

    ```md
    10 a.m.–1 p.m.

    ##### Opening of the session

    ![Plan of the room](plan.png)
    ```

    ## Good

    ```md
    10 a.m.–1 p.m.

    ##### Opening of the session
    ```
    """
    for each in unread(note):
        what = each.what[:1].upper() + each.what[1:]
        yield Violation(each.span, f"{what} was not imported.", "Check whether the programme has to say it in words.")
