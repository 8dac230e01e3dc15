import re
from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.lazy_patterns import lazy_pattern

_REVISION = lazy_pattern(r"/Rev\.[0-9]+\**$")
_REVISED = lazy_pattern(r"\brevis(?:ed|ion)\b", re.IGNORECASE)


@rule("VER002", "revision-not-in-title", Severity.INFO)
def revision_not_in_title(context: CheckContext) -> Iterator[Violation]:
    """The symbol is that of a revision, but the title has not changed.

    ## Why

    A reader who has both documents on the desk distinguishes them by their titles, not by the end of a symbol.

    ## Authority

    Drafts and documents of the General Assembly as issued, whose titles say that they are revised; the Editorial Manual
    does not ask for it, so this is only a remark.

    ## Bad

    ```yaml
    # issued before as A/AC.999/2023/4, with the title "Provisional programme of work"
    masthead: {organ: General Assembly, symbol: A/AC.999/2023/4/Rev.1, date: 2024-01-15, original: en}
    title: Provisional programme of work
    ```

    ## Good

    ```yaml
    # issued before as A/AC.999/2023/4, with the title "Provisional programme of work"
    masthead: {organ: General Assembly, symbol: A/AC.999/2023/4/Rev.1, date: 2024-01-15, original: en}
    title: Revised provisional programme of work
    ```

    ## Fix

    Unsafe: "Revised" is added at the beginning of the title; a person decides whether it is right.
    """
    if context.earlier_version is None:
        return
    programme, earlier = context.programme, context.earlier_version
    symbols = [(each.masthead.symbol or "").strip() for each in (earlier, programme)]
    if symbols[0] == symbols[1] or not _REVISION.search(symbols[1]):
        return
    titles = f"{programme.title} {programme.subtitle or ''}"
    if programme.title != earlier.title or _REVISED.search(titles):
        return
    location = NodeLocation(("title",))
    right = f"Revised {programme.title[:1].lower()}{programme.title[1:]}"
    yield Violation(
        location,
        "The document is now a revision, but its title is still that of the earlier version.",
        f"It could be `{right}`.",
        fix=SuggestedFix(f"Write `{right}`.", (Replacement(location, right),), safe=False),
    )
