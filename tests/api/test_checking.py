"""Documents that are checked together have the findings that each of them has alone."""

from pathlib import Path

import pytest
from casebook import BASE
from effort import random_of, scaled
from lint.planting import planted

from oewg_cli.api.checking import Policy, default_policy, validate, validate_together
from oewg_cli.cli import batch_check
from oewg_cli.config.settings import Options, Profile
from oewg_cli.config.settings_resolver import SettingsResolver
from oewg_cli.fastpath.settings_bytes import SettingsBytes
from oewg_cli.findings.finding import CheckResult
from oewg_cli.lint.selection import choose
from oewg_cli.process.errors import CommandError
from oewg_cli.rules.registry import ALWAYS_REPORTED, selectable_rules
from oewg_cli.source.discovery import Candidate
from oewg_cli.text.source_text import SourceText

TOO_DEEP = SourceText("deep.yaml", "[" * 10_000)
RUNS, IN_A_RUN = 4, scaled(6)


def alone(source: SourceText, policy: Policy) -> CheckResult | CommandError:
    """Check one document."""
    try:
        return validate(source, policy)
    except CommandError as error:
        return error


def shown(result: CheckResult | CommandError) -> object:
    """Return what can be compared."""
    return str(result) if isinstance(result, CommandError) else (result.source.name, result.findings)


def of_file(result: batch_check.FileResult) -> object:
    """Return what can be compared of the result for a file."""
    return result.error or (result.checked and shown(result.checked))


@pytest.mark.fuzz
@pytest.mark.parametrize("run", range(RUNS))
def test_together_is_alone(run: int) -> None:
    """Whatever is wrong with the others, and whichever rules are selected for them."""
    random = random_of(run)
    policies = [
        default_policy(),
        Policy(choose(("EDT", "AGD"), selectable_rules()), Profile.SUBMISSION),
        Policy(choose(("MST", "SLT", "XRF"), selectable_rules())),
    ]
    sources = [SourceText(*planted(random)) for _ in range(IN_A_RUN)]
    sources += [SourceText("base.yaml", BASE), TOO_DEEP, SourceText("empty.yaml", "")]
    random.shuffle(sources)
    pairs = [(source, random.choice(policies)) for source in sources]
    together = validate_together(pairs)
    assert [shown(each) for each in together] == [shown(alone(*pair)) for pair in pairs]


@pytest.mark.parametrize("longest", [0, 3_000, 10**6])
def test_files_come_in_order_however_many_are_checked_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, longest: int
) -> None:
    """Those that cannot be read, or are no programmes, keep their places."""
    monkeypatch.setattr(batch_check, "_LONGEST_TOGETHER", longest)
    texts = [BASE.replace("2024-03-05", f"2024-03-{day:02}") for day in range(5, 12)]
    texts[2:2] = [TOO_DEEP.text, "other: 1\n"]
    files = [tmp_path / f"{number}.yaml" for number in range(len(texts))]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, "utf-8")
    resolver = SettingsResolver(Options(), selectable_rules(), ALWAYS_REPORTED, None, isolated=True)
    job = batch_check.CheckJob(resolver, None, SettingsBytes())
    found = [Candidate(file) for file in (*files, tmp_path / "missing.yaml")]
    found[3] = Candidate(files[3], tmp_path)
    results = list(batch_check.check_all(job, found))
    for result, candidate in zip(results, found, strict=True):
        expected = next(iter(batch_check.check_all(job, [candidate])))
        assert of_file(result) == of_file(expected)
    failed = [result.error is not None for result in results]
    assert failed == [number in {2, len(files)} for number in range(len(found))]
    assert [result.checked is None for result in results] == [is_bad or at == 3 for at, is_bad in enumerate(failed)]
