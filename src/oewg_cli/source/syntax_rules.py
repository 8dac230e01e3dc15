"""The rules about the syntax of a document: the family SYN."""

from pathlib import Path

from oewg_cli.findings.rule_info import RuleInfo, Severity

_PAGES = Path(__file__).parent / "data"

INVALID_SYNTAX = RuleInfo("SYN001", "invalid-syntax", Severity.ERROR, _PAGES / "SYN001.md")
DUPLICATE_KEY = RuleInfo("SYN002", "duplicate-key", Severity.ERROR, _PAGES / "SYN002.md")
ANCHOR_OR_ALIAS = RuleInfo("SYN003", "anchor-or-alias", Severity.ERROR, _PAGES / "SYN003.md")
MERGE_KEY = RuleInfo("SYN004", "merge-key", Severity.ERROR, _PAGES / "SYN004.md")
EXPLICIT_TAG = RuleInfo("SYN005", "explicit-tag", Severity.ERROR, _PAGES / "SYN005.md")
FORBIDDEN_CHARACTER = RuleInfo("SYN006", "forbidden-character", Severity.ERROR, _PAGES / "SYN006.md")
SEVERAL_DOCUMENTS = RuleInfo("SYN007", "several-documents", Severity.ERROR, _PAGES / "SYN007.md")
KEY_NOT_TEXT = RuleInfo(
    "SYN008", "key-not-text", Severity.ERROR, _PAGES / "SYN008.md", former_names=("key-is-not-a-word",)
)
TEXT_AFTER_HASH = RuleInfo("SYN009", "text-after-hash", Severity.WARNING, _PAGES / "SYN009.md")

SYNTAX_RULES = (
    INVALID_SYNTAX,
    DUPLICATE_KEY,
    ANCHOR_OR_ALIAS,
    MERGE_KEY,
    EXPLICIT_TAG,
    FORBIDDEN_CHARACTER,
    SEVERAL_DOCUMENTS,
    KEY_NOT_TEXT,
    TEXT_AFTER_HASH,
)
