"""Check that a fixed document is better, and that fixing it again changes nothing."""

from collections import Counter
from pathlib import Path

import pytest
from casebook import BASE
from effort import random_of, scaled, trying
from mutations import mutate

from oewg_cli.api.checking import default_policy, fix, validate
from oewg_cli.process.errors import CommandError
from oewg_cli.source.loader import read_tree
from oewg_cli.source.tree import Mapping, Node, Scalar
from oewg_cli.text.source_text import SourceText

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
SEEDS = (BASE, *((EXAMPLES / name).read_text("utf-8") for name in ("seventh-session.yaml", "with-mistakes.yaml")))


def shape(node: Node | None) -> object:
    """Return the keys and the lists of a tree, without its words."""
    if isinstance(node, Mapping):
        return [shape(entry.value) for entry in node.entries.values()]
    if node is None or isinstance(node, Scalar):
        return None
    return [shape(item) for item in node.items]


@pytest.mark.fuzz
@pytest.mark.parametrize("unsafe", [False, True])
@pytest.mark.parametrize("run", range(10))
def test_fixing_makes_nothing_worse_and_is_done_once(run: int, unsafe: bool) -> None:  # noqa: FBT001 - both are tried
    """No rule is violated more often than before, except for what a fixed structure reveals."""
    random = random_of(run)
    for _ in range(scaled(17)):
        source = SourceText("x.yaml", mutate(random.choice(SEEDS), random))
        with trying(source.text):
            check(source, unsafe=unsafe)


def check(source: SourceText, *, unsafe: bool) -> None:
    """Fix a document, and fix it again."""
    try:
        before = validate(source)
        fixed = fix(source, unsafe=unsafe)
    except CommandError:
        return
    again = fix(fixed.checked.source, unsafe=unsafe)
    assert again.checked.source.text == fixed.checked.source.text
    assert fixed.checked.findings == validate(fixed.checked.source, default_policy()).findings
    if any(rule.code.startswith(("SYN", "STR")) for rule in fixed.fixed_rules):
        return
    earlier = Counter(finding.rule.code for finding in before.findings)
    later = Counter(finding.rule.code for finding in fixed.checked.findings)
    assert later <= earlier
    assert shape(read_tree(fixed.checked.source)[0]) == shape(read_tree(source)[0])


@pytest.mark.parametrize("text", SEEDS)
def test_what_no_fix_touches_stays(text: str) -> None:
    """Line for line: only lines with a finding that was fixed differ, and there are as many lines as before."""
    source = SourceText("x.yaml", text)
    before = validate(source)
    touched = {
        number
        for finding in before.findings
        if finding.fix and finding.fix.safe
        for edit in finding.fix.edits
        for number in range(source.position(edit.span.start).line, source.position(edit.span.end).line + 1)
    }
    after = fix(source).checked.source.text.splitlines()
    lines = text.splitlines()
    assert len(after) == len(lines)
    assert {number for number, (one, other) in enumerate(zip(lines, after, strict=True), 1) if one != other} <= touched
