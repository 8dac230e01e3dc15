import importlib

import effort
import pytest


def with_environment(monkeypatch: pytest.MonkeyPatch, **environment: str) -> None:
    """Read the environment again, with these of its two variables."""
    for name in ("OEWG_TESTS", "OEWG_SEED"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    importlib.reload(effort)


@pytest.fixture(autouse=True)
def _as_it_was(monkeypatch: pytest.MonkeyPatch) -> object:
    yield
    monkeypatch.undo()
    importlib.reload(effort)


def test_a_tenth_is_tried_and_everything_where_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """At least one input is tried."""
    with_environment(monkeypatch)
    assert [effort.scaled(number) for number in (20_000, 15, 1)] == [2_000, 1, 1]
    with_environment(monkeypatch, OEWG_TESTS="full")
    assert [effort.scaled(number) for number in (20_000, 15, 1)] == [20_000, 15, 1]


def test_cases_of_each_kind_are_checked_and_those_left_out_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where everything is asked for, none is left out, and nothing is said."""
    cases = ["a1", "a2", "b1", "a3", "a4", "b2"]
    with_environment(monkeypatch)
    assert effort.left_out() == []
    assert effort.some_of(cases, 3, lambda case: case[0]) == ["a1", "b1", "a4"]
    assert effort.some_of(cases, 5, len) == ["a1", "b2"]
    assert [line.partition(" kept cases left out")[0] for line in effort.left_out()] == ["7"]
    with_environment(monkeypatch, OEWG_TESTS="full")
    assert effort.some_of(cases, 3, len) == cases
    assert effort.left_out() == []


def test_a_run_tries_the_same_each_time_unless_there_is_a_fresh_seed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fresh seed is as good as a fixed one: what fails with it fails again."""
    tried = set()
    for seed in ({}, {"OEWG_SEED": "1"}, {"OEWG_SEED": "2"}):
        with_environment(monkeypatch, **seed)
        assert effort.random_of(3).random() == effort.random_of(3).random() != effort.random_of(4).random()
        tried.add(effort.random_of(3).random())
    assert len(tried) == 3


def test_a_failure_names_its_input() -> None:
    """Whatever failed."""
    with pytest.raises(AssertionError) as failure, effort.trying("☁\n"):
        raise AssertionError
    assert failure.value.__notes__ == ["It was tried with '☁\\n'"]
