"""The rules about comments that the program reads: the family SUP."""

from pathlib import Path

from oewg_cli.findings.rule_info import RuleInfo, Severity

_PAGES = Path(__file__).parent / "data"

IGNORE_UNUSED = RuleInfo("SUP001", "ignore-unused", Severity.WARNING, _PAGES / "SUP001.md")
IGNORE_INVALID = RuleInfo(
    "SUP002", "ignore-invalid", Severity.WARNING, _PAGES / "SUP002.md", former_names=("ignore-not-understood",)
)
CHECK_STILL_OPEN = RuleInfo(
    "SUP003",
    "check-still-open",
    Severity.WARNING,
    _PAGES / "SUP003.md",
    Severity.ERROR,
    former_names=("check-left-open",),
)

COMMENT_RULES = (IGNORE_UNUSED, IGNORE_INVALID, CHECK_STILL_OPEN)
