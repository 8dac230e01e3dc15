"""The project uses the hooks that it offers."""

from typing import Any

import yaml
from repository.project import text_of

OFFERED: list[dict[str, Any]] = yaml.safe_load(text_of(".pre-commit-hooks.yaml"))
USED: list[dict[str, Any]] = [
    hook for repository in yaml.safe_load(text_of(".pre-commit-config.yaml"))["repos"] for hook in repository["hooks"]
]


def test_the_hooks_that_are_used_are_those_that_are_offered() -> None:
    """They run what is offered, from the active environment and on the examples only."""
    expected = [
        {
            **{key: value for key, value in hook.items() if key != "description"},
            "language": "system",
            "files": f"^examples/.*{hook['files']}",
        }
        for hook in OFFERED
    ]
    used = [
        {key: value for key, value in hook.items() if key != "exclude"}
        for hook in USED
        if hook["id"].startswith("oewg-")
    ]
    assert used == expected
