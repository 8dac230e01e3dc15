import re

import pytest
from casebook import BASE, with_base
from hypothesis import given
from hypothesis import strategies as st
from mutations import mutated

from oewg_cli.findings.finding import Finding, in_source_order
from oewg_cli.findings.rule_info import NamedRule, RuleInfo
from oewg_cli.lint.applied_fixes import apply_fixes
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.comment_rules import COMMENT_RULES, IGNORE_INVALID, IGNORE_UNUSED
from oewg_cli.lint.engine import run
from oewg_cli.lint.open_questions import open_questions
from oewg_cli.lint.suppression import _MOST_MISTYPED, suppress
from oewg_cli.process.errors import CommandError
from oewg_cli.programme.builder import build
from oewg_cli.rules.registry import ALWAYS_REPORTED, programme_rules
from oewg_cli.source.ignore_reader import read_ignores
from oewg_cli.source.loader import read_tree
from oewg_cli.text.source_text import SourceText

OF_RULES = tuple(rule.info for rule in programme_rules())
RULES = (*ALWAYS_REPORTED, *COMMENT_RULES, *OF_RULES)

SATURDAY = """\
session:
  number: 3
  kind: substantive
  place: New York
  opens: 2024-03-09
  closes: 2024-03-09
programme:
  - date: 2024-03-09{}
    meetings:
      - time: 10:00–13:00
        entries:
          - item: 1
          - item: 2
            footnote: wind
"""


def found(text: str, name: str = "x.yaml", *, not_asked: str = "-") -> list[Finding]:
    """Check a text, as the façade does, without the rules whose codes begin so."""
    source = SourceText(name, text)
    root, findings = read_tree(source)
    ignores = read_ignores(source, root)
    whole = False
    if root is not None or not findings:
        built = build(source, root, findings)
        findings = findings + built.findings
        if built.document is not None:
            whole = not built.document.unread_keys
            findings += [*run(CheckContext(built.document), programme_rules(), built.document), *open_questions(source)]

    def asked(rule: NamedRule) -> bool:
        return not rule.code.startswith(not_asked) and (whole or rule not in OF_RULES)

    findings = [finding for finding in findings if not finding.rule.code.startswith(not_asked)]
    return in_source_order(suppress(source, ignores, findings, RULES, asked))


def codes(text: str, name: str = "x.yaml", *, not_asked: str = "-") -> str:
    """Return the codes of what is found."""
    return " ".join(finding.rule.code for finding in found(text, name, not_asked=not_asked))


ON_SATURDAY = codes(with_base(SATURDAY.format("")))


def test_the_programme_of_these_tests_has_a_day_on_a_weekend() -> None:
    """Else nothing would be tested here."""
    assert "SLT004" in ON_SATURDAY.split()
    assert not set(ON_SATURDAY.split()) & {"SUP001", "SUP002"}


@pytest.mark.parametrize("selector", ["SLT004", "slt004", "SLT", "day-on-weekend", "SLT004, REF", "ALL"])
def test_a_finding_is_ignored_by_code_beginning_of_a_code_or_name(selector: str) -> None:
    """A reason may follow."""
    text = with_base(SATURDAY.format(f"  # oewg: ignore[{selector}] by decision"))
    assert "SLT004" not in codes(text).split()
    assert "SUP002" not in codes(text).split()


@pytest.mark.parametrize("where", ["first", "above", "after"])
def test_a_finding_is_ignored_for_its_line_its_entry_or_its_file(where: str) -> None:
    """Other findings stay."""
    text = with_base(SATURDAY.format("  # oewg: ignore[SLT004]" if where == "after" else ""))
    if where == "above":
        text = text.replace("  - date", "  # oewg: ignore[SLT004]\n  - date")
    elif where == "first":
        text = f"# oewg: ignore-file[SLT004]\n{text}"
    assert codes(text).split() == [code for code in ON_SATURDAY.split() if code != "SLT004"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("x.yaml", "# oewg: ignore-file[SYN001]\na: ["),
        ("x.yaml", BASE + "title: twice # oewg: ignore[SYN002]\n"),
        ("x.yaml", BASE + "# oewg: ignore[duplicate-key]\ntitle: twice\n"),
        ("x.yaml", BASE + "# oewg: ignore[STR001]\nfoo: bar\n"),
        ("x.toml", "# oewg: ignore-file[invalid-syntax]\na = ["),
    ],
)
def test_findings_of_syntax_and_structure_can_be_ignored_too(name: str, text: str) -> None:
    """Where the syntax is broken, for the whole file only."""
    without = re.sub(r"#? oewg: ignore.*", "", text)
    assert len(codes(without, name).split()) == 1
    assert codes(text, name) == ""


@pytest.mark.parametrize(
    ("comment", "code", "span", "fixed"),
    [
        ("  # oewg: ignore[REF001]", "SUP001", "REF001", ""),
        ("  # oewg: ignore[REF001] why", "SUP001", "REF001", ""),
        ("  # x # oewg: ignore[REF001]", "SUP001", "REF001", "  # x"),
        (" # oewg: ignore[SLT004, REF001]", "SUP001", "REF001", " # oewg: ignore[SLT004]"),
        (" # oewg: ignore[REF001, SLT004] why", "SUP001", "REF001", " # oewg: ignore[SLT004] why"),
        (" # oewg: ignore[REF, day-out-of-order]", "SUP001", "REF, day-out-of-order", ""),
        (" # oewg: ignore[SLT004, SUP001]", "SUP001", "SUP001", " # oewg: ignore[SLT004]"),
        (" # oewg: ignore[SLT004, SLT0004]", "SUP002", "SLT0004", " # oewg: ignore[SLT004, SLT004]"),
        (" # oewg: ignore[weekend-day]", "SUP002", "weekend-day", None),
        (
            " # oewg: ignore[SLT004, day-on-weekends]",
            "SUP002",
            "day-on-weekends",
            " # oewg: ignore[SLT004, day-on-weekend]",
        ),
        (" # oewg: ignore", "SUP002", "# oewg: ignore", None),
        (" # oewg: ignore SLT004", "SUP002", "# oewg: ignore SLT004", " # oewg: ignore[SLT004]"),
        (" # oewg: Ignore: slt004, REF x", "SUP002", "# oewg: Ignore: slt004, REF x", " # oewg: ignore[slt004, REF] x"),
        (" # oewg: ignore [SLT004] why", "SUP002", "# oewg: ignore [SLT004] why", " # oewg: ignore[SLT004] why"),
        (" #oewg: ignores(SLT004)", "SUP002", "#oewg: ignores(SLT004)", " # oewg: ignore[SLT004]"),
        (" # oewg: ignore the weekend", "SUP002", "# oewg: ignore the weekend", None),
        (" # oewg: ignore-file[SLT004]", "SUP002", "# oewg: ignore-file[SLT004]", None),
        (" # oewg: noqa", "SUP002", "# oewg: noqa", None),
    ],
)
def test_a_comment_without_effect_is_found(comment: str, code: str, span: str, fixed: str | None) -> None:
    """What is unused is removed safely; what is invalid is written as it was most likely meant."""
    text = with_base(SATURDAY.format(comment))
    about_comments = [finding for finding in found(text) if finding.rule in COMMENT_RULES]
    assert [(finding.rule.code, text[slice(*finding.span)]) for finding in about_comments] == [(code, span)]
    fix = about_comments[0].fix
    assert (fix and fix.safe) == (None if fixed is None else code == "SUP001")
    if fixed is not None:
        assert apply_fixes(text, about_comments).text == with_base(SATURDAY.format(fixed))


def test_a_comment_on_its_own_line_is_removed_with_the_line() -> None:
    """Nothing is left of it."""
    text = BASE.replace("title:", "# oewg: ignore[SLT004]\ntitle:", 1)
    assert apply_fixes(text, found(text)).text == BASE


@pytest.mark.parametrize(("selector", "not_asked"), [("SLT004", "SLT"), ("SLT", "SLT004"), ("ALL", "SLT004")])
def test_a_comment_for_a_rule_that_is_not_asked_is_not_unused(selector: str, not_asked: str) -> None:
    """Nor is one for several of which one is not asked."""
    text = f"# oewg: ignore-file[{selector}]\n{BASE}"
    assert codes(text) == "SUP001"
    assert codes(text, not_asked=not_asked) == ""


def test_what_is_not_asked_about_comments_is_not_reported() -> None:
    """They have their effect all the same."""
    text = with_base(SATURDAY.format("  # oewg: ignore[SLT004, REF, x]"))
    assert codes(text, not_asked="SUP").split() == [code for code in ON_SATURDAY.split() if code != "SLT004"]


def test_where_a_part_cannot_be_understood_no_comment_for_a_rule_is_unused() -> None:
    """The finding may be in that part."""
    assert codes(f"# oewg: ignore-file[SLT004]\n{BASE}foo: bar\n") == "STR001"


@pytest.mark.parametrize("code", ["SUP001", "SUP", "ALL"])
def test_findings_about_comments_are_not_ignored_by_one(code: str) -> None:
    """It would never be found again."""
    text = f"# oewg: ignore-file[{code}]\n# oewg: ignore-file[SLT004]\n{BASE}"
    assert codes(text) == "SUP001 SUP001"


def example(rule: RuleInfo, section: str) -> str:
    """Return the YAML of a section of a page."""
    match = re.search(rf"^## {section}\n+```yaml\n(.*?)^```", rule.manual, re.MULTILINE | re.DOTALL)
    assert match
    return with_base(match[1])


@pytest.mark.parametrize("rule", COMMENT_RULES, ids=lambda rule: rule.code)
def test_the_pages_show_the_violation_and_nothing_else(rule: RuleInfo) -> None:
    """Bad as bad, good as good."""
    assert rule.code in codes(example(rule, "Bad")).split()
    assert codes(example(rule, "Good")) == ""


def test_suggestions_are_made_for_a_limited_number_of_mistyped_names() -> None:
    """Each of them is reported; after the first 200 without a suggestion."""
    names = [f"SLT{number}" for number in range(900, 900 + _MOST_MISTYPED + 1)]
    unknown = [each for each in found(f"# oewg: ignore-file[{', '.join(names)}]\n{BASE}") if "no rule" in each.message]
    assert len(unknown) == len(names)
    assert [(each.advice or "").startswith("Did you mean") for each in unknown] == [True] * _MOST_MISTYPED + [False]


def test_messages_quote_what_is_there() -> None:
    """A drafter understands them without the manual."""
    unused, unknown, misread, spaced, late = (
        found(BASE.replace("title:", f"# oewg: {form}\ntitle:", 1))[0]
        for form in ("ignore[SLT004, REF]", "ignore[LNK04]", "ignore REF", "ignore [REF]", "ignore-file[REF]")
    )
    assert unused.message == "This comment ignores `SLT004` and `REF`, but there is no such finding here."
    assert (unknown.message, unknown.advice) == ("There is no rule `LNK04`.", "Did you mean `LNK004`?")
    assert misread.message == (
        "This comment has no effect: name the rules in brackets, as in `# oewg: ignore[SLT004]`."
    )
    assert misread.advice == "Did you mean `# oewg: ignore[REF]`?"
    assert (spaced.message, spaced.advice) == (
        "This comment has no effect: it is not in the right form.",
        "Write it exactly like this: `# oewg: ignore[REF]`, with a space after the # and none before the [.",
    )
    assert late.message == "This comment has no effect: one for the whole file must be above the first key."
    assert {unused.rule, unknown.rule, misread.rule, late.rule} == {IGNORE_UNUSED, IGNORE_INVALID}


FORMS = st.sampled_from(
    ["ignore[ALL]", "ignore[SLT, MST]", "ignore[SLT004] x", "ignore-file[REF]", "ignore", "ignore[x, EDT]", "x"]
)


@st.composite
def with_comments(draw: st.DrawFn, text: str) -> str:
    """Put comments anywhere into a text that may be mutated."""
    text = draw(st.just(text) | mutated(text))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        line_start, line_end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
        at = draw(st.sampled_from([at, line_start, max(line_end, at)]))
        after = draw(st.sampled_from(["", "\n"]))
        text = f"{text[:at]} # oewg: {draw(FORMS)}{after}{text[at:]}"
    return text


def others(findings: list[Finding]) -> list[tuple[str, str]]:
    """Return the findings that are not about comments, without their places."""
    return sorted((each.rule.code, each.message) for each in findings if each.rule not in COMMENT_RULES)


TOML = """\
title = "Programme of work." # oewg: ignore[MST012]
[session]
opens = 2024-03-09 # a comment
[[programme]]
date = 2024-03-09
"""


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, str]:
    """Make a document with comments, and the name of its file."""
    name, text = draw(st.sampled_from([("x.yaml", with_base(SATURDAY.format(""))), ("x.toml", TOML)]))
    return name, draw(with_comments(text))


@given(documents())
def test_unused_comments_can_be_removed_and_nothing_else_changes(document: tuple[str, str]) -> None:
    """Any document gives findings whose places lie in it, and the same ones when no comment is unused any more."""
    name, text = document
    try:
        before = found(text, name)
    except CommandError:
        return
    for finding in before:
        edits = finding.fix.edits if finding.fix else ()
        for span in (finding.span, *(edit.span for edit in edits)):
            assert 0 <= span.start <= span.end <= len(text)
    left = before
    for _ in range(9):
        unused = [finding for finding in left if finding.rule is IGNORE_UNUSED and finding.fix]
        text = apply_fixes(text, unused).text
        left = found(text, name)
        assert others(left) == others(before)
    assert not [finding for finding in left if finding.rule is IGNORE_UNUSED and finding.fix]


QUOTES = [("'", "'"), ('"', '"'), (">-\n" + " " * 14, ""), ("|\n" + " " * 14, "")]


@given(st.text(alphabet="# oewg:ignore[ALL]", max_size=30), st.sampled_from(QUOTES))
def test_no_text_ignores_anything(words: str, quotes: tuple[str, str]) -> None:
    """Whatever it says."""
    opening, closing = quotes
    entry_text = f"text: {opening}x # oewg: ignore[ALL] {words}{closing}"
    text = with_base(SATURDAY.format("").replace("footnote: wind", f"footnote: wind\n            {entry_text}"))
    assert "SLT004" in codes(text).split()
