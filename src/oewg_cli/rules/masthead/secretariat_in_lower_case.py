import re
from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.programme.text_fields import Role
from oewg_cli.rules.masthead._own_symbol import own_symbol
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.lazy_patterns import compiled, lazy_pattern
from oewg_cli.un.organs import organ_named, organ_of_series
from oewg_cli.un.un_data import read_data

_TITLES = frozenset({Role.TITLE, Role.SUBTITLE})
_BY_SECRETARIAT = lazy_pattern(r"secretariat(?<=\bby the secretariat)(?=[^\S\n]*\**[^\S\n]*$)", re.MULTILINE)
_OWNER = r"(?:Programme|Agency|Organization|Fund|Union|Bank|Institute|University|Convention|UN[A-Z]{2,6}|[A-Z]{2,4}O)"
_PROVIDES = (
    rf"\b{_OWNER}(?:\s\([A-Z]+\))?,?\s(?:(?:which|who|also|will|jointly|currently)\s){{0,3}}"
    r"(?:(?:provide|host|ensure|assume|staff)s?|(?:act|serve|function)s?\sas)\s(?:(?:the|its)\s)?(?:[a-z]+\s)?secretariat\b"
)
_PROVIDED = (
    r"\bsecretariat\b[^.;:,]{0,80}?\s(?:is|are|has\sbeen)\s(?:provided|hosted|ensured|staffed)\s(?:jointly\s)?by\s"
    rf"[^.;:,]{{0,100}}?\b{_OWNER}\b"
)
"""Before and after the secretariat: who has it. Departments and offices are of that of the United Nations."""


@rule("MST017", "secretariat-in-lower-case", Severity.WARNING, formerly=("secretariat-in-small-letters",))
def secretariat_in_lower_case(context: CheckContext) -> Iterator[Violation]:
    """The subtitle writes the Secretariat of the United Nations in lower case.

    ## Why

    The Secretariat is a principal organ and begins with a capital letter. Bodies with a secretariat of their own, such
    as the United Nations Conference on Trade and Development, the climate conventions and the regional commissions,
    write it in lower case; the symbol shows which body it is. So do bodies of which a text says that a programme or an
    agency provides the secretariat.

    ## Authority

    Editorial Manual, "Capitalization", <https://www.un.org/dgacm/en/content/editorial-manual/capitalization>;
    first pages of documents as issued, such as A/C.2/79/1 and, in lower case, those of TD/ and FCCC/.

    ## Bad

    ```yaml
    subtitle: Note by the secretariat
    ```

    ## Good

    ```yaml
    subtitle: Note by the Secretariat
    ```

    ## Fix

    Unsafe: the letter becomes a capital; nothing else in the title is changed.
    """
    matches = list(context.text_index.find(_BY_SECRETARIAT, _TITLES))
    if not matches or not _is_of_united_nations(context) or _is_provided(context):
        return
    for match in matches:
        change = match.location_to_change
        yield Violation(
            match.location,
            "The Secretariat of the United Nations is written in lower case here: `secretariat`.",
            "Write `Secretariat`.",
            ((NodeLocation(("masthead", "organ")), "the organ"),),
            fix=SuggestedFix("Write `Secretariat`.", (Replacement(change, "Secretariat"),), safe=False)
            if change
            else None,
        )


def _is_provided(context: CheckContext) -> bool:
    """Return whether a text says that a programme, an agency or the like provides the secretariat of the body."""
    fields = context.text_index.texts_with(("secretariat",))
    return any(compiled(pattern).search(field.plain) for field in fields for pattern in (_PROVIDES, _PROVIDED))


def _is_of_united_nations(context: CheckContext) -> bool:
    """Return whether the note can only be by the Secretariat of the United Nations."""
    masthead, known = context.programme.masthead, read_data("documentation")["secretariat"]
    organ = " ".join(masthead.organ.split())
    body = " ".join(context.programme.body.split())
    if organ not in known["organs"] or body.startswith(tuple(known["regional"])):
        return False
    if masthead.symbol is None:
        return organ not in known["needs_symbol"]
    symbol = context.once(own_symbol)
    if symbol is None or organ_of_series(symbol.series) != organ_named(organ):
        return False
    own = [*known["own"], *(known["own_of_secretariat"] if organ == "Secretariat" else ())]
    return not any(component.partition(".")[0] in own for component in symbol.components)
