from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.references._citations import cited_numbers
from oewg_cli.rules.references._cited_facts import CitedFact, cited_facts, own_fact
from oewg_cli.rules.references._known_texts import known_as_of, session_of
from oewg_cli.text.quoting import quoted
from oewg_cli.un.references.reference_words import BEGINNINGS
from oewg_cli.un.references.resolutions import TextKind
from oewg_cli.un.references.running_numbers import with_right_period


@rule("REF004", "resolution-number-implausible", Severity.WARNING, words=BEGINNINGS)
def resolution_number_implausible(context: CheckContext) -> Iterator[Violation]:
    """The number of a General Assembly resolution or decision is too high.

    ## Why

    The last numbers of the sessions that are over are known; where the last one is known only from documents that cite
    it, or the organ is not named, the finding is a remark. In other sessions the General Assembly adopts about three
    hundred resolutions; since 1976 none has a number above 400, except some of session 56. A higher number is usually
    mistyped.

    ## Authority

    "General Assembly resolutions", <https://research.un.org/en/docs/ga/resolutions>; highest numbers of recorded
    votes of each session.

    ## Bad

    ```yaml
    paragraphs:
      - The annex concerns General Assembly resolution 75/940.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex concerns General Assembly resolution 75/240.
    ```
    """
    beyond = {
        (cited.field.path, cited.reference.start): cited for cited in context.once(cited_facts) if _is_beyond(cited)
    }
    for field, reference in context.once(cited_numbers):
        adopted, cited = reference.adopted, beyond.get((field.path, reference.start))
        if adopted is None or adopted.is_numbered_as_decision():
            continue
        place = field.plain_location(reference.start, reference.end)
        if cited is not None:
            yield from _after_the_last(cited)
        elif adopted.is_implausible() and own_fact(context, adopted) is None:
            number = quoted(reference.text)
            yield Violation(
                place,
                f"{number} is too high for the number of a General Assembly {reference.kind}.",
                "Check the number.",
            )


def _last(cited: CitedFact) -> int | None:
    """Return the last number of a session that is complete; None if it is not known, or the session goes on."""
    session = session_of(cited.adopted)
    if session is None or not session.is_complete:
        return None
    return session.last if cited.adopted.kind is TextKind.RESOLUTION else session.last_decision


def _is_beyond(cited: CitedFact) -> bool:
    last = _last(cited)
    is_beyond = cited.fact is None and last is not None and cited.adopted.number > last
    # REF017 reports a session in brackets that is not that of the number.
    return is_beyond and not cited.adopted.is_overflow() and with_right_period(cited.adopted) is None


def _after_the_last(cited: CitedFact) -> Iterator[Violation]:
    adopted, session, last = cited.adopted, session_of(cited.adopted), _last(cited)
    if session is None or last is None:
        return
    is_listed = session.last_source == "list" and cited.is_sure
    yield Violation(
        cited.field.plain_location(cited.reference.start, cited.reference.end),
        f"{cited.name} does not exist: the last {adopted.kind} of that session is"
        f" {adopted._replace(number=last, letters='').form} ({known_as_of()}).",
        "Check the number.",
        severity=None if is_listed else Severity.INFO,
    )
