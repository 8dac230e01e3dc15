"""One line that sums up what was found."""

from collections import Counter
from collections.abc import Sequence

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.finding import Checked

_NOUNS = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.INFO: ("remark", "remarks"),
}


def summary(checked: Sequence[Checked]) -> str:
    """Say how many findings of which weight there are in how many programmes."""
    counts = Counter(finding.severity for document in checked for finding in document.findings)
    parts = [
        f"{counts[severity]} {_NOUNS[severity][counts[severity] != 1]}" for severity in Severity if counts[severity]
    ]
    programmes = "1 programme" if len(checked) == 1 else f"{len(checked)} programmes"
    if not parts:
        return f"Nothing found in {programmes}."
    found = f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else parts[0]
    return f"Found {found} in {programmes}."
