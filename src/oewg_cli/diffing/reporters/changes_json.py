"""Write the changes for programs: JSON, with a version and a schema."""

import json
from collections.abc import Iterator
from typing import Any

from oewg_cli.diffing.changes import Change
from oewg_cli.diffing.reporters.change_report import ChangeReport
from oewg_cli.lint.reporters.segments import Segment

VERSION = 1
"""Goes up when a program that reads the changes would have to change; new keys and kinds alone do not raise it."""


def as_json(changed: ChangeReport) -> Iterator[Segment]:
    """Write one JSON object as `schemas/changes.schema.json` describes it, in ASCII."""
    changes = [_change(change) for change in changed.changes]
    report = {"version": VERSION, "old": changed.old, "new": changed.new, "changes": changes}
    yield Segment(json.dumps(report, indent=2) + "\n")


def _change(change: Change) -> dict[str, Any]:
    words = [{"text": word.text, "change": word.change.value if word.change else None} for word in change.words]
    return {
        "kind": change.kind.value,
        "where": change.where,
        "sentence": change.sentence,
        "old": change.old,
        "new": change.new,
        "words": words,
        "origin": change.origin,
    }
