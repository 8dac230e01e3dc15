from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._form_fixes import is_ignored, replacement
from oewg_cli.rules.links._typed_links import typed_links
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted

_REST = r"[^\s<>()\[\]]*[^\s<>()\[\].,;:]"
_HOST_ALONE = lazy_pattern(rf"www\.(?<![\w/.@:-]www\.)(?:[\w-]+\.)+[a-z]{{2,}}\b(?:/{_REST})?")
_MISTYPED = lazy_pattern(rf"[Hh](?<![\w/].)[Tt][TtPpSs]{{1,5}}(?P<separator>:/{{1,2}}|//)(?![/:]){_REST}")
_AFTER_LABEL = lazy_pattern(r"\]\(\s*\Z")


@rule("LNK006", "address-without-scheme", Severity.WARNING, words=("www.", "//", ":/"))
def address_without_scheme(context: CheckContext) -> Iterator[Violation]:
    """The address of a website does not begin with `https://`, so that it is not a link.

    ## Why

    An address is recognized by this beginning. If it is missing or mistyped, the address is printed as an ordinary
    word, and the reader cannot click on it. Without a beginning it is only a remark, since edited documents print some
    addresses from `www.` on.

    ## Authority

    RFC 3986, "Uniform Resource Identifier: Generic Syntax", <https://www.rfc-editor.org/rfc/rfc3986>.

    ## Bad

    ```yaml
    footnotes:
      wind: See www.un.org/wind.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: See https://www.un.org/wind.
    ```

    ## Fix

    Unsafe: the beginning is added or corrected. It is `http://` where that seems to be meant, and `https://` elsewhere.
    """
    odd = context.text_index.odd
    for chars, pattern in ((("www.",), _HOST_ALONE), (("//", ":/"), _MISTYPED)):
        for match in context.text_index.find(pattern) if any(char in odd for char in chars) else ():
            if not _is_in_link(context, match) and not is_ignored(match):
                right, is_bare = _right(match), pattern is _HOST_ALONE
                yield Violation(
                    match.location,
                    f"{quoted(match.text)} does not begin with `https://` or `http://`, so it is not a link.",
                    f"Write {quoted(right)}.",
                    severity=Severity.INFO if is_bare else None,
                    fix=replacement(match, right, safe=False),
                )


def _right(match: TextMatch) -> str:
    found = match.match
    if found is None or found.re.pattern == _HOST_ALONE.pattern:
        return f"https://{match.text}"
    scheme, _, rest = match.text.partition(found["separator"])
    return f"http{'s' if 's' in scheme.lower() else ''}://{rest}"


def _is_in_link(context: CheckContext, match: TextMatch) -> bool:
    """Return whether the match is in the visible text of a link, or is the address of a malformed link (LNK005)."""
    field = match.field
    return _AFTER_LABEL.search(field.text[: match.location.start]) is not None or any(
        link.field is field and link.at <= match.start < link.at + len(link.label.text)
        for link in context.once(typed_links)
    )
