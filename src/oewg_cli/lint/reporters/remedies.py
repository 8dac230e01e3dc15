"""How reports speak of what would be right, and of fixes."""

from oewg_cli.findings.finding import Finding
from oewg_cli.findings.fix import Fix

FIXABLE = "[*]"
"""Stands beside what `--fix` mends."""


def option(fix: Fix) -> str:
    """Name the option with which a fix is made."""
    return "--fix" if fix.safe else "--unsafe-fixes"


def is_fixable(finding: Finding) -> bool:
    """Return whether `--fix` mends a finding without being asked for more."""
    return finding.fix is not None and finding.fix.safe


def explained(finding: Finding) -> str:
    """Return the message of a finding and its advice as one paragraph."""
    return f"{finding.message} {finding.advice}" if finding.advice else finding.message


def remedies(finding: Finding) -> list[str]:
    """Return the advice of a finding and what its fix does, each on a line; what is the same is said once."""
    fix = finding.fix
    advice = [finding.advice] if finding.advice and (fix is None or finding.advice != fix.title) else []
    return advice if fix is None else [*advice, f"fix: {fix.title} ({option(fix)})"]
