"""A short file cannot stand for a note without end: what ranges and lists can hold has a limit."""

from itertools import permutations

import pytest
from casebook import document_of, with_base

from oewg_cli.api.checking import load
from oewg_cli.programme.agendas import Agendas
from oewg_cli.programme.bodies import names_of_bodies
from oewg_cli.text.source_text import SourceText


def messages(fragment: str) -> list[str]:
    """Return what is wrong with the base programme with other outermost keys."""
    found = load(SourceText("x.yaml", with_base(fragment))).findings
    return [finding.message for finding in found if finding.rule.code.startswith("STR")]


def day(date: str, rest: str = "text: x") -> str:
    """Return a day of the programme."""
    return f"  - {{date: {date}, {rest}}}\n"


@pytest.mark.parametrize(
    ("fragment", "message"),
    [
        ("programme:\n" + day("2023-01-01–2024-01-02"), "`2023-01-01–2024-01-02` has more than 366 days."),
        (
            "programme:\n" + 56 * day("2023-01-01–2023-12-31"),
            "`programme` has ranges of more than 20000 days together.",
        ),
        (
            "programme:\n" + day(f"[{', '.join(['2024-03-04'] * 101)}]"),
            "`date` can have at most 100 entries, but has 101.",
        ),
        (
            "programme:\n" + day("2024-03-04", f"entries: [{{item: [{', '.join(['1'] * 101)}]}}]"),
            "`item` can have at most 100 entries, but has 101.",
        ),
        (
            "programme:\n" + 11 * day("2024-03-04", f"entries: [{{item: [{', '.join(['1–9'] * 100)}]}}]"),
            "`programme` has more than 1000 ranges of items.",
        ),
        (
            "programme:\n" + day("2024-03-04", f"meetings: [{{body: [{', '.join('x' * 101)}]}}]"),
            "`body` can have at most 100 entries, but has 101.",
        ),
        (f"body: [{', '.join('x' * 51)}]\n", "`body` can have at most 50 entries, but has 51."),
        (
            "session: {place: x, opens: 2024-03-04, closes: 2024-03-05, parts: ["
            + "{opens: 2024-03-04, closes: 2024-03-04}, " * 21
            + "]}\n",
            "`parts` can have at most 20 entries, but has 21.",
        ),
        (
            "agenda:\n  items: {" + ", ".join(f'"{n % 999 + 1} ({"abc"[n // 999]})": x' for n in range(1001)) + "}\n",
            "`items` can have at most 1000 entries, but has 1,001.",
        ),
    ],
)
def test_too_much_is_said(fragment: str, message: str) -> None:
    """One sentence each, and no more than that."""
    assert messages(fragment) == [message]


def test_just_enough_is_read() -> None:
    """A year in each of many bodies, and a range in each of many entries."""
    ranges = 54 * day("2023-01-01–2023-12-31", f"entries: [{{item: [{', '.join(['1–9'] * 18)}]}}]")
    assert not messages("programme:\n" + ranges)


def test_agendas_of_joint_meetings_are_not_kept_for_ever() -> None:
    """Whatever the bodies of the meetings are, only some of their agendas are kept."""
    bodies = ", ".join(f"{{name: {name}, agenda: {{items: {{1: Clouds of {name}}}}}}}" for name in "ABCDEF")
    programme = document_of(with_base(f"body: [{bodies}]\n")).programme
    assert len(names_of_bodies(programme)) == 6
    agendas = Agendas(programme)
    for several in permutations("ABCDEF", 4):
        assert agendas.items_for(several)["1"].item.title == f"Clouds of {several[0]}"
    assert len(vars(agendas)["_of_meetings"]) <= 64
