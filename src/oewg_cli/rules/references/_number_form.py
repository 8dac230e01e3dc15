"""Report what is wrong with the form of a number of a resolution or decision."""

from collections.abc import Callable, Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import SuggestedFix, Violation
from oewg_cli.programme.text_fields import TextField
from oewg_cli.rules._replacement import replacement
from oewg_cli.rules.references._citations import cited_numbers
from oewg_cli.rules.references._known_texts import known_texts
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.text.roman_numerals import arabic
from oewg_cli.un.references.references import NumberReference
from oewg_cli.un.references.resolution_numbers import NumberError, NumberProblem, number_pattern
from oewg_cli.un.references.resolutions import IssuingOrgan
from oewg_cli.un.sessions import year_of
from oewg_cli.un.un_data import read_data

_OF_HEALTH_ASSEMBLY = r"[0-9]{2}\.[0-9]{1,2}"
"""How the World Health Assembly and regional bodies number: `63.22`."""
_CHECK = "Check the organ and the number."
_WRONG_FOR_ANY_ORGAN = {NumberError.LETTER, NumberError.SPELLING, NumberError.SYMBOL, NumberError.PERIOD_TWICE}
"""Errors that are wrong for every organ; the others depend on how the General Assembly numbers."""


def number_violations(context: CheckContext, is_selected: Callable[[NumberError], bool]) -> Iterator[Violation]:
    """Report the selected errors in the numbers that a programme cites, if they are certainly errors."""
    for field, reference in context.once(cited_numbers):
        if reference.problem is not None and is_selected(reference.problem.error):
            violation = _violation(field, reference, reference.problem)
            if violation is not None:
                yield violation


def _violation(field: TextField, reference: NumberReference, problem: NumberProblem) -> Violation | None:
    """Report what is wrong with the form of a number, at the number, and its right form if it is known.

    Without an organ next to it, a number may be from a body that numbers in its own way: then only what is wrong
    for every organ is reported, as a warning. For organs other than the Assembly no rule of its eras is used.
    """
    location = field.plain_location(reference.start, reference.end)
    organs = reference.mention.organs if reference.mention else ()
    if not organs and compiled(_OF_HEALTH_ASSEMBLY).fullmatch(reference.text):
        return None
    if problem.error not in _WRONG_FOR_ANY_ORGAN:
        if not organs:
            return None
        if IssuingOrgan.GENERAL_ASSEMBLY not in organs and problem.error is not NumberError.PERIOD_MISSING:
            message = f"{quoted(reference.text)} is not a number that the {organs[0]} uses, as far as is known."
            example = read_data("resolutions")["organ"][organs[0]]["example"]
            advice = f"{_CHECK[:-1]}: the {organs[0]} has numbers such as {example}."
            return Violation(location, message, _other_organ(reference) or advice, severity=Severity.WARNING)
    words = read_data("number_errors")[problem.error]
    organ = f"The {reference.mention.text}" if reference.mention else "The organ"
    message = words["without_space" if _lacks_a_space(reference, problem) else "message"].format(
        number=quoted(reference.text), kind=reference.kind, organ=organ, session=_later_session(reference.text)
    )
    advice = f"Write {quoted(problem.right)}." if problem.right else _other_organ(reference) or words["advice"]
    severity = None if organs else Severity.WARNING
    return Violation(location, message, advice, severity=severity, fix=_fix(field, reference, problem))


def _other_organ(reference: NumberReference) -> str | None:
    """Return the advice to name another organ, if only that one has such a number."""
    if reference.problem is None or reference.problem.error is not NumberError.OTHER_ORGAN:
        return None
    known = [fact for fact in known_texts(reference.text) if fact.kind is reference.kind]
    return f"{known[0].organ} {known[0].kind} {known[0].form} is known: {_CHECK.lower()}" if len(known) == 1 else None


def _fix(field: TextField, reference: NumberReference, problem: NumberProblem) -> SuggestedFix | None:
    """Return the fix that writes the right form, if it is known; it is safe if it only adds spaces."""
    if problem.right is None:
        return None
    safe = _lacks_a_space(reference, problem)
    return replacement(field, reference.start, reference.end, problem.right, safe=safe)


def _lacks_a_space(reference: NumberReference, problem: NumberProblem) -> bool:
    """Return whether the only thing wrong is that the space before the letter is missing."""
    without_spaces = "".join(reference.text.split())
    return (
        problem.error is NumberError.LETTER
        and problem.right is not None
        and "".join(problem.right.split()) == without_spaces
    )


def _later_session(number: str) -> str:
    """Return the words about the year of the session in a number of the General Assembly, if it is a regular one."""
    match = number_pattern().fullmatch(number)
    numeral = match["brackets"] or match["bare"] if match else None
    session = arabic(numeral) if numeral else None
    return f"session {numeral} is from {year_of(session)}" if session else "its session is later"
