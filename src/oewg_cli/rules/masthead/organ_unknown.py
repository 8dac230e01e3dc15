from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.quoting import quoted
from oewg_cli.text.suggestions import nearest
from oewg_cli.un.organs import Organ, all_organs, organ_meant, organ_named, organ_of_series
from oewg_cli.un.references.symbols import parse_symbol


@rule("MST011", "organ-unknown", Severity.WARNING)
def organ_unknown(context: CheckContext) -> Iterator[Violation]:
    """The organ in the masthead is abbreviated, misspelt, or not an organ that mastheads name.

    ## Why

    The masthead has the principal organ to which the document is submitted, in full: the General Assembly, the Security
    Council, the Economic and Social Council, the Secretariat, or another major organ. The working group is named below
    it, as the body. If the program does not know the organ, this is only a remark.

    ## Authority

    Editorial Manual, "Mastheads and cover pages",
    <https://www.un.org/dgacm/en/content/editorial-manual/mast-cover>.

    ## Bad

    ```yaml
    masthead: {organ: UNGA, symbol: A/AC.999/2024/2, date: 2024-01-15, original: en}
    ```

    ## Good

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, date: 2024-01-15, original: en}
    ```

    ## Fix

    Unsafe: the full name is written if the name that is typed can only mean one organ.
    """
    programme = context.programme
    name = " ".join(programme.masthead.organ.split())
    if organ_named(name):
        return
    place, of_symbol = NodeLocation(("masthead", "organ")), _organ_of_symbol(programme.masthead.symbol)
    by_other_name = organ_meant(name)
    meant = by_other_name or _alike(name)
    if meant:
        title = f"Write `organ: {meant.name}`."
        fix = SuggestedFix(title, (Replacement(place, meant.name),), safe=False)
        if by_other_name:
            yield Violation(place, f"The masthead must name the organ in full, not as {quoted(name)}.", title, fix=fix)
        else:
            message = f"{quoted(name)} is not the name of an organ."
            yield Violation(place, message, f"Did you mean {quoted(meant.name)}?", fix=fix)
    elif name.casefold() in {" ".join(body.name.split()).casefold() for body in programme.bodies}:
        advice = f"Write `organ: {of_symbol.name}`." if of_symbol else "Write, for example, `organ: General Assembly`."
        # A body with a series of its own may be the organ itself, as the governing council of a programme is.
        severity = None if of_symbol else Severity.INFO
        message = "The masthead names the body itself, not the organ to which it reports."
        yield Violation(place, message, advice, severity=severity)
    else:
        advice = f"The symbol belongs to the {of_symbol.name}." if of_symbol else "Check that it is named in full."
        yield Violation(
            place, f"{quoted(name)} is not an organ that this program knows.", advice, severity=Severity.INFO
        )


def _alike(name: str) -> Organ | None:
    near = nearest(name, [organ.name for organ in all_organs()], cutoff=0.9)
    return organ_named(near) if near else None


def _organ_of_symbol(text: str | None) -> Organ | None:
    symbol = parse_symbol(" ".join((text or "").split()))
    return organ_of_series(symbol.series) if symbol else None
