"""The rules about the structure of a programme: the family STR."""

from pathlib import Path

from oewg_cli.findings.rule_info import RuleInfo, Severity

_PAGES = Path(__file__).parent / "data"
UNKNOWN_KEY = RuleInfo("STR001", "unknown-key", Severity.ERROR, _PAGES / "STR001.md")
MISSING_KEY = RuleInfo("STR002", "missing-key", Severity.ERROR, _PAGES / "STR002.md")
EMPTY_VALUE = RuleInfo("STR003", "empty-value", Severity.ERROR, _PAGES / "STR003.md")
WRONG_KIND = RuleInfo("STR004", "wrong-kind", Severity.ERROR, _PAGES / "STR004.md")
VALUE_NOT_ALLOWED = RuleInfo("STR005", "value-not-allowed", Severity.ERROR, _PAGES / "STR005.md")
INVALID_DATE = RuleInfo("STR006", "invalid-date", Severity.ERROR, _PAGES / "STR006.md")
INVALID_HOURS = RuleInfo("STR007", "invalid-hours", Severity.ERROR, _PAGES / "STR007.md")
UNCLEAR_ENTRY = RuleInfo("STR008", "unclear-entry", Severity.ERROR, _PAGES / "STR008.md")
NOT_A_PROGRAMME = RuleInfo("STR009", "not-a-programme", Severity.ERROR, _PAGES / "STR009.md")
CONFLICTING_KEYS = RuleInfo("STR010", "conflicting-keys", Severity.ERROR, _PAGES / "STR010.md")

STRUCTURE_RULES = (
    UNKNOWN_KEY,
    MISSING_KEY,
    EMPTY_VALUE,
    WRONG_KIND,
    VALUE_NOT_ALLOWED,
    INVALID_DATE,
    INVALID_HOURS,
    UNCLEAR_ENTRY,
    NOT_A_PROGRAMME,
    CONFLICTING_KEYS,
)
