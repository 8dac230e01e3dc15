"""What all tests share: where the repository stands, and how the tests of external programs are chosen."""

import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent.parent

# In CI the same examples are tried each time, so that nothing turns red that was green before.
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.register_profile("here", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_configure(config: pytest.Config) -> None:
    """Leave the cache of whoever runs the tests alone, also in what is imported before the first test."""
    caches = TemporaryDirectory(prefix="oewg-caches-")
    config.add_cleanup(caches.cleanup)
    os.environ["OEWG_CACHE_DIR"] = str(Path(caches.name) / "oewg")
    for name in ("GITHUB_ACTIONS", "TF_BUILD"):
        os.environ.pop(name, None)  # a test that asks what the program prints in a CI system says so itself


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests of external programs that are not installed here; in CI they stay, and fail."""
    missing = [name for name in ("soffice", "pdftotext") if shutil.which(name) is None]
    if not (ROOT / "node_modules/.bin/ooxml-validator").exists() and "OEWG_OOXML_VALIDATOR" not in os.environ:
        missing.append("ooxml-validator")
    if os.environ.get("CI") or not missing:
        return
    external = [item for item in items if item.get_closest_marker("external")]
    if external:
        config.hook.pytest_deselected(items=external)
        items[:] = [item for item in items if item not in external]
        config.stash[NOTICE] = f"{len(external)} tests need {', '.join(missing)}, which .ci/run installs"


NOTICE = pytest.StashKey[str]()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what was left out and why."""
    notice = config.stash.get(NOTICE, None)
    if notice:
        terminalreporter.write_line(notice)
