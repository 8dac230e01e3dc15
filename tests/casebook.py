"""Reads the case files of the rules, YAML blocks with the expected spans marked, and asks rules about documents."""

import re
from collections.abc import Iterable
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from oewg_cli.api.checking import load
from oewg_cli.findings.finding import Finding
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.engine import run
from oewg_cli.lint.judge import one_for_each_mistake
from oewg_cli.lint.rule import Rule
from oewg_cli.programme.document import Document
from oewg_cli.rules.precedence import precedence
from oewg_cli.text.source_text import SourceText, Span

BASE = (Path(__file__).parent / "rules" / "base.yaml").read_text("utf-8")
LAST = (Path(__file__).parent / "rules" / "last.yaml").read_text("utf-8")
_BLOCK = re.compile(
    r"^```yaml (bad|good)\n(.*?)^```\n\n?((?:> [^\n]*\n)*)(?:\n```yaml fixed\n(.*?)^```\n)?", re.DOTALL | re.MULTILINE
)
_LAST_BLOCK = re.compile(r"^```yaml last\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_TOP_LEVEL = re.compile(r"(?m)^(\w+|<<|\?)[ :]")
_WITHOUT = re.compile(r"(?m)^# without (\w+)$")
_MARK = re.compile("[⟦⟧]")


class Case(NamedTuple):
    """One block of a case file: a whole document, the spans where the rule must find something, and its messages.

    `fixed` is the document after all fixes of the rule, safe and unsafe, if the block is followed by one that shows it.
    `last` is the programme of the session before: that of the nearest block of this name above, else the usual one.
    """

    text: str
    spans: list[Span]
    messages: list[str]
    bad: bool
    line: int
    fixed: str | None
    last: str = LAST


@cache
def read_cases(path: Path) -> list[Case]:
    """Read the blocks of a case file; each replaces the outermost keys of the base programme that it has."""
    content = path.read_text("utf-8")
    lasts = [(block.start(), with_base(block[1], LAST)) for block in _LAST_BLOCK.finditer(content)]
    cases = []
    for block in _BLOCK.finditer(content):
        text, spans = unmarked(with_base(block[2]))
        messages = [line.removeprefix("> ") for line in block[3].splitlines() if line.startswith("> ")]
        line = content.count("\n", 0, block.start()) + 1
        fixed = None if block[4] is None else with_base(block[4])
        last = next((text for start, text in reversed(lasts) if start < block.start()), LAST)
        cases.append(Case(text, spans, messages, block[1] == "bad", line, fixed, last))
    return cases


def with_base(fragment: str, base: str = BASE) -> str:
    """Replace the top-level keys of the base programme, or of another one, by those of a fragment, which comes last.

    A comment `# without KEY` in the fragment leaves a key out.
    """
    replaced = {*_TOP_LEVEL.findall(_MARK.sub("", fragment)), *_WITHOUT.findall(fragment)}
    parts = re.split(r"(?m)^(?=\w)", base)
    kept = [part for part in parts if part.split(":")[0] not in replaced]
    return "".join(kept) + fragment


def unmarked(text: str) -> tuple[str, list[Span]]:
    """Take the marks ⟦ and ⟧ out of a text and give the spans between them, in code points, in their order."""
    spans: list[Span] = []
    open_marks: list[int] = []
    plain: list[str] = []
    length = 0
    for piece in re.split("([⟦⟧])", text):
        if piece == "⟦":
            open_marks.append(length)
        elif piece == "⟧":
            spans.append(Span(open_marks.pop(), length))
        else:
            plain.append(piece)
            length += len(piece)
    return "".join(plain), sorted(spans)


def document_of(text: str, name: str = "case.yaml") -> Document:
    """Return the document of a text, even if only a part of it can be read."""
    document = load(SourceText(name, text)).document
    assert document is not None
    return document


def context_of(
    text: str, name: str = "case.yaml", *, last: str | None = None, earlier: str | None = None
) -> CheckContext:
    """Make what rules are handed of a text, with the last session or an earlier version to compare it with."""
    last_session, earlier_version = (None if each is None else document_of(each).programme for each in (last, earlier))
    return CheckContext(document_of(text, name), (), last_session, earlier_version)


def violations(context: CheckContext, rules: Iterable[Rule[CheckContext]]) -> list[Finding]:
    """Run rules on a document, and return one finding for each mistake."""
    return one_for_each_mistake(run(context, rules, context.document), precedence(), attrgetter("span"))


def found(fragment: str, *rules: Rule[CheckContext]) -> list[Finding]:
    """Run rules on the base programme with other outermost keys."""
    return violations(context_of(with_base(fragment)), rules)
