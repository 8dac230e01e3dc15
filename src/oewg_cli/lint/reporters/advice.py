"""How reports show advice and fixes."""

from oewg_cli.findings.finding import Finding
from oewg_cli.findings.fix import Fix

FIXABLE = "[*]"
"""Marks what `--fix` fixes."""


def fix_option(fix: Fix) -> str:
    """Return the fix_option that makes a fix."""
    return "--fix" if fix.safe else "--unsafe-fixes"


def is_fixable(finding: Finding) -> bool:
    """Return whether `--fix` alone fixes a finding."""
    return finding.fix is not None and finding.fix.safe


def message_with_advice(finding: Finding) -> str:
    """Return the message and the advice of a finding as one paragraph."""
    return f"{finding.message} {finding.advice}" if finding.advice else finding.message


def advice_lines(finding: Finding) -> list[str]:
    """Return the advice of a finding and the title of its fix as lines; one line if they are the same."""
    fix = finding.fix
    advice = [finding.advice] if finding.advice and (fix is None or finding.advice != fix.title) else []
    return advice if fix is None else [*advice, f"fix: {fix.title} ({fix_option(fix)})"]
