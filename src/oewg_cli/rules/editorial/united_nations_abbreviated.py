"""EDT003."""

import re
from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.reading import Passage
from oewg_cli.rules.editorial.wording import is_defined, is_drafters, is_possessive, offered, stands_alone
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.full_names import UNITED_NATIONS, full_names, names_with_abbreviation

_UN = re.compile(UNITED_NATIONS)
_NUMBER = re.compile(r" (?:No\. ?)?[0-9]")


@rule("EDT003", "united-nations-abbreviated", Severity.WARNING)
def united_nations_abbreviated(document: Document) -> Iterator[Hit]:
    """The name of the United Nations is abbreviated.

    ## Why

    "United Nations" is written out at all times, also before another noun: "United Nations Headquarters". Names that
    have the letters in them, such as UN-Women, stay.

    ## Authority

    Correspondence Manual, ST/DCS/4/Rev.1, "Abbreviations"; Editorial Manual,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex is available at UN Headquarters.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex is available at United Nations Headquarters.
    ```

    ## Fix

    Unsafe: "UN" is written out; not where it stands in brackets behind the name, and not in "UN's".
    """
    name = full_names()[UNITED_NATIONS].name
    for passage in document.reading.find(_UN):
        if stands_alone(passage) and not _is_other_name(passage) and is_drafters(passage):
            yield Hit(
                passage.place,
                f"{quoted(passage.text)} stands for the United Nations, whose name is not abbreviated.",
                f"Write {quoted(name)}.",
                repair=offered(passage, name) if _can_be_put_in(passage) else None,
            )


def _is_other_name(passage: Passage) -> bool:
    plain = passage.prose.plain
    is_name = plain.startswith(names_with_abbreviation(), passage.start)
    return is_name or _NUMBER.match(plain, passage.end) is not None


def _can_be_put_in(passage: Passage) -> bool:
    return not is_defined(passage) and not is_possessive(passage)
