"""Check documents with many violations at once: fixing twice is fixing once, and nothing gets worse."""

from collections import Counter
from functools import cache
from itertools import pairwise

import pytest
from casebook import Case
from effort import random_of, scaled, some_of, trying
from lint.planting import BAD_BY_FILE, planted

from oewg_cli.api.checking import default_policy, fix, load, validate
from oewg_cli.findings.finding import CheckResult
from oewg_cli.lint.applied_fixes import apply_fixes
from oewg_cli.lint.fixer import fix as fix_in_rounds
from oewg_cli.process.errors import CommandError
from oewg_cli.text.source_text import SourceText

RUNS, IN_A_RUN = 10, scaled(10)


def counted(checked: CheckResult) -> Counter[str]:
    """Count the findings of each kind."""
    return Counter(finding.rule.code for finding in checked.findings)


@pytest.mark.fuzz
@pytest.mark.parametrize("unsafe", [False, True])
@pytest.mark.parametrize("run", range(RUNS))
def test_fixing_twice_is_fixing_once(run: int, unsafe: bool) -> None:  # noqa: FBT001 - both are tried
    """The second time nothing is fixed, and nothing is refused or in conflict that was not the first time."""
    random = random_of(run)
    for _ in range(IN_A_RUN):
        name, text = planted(random)
        with trying((name, text)):
            check(SourceText(name, text), unsafe=unsafe)


def check(source: SourceText, *, unsafe: bool) -> None:
    """Fix a document twice."""
    try:
        before = validate(source)
    except CommandError:
        return
    once = fix(before.source, unsafe=unsafe)
    twice = fix(once.checked.source, unsafe=unsafe)
    assert twice.checked.source.text == once.checked.source.text
    assert (twice.fixed_rules, twice.refused, twice.conflict) == (Counter(), once.refused, once.conflict)
    assert once.checked.findings == validate(once.checked.source, default_policy()).findings
    left = {each.rule for each in once.checked.findings if each.fix and (unsafe or each.fix.safe)}
    assert left <= once.refused | once.conflict
    assert (load(before.source).document is None) >= (load(once.checked.source).document is None)
    if not any(rule.code.startswith(("SYN", "STR")) for rule in once.fixed_rules):
        assert counted(once.checked) <= counted(before)


ASKED = some_of([(name, case) for name, cases in BAD_BY_FILE.items() for case in cases], 4, lambda each: each[0])


@pytest.mark.parametrize("name", BAD_BY_FILE)
def test_no_fix_undoes_another_in_a_case(name: str) -> None:
    """With all rules; each fix alone changes something, adds no more of its kind, and its edits do not overlap."""
    for case in [case for of, case in ASKED if of == name]:
        with trying(f"the case in line {case.line}"):
            check_each_fix(case)


def check_each_fix(case: Case) -> None:
    """Fix a case, and make each of its fixes alone; no text is checked twice."""
    checked = cache(lambda text: validate(SourceText("case.yaml", text)))
    before = checked(case.text)
    for unsafe in (False, True):
        assert not fix_in_rounds(before.source, lambda source, _=None: checked(source.text), unsafe=unsafe).conflict
    for finding in before.findings:
        if finding.fix:
            assert all(one.span.end <= other.span.start for one, other in pairwise(finding.fix.edits))
            alone = checked(apply_fixes(case.text, [finding]).text)
            assert alone.source.text != case.text
            assert counted(alone)[finding.rule.code] <= counted(before)[finding.rule.code]
