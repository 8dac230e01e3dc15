from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import Role
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.sessions.planned_periods import (
    PlannedPeriod,
    TitledPeriod,
    differing_periods,
    is_in_force,
    periods_unlike_agenda,
    planned_periods,
    titled_periods,
)
from oewg_cli.statements.sessions.years_of_things import differing_years
from oewg_cli.statements.wording import Wording
from oewg_cli.text.quoting import quoted


@rule("MST051", "plan-for-past-period", Severity.WARNING)
def plan_for_past_period(context: CheckContext) -> Iterator[Violation]:
    """A plan that is still to be adopted is for years that are over, or other years than the agenda has.

    ## Why

    A programme of work, a budget or a calendar is proposed before the time for which it is made is over. The years in
    titles of the agenda, and those in texts on a plan that is an item of it, are easily left over from the session
    before. Plans that are carried out or reviewed may be those of past years. Years after a name that the agenda has
    with other years are wrong, if nothing says that another plan is meant. Years of one plan that overlap and are not
    the same in two places are a remark.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": titles and numbers are checked on the
    final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    agenda:
      items: {1: Organization of work, 2: Proposed programme of work for 2023}
    ```

    ## Good

    ```yaml
    agenda:
      items: {1: Organization of work, 2: Proposed programme of work for 2025}
    ```
    """
    opens = context.programme.session.opens
    reported = set()
    for period, title in context.picture.read(periods_unlike_agenda):
        reported.add(period.wording)
        yield Violation(
            period.wording.location,
            f"The years here are {quoted(period.wording.text)}, but the agenda has them as "
            f"{quoted(f'{title.first}–{title.last}')}.",
            "Correct the years here, or in the title of the item.",
            ((NodeLocation(title.path), "the item of the agenda"),),
        )
    for period in context.picture.read(planned_periods):
        if period.wording in reported:
            continue
        if period.last < opens.year:
            yield Violation(
                period.wording.location,
                f"Here the {' '.join(period.plan.split()).lower()} for {quoted(period.wording.text)} is still to be "
                f"adopted, but the session opens in {opens.year}.",
                "Correct the years, or the words that say that the plan is new.",
                ((NodeLocation(("session", "opens")), "the session opens here"),),
            )
        else:
            yield from _other_years(context, period)
    for one, other in context.picture.read(differing_periods):
        if reported.isdisjoint({one.wording, other.wording}):
            reported |= {one.wording, other.wording}
            yield _differing(one.wording, other.wording)
    for thing, same in context.picture.read(differing_years):
        if reported.isdisjoint({thing.wording, same.wording}):
            yield _differing(thing.wording, same.wording)


def _differing(here: Wording, there: Wording) -> Violation:
    return Violation(
        here.location,
        f"These years are {quoted(here.text)} here, but {quoted(there.text)} in another place.",
        "Write the same years in both places, if the same thing is meant.",
        ((there.location, "the other place"),),
        Severity.INFO,
    )


def _other_years(context: CheckContext, period: PlannedPeriod) -> Iterator[Violation]:
    """Report `the proposed budget for 2024–2025` where the only item on it is "Budget for 2026–2027"."""
    plan = " ".join(period.plan.casefold().split())
    titles = [each for each in context.picture.read(titled_periods) if plan in each.title]
    if period.wording.field.role is Role.AGENDA_TITLE or len(titles) != 1:
        return
    (title,) = titles
    years = str(title.first) if title.first == title.last else f"{title.first}–{title.last}"
    if _is_of_period_before(context, plan, title, period):
        (field,) = (each for each in context.texts(Role.AGENDA_TITLE) if each.path == title.path)
        start = field.plain.rindex(str(title.first))
        yield Violation(
            Wording(field, start, len(field.plain.rstrip())).location,
            f"The agenda has the {plan} for {years}, but the one proposed is for {quoted(period.wording.text)}.",
            "Correct the years in the title, or in the text.",
            ((period.wording.location, "the years in the text"),),
        )
    elif period.last < title.first:
        yield Violation(
            period.wording.location,
            f"The {plan} proposed here is for {quoted(period.wording.text)}, but the agenda has it for {years}.",
            "Correct the years here, or in the title of the item.",
            ((NodeLocation(title.path), "the item of the agenda"),),
        )


def _is_of_period_before(context: CheckContext, plan: str, title: TitledPeriod, period: PlannedPeriod) -> bool:
    """Return whether the only item on a plan has the years that are now over, just before those that are proposed."""
    named = [each.plain for each in context.texts(Role.AGENDA_TITLE) if plan in each.plain.casefold()]
    is_next = title.first < title.last and title.last + 1 == period.first
    is_now = title.first <= context.programme.session.opens.year <= title.last
    return is_next and is_now and len(named) == 1 and not is_in_force(title.title)
