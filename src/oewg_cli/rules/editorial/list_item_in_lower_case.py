from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.programme.text_fields import Role
from oewg_cli.rules.editorial._list_lines import typed_bullet, typed_label
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.un.person_names import is_name_particle

_LOWER_CASE_WORD = lazy_pattern(r"\s*(?P<word>[a-zà-öø-ÿ]+(?:['’-][^\W\d_]+)*)(?!\w|[@/]|\.\w)")


@rule("EDT034", "list-item-in-lower-case", Severity.WARNING, formerly=["list-item-in-small-letters"], keys=("list",))
def list_item_in_lower_case(context: CheckContext) -> Iterator[Violation]:
    """A list item begins with a lower-case letter.

    ## Why

    Each list item begins with a capital letter, whatever the heading before the list is. Names that begin with a
    lower-case letter, such as "iPhone" and "van der Berg", are not reported.

    ## Authority

    Editorial Manual, "Capitalization", <https://www.un.org/dgacm/en/content/editorial-manual/capitalization>.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - time: morning
            entries: [{heading: Opening statements, list: [representative of the host country]}]
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - time: morning
            entries: [{heading: Opening statements, list: [Representative of the host country]}]
    ```

    ## Fix

    Unsafe: the first letter is changed to a capital.
    """
    for field in context.texts(Role.SUBPARAGRAPH, Role.BULLET):
        typed = typed_bullet(field.plain) or typed_label(field.plain)
        first = _LOWER_CASE_WORD.match(field.plain, typed.end() if typed else 0)
        if first is None or is_name_particle(first["word"]):
            continue
        right = first["word"][0].upper() + first["word"][1:]
        fix = None
        if field.is_of_one_piece(first.start("word"), first.start("word") + 1):
            letter = field.plain_location(first.start("word"), first.start("word") + 1)
            fix = SuggestedFix(f"Write {quoted(right)}.", (Replacement(letter, right[0]),), safe=False)
        yield Violation(
            field.plain_location(*first.span("word")),
            f"The list item begins with a lower-case letter: {quoted(first['word'])}.",
            f"Write {quoted(right)}.",
            fix=fix,
        )
