"""What all tests share: how much they try, in which environment, and how those whose tool is missing are left out."""

import gc
import os
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from effort import FULL, SEED, left_out, scaled
from external import TOOLS, missing, summary
from hypothesis import settings

import oewg_cli

settings.register_profile(
    "oewg", deadline=None, max_examples=scaled(100), derandomize=SEED is None, print_blob=True, database=None
)
settings.load_profile("oewg")

OF_OTHERS = frozenset({"GITHUB_ACTIONS", "TF_BUILD", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES"})
"""Variables of the machine that runs the tests; a test of what the program does with one sets it itself."""

LEFT_OUT = pytest.StashKey[list[str]]()


def pytest_configure(config: pytest.Config) -> None:
    """Leave the cache and the settings of the user out, also from what is imported before the first test."""
    caches = TemporaryDirectory(prefix="oewg-caches-")
    config.add_cleanup(caches.cleanup)
    os.environ["OEWG_CACHE_DIR"] = str(Path(caches.name) / "oewg")
    # Without compiled modules, each process that a test starts would compile the whole program.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False
    for name in [name for name in os.environ if name in OF_OTHERS or name.startswith("GIT_")]:
        del os.environ[name]
    os.environ["GIT_CONFIG_GLOBAL"] = os.devnull  # a user may have commits signed
    os.umask(0o022)
    if FULL:
        # Hypothesis draws values from the modules that are loaded: with all of them, each process tries the same ones.
        for module in walk_packages(oewg_cli.__path__, f"{oewg_cli.__name__}."):
            if not module.name.endswith(".__main__"):
                import_module(module.name)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the tests that need a tool as `external`, leave out those whose tool is missing, and put fuzz tests first.

    They take the longest: if they came last, one process would still run them when the others have ended.
    """
    absent = missing()
    needed = {item: TOOLS.keys() & getattr(item, "fixturenames", ()) for item in items}
    for item in items:
        if needed[item]:
            item.add_marker("external")
    lacking = {item: absent & needed[item] for item in items}
    without = [item for item in items if lacking[item]]
    config.stash[LEFT_OUT] = [*summary(lacking.values()), *left_out()]
    if without:
        config.hook.pytest_deselected(items=without)
        items[:] = [item for item in items if not lacking[item]]
    items.sort(key=lambda item: item.get_closest_marker("fuzz") is None)


def pytest_collection_finish() -> None:
    """Look for reference cycles seldom, and for none among the tests, which stay: that takes a fifth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 5)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """With `-n`, only the processes that run the tests know what was left out."""
    gc.collect()
    gc.freeze()  # pytest collects five times more at the end
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["left out"] = session.config.stash.get(LEFT_OUT, [])


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:  # noqa: ANN401 - a class of pytest-xdist, which has no types
    """Take what was left out from a process that ran tests; each leaves out the same."""
    node.config.stash[LEFT_OUT] = getattr(node, "workeroutput", {}).get("left out", [])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print a line for each tool that is missing, and one for the cases that are left out."""
    for line in config.stash.get(LEFT_OUT, []):
        terminalreporter.write_line(line)
