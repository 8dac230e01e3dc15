"""Check the catalogue of rules; `OEWG_RENEW=1 python -m pytest tests/rules/test_catalogue.py` writes it."""

import json
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from casebook import document_of, read_cases
from documents import ROOT, is_renewed
from effort import random_of, scaled, trying
from lint.planting import planted

from oewg_cli.api.checking import default_policy, load
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.engine import run
from oewg_cli.lint.rule import Rule
from oewg_cli.process.errors import CommandError
from oewg_cli.rules import catalogue
from oewg_cli.rules.registry import OF_PRINTED_NOTES, OF_PROGRAMMES, OF_VERSIONS, programme_rules, rules_for
from oewg_cli.statements.times.needed_words import may_have_times
from oewg_cli.text.source_text import SourceText
from oewg_cli.un.un_data import read_data

FOLDER = Path(catalogue.__file__).parent
LIST = FOLDER / "data" / "catalogue.txt"
SCHEMA = json.loads((ROOT / "schemas" / "programme.schema.json").read_text("utf-8"))


def rules_in(folder: str) -> list[Rule[CheckContext]]:
    """Return the rules of the modules in a folder, by their codes, whether they are listed or not."""
    names = [path.stem for path in (FOLDER / folder).glob("[a-z]*.py")]
    rules = [getattr(import_module(f"oewg_cli.rules.{folder}.{name}"), name) for name in names]
    return sorted(rules, key=lambda rule: str(rule.info.code))


RELATIVE = read_data("dates_and_times")["relative"]
WITH_NEEDS = [
    rule
    for folder in OF_PROGRAMMES
    for rule in rules_in(folder)
    if rule.words or rule.keys or rule.counts or rule.times
]


def lines() -> Iterator[str]:
    """Write the line of each rule, as its module describes it."""
    for folder in (*OF_PROGRAMMES, OF_VERSIONS, OF_PRINTED_NOTES):
        for rule in rules_in(folder):
            info = rule.info
            others = [name for name, is_so in (("counts", rule.counts), ("times", rule.times)) if is_so]
            named = ["|".join(rule.words), " ".join(rule.keys), " ".join(others)]
            yield "\t".join([folder, info.code, info.name, " ".join(info.former_names), *named])


def test_the_catalogue_lists_every_rule_as_its_module_describes_it() -> None:
    """No rule is missing, and none is there without its module."""
    text = "".join(f"{line}\n" for line in lines())
    if is_renewed():
        LIST.write_text(text, "utf-8")
    assert LIST.read_text("utf-8") == text


def test_words_are_in_lower_case_and_have_a_space_only_at_their_beginning() -> None:
    """So that they can be looked for in the words of all texts at once."""
    words = [word for rule in WITH_NEEDS for word in rule.words]
    assert all(word == word.casefold() and word.removeprefix(" ") == "".join(word.split()) for word in words)


IN_DATA = {
    "DAT011": [*RELATIVE["words"], *RELATIVE["periods"], *RELATIVE["seasons"]],
    "MST041": read_data("counted_statements")["documents"]["nouns"],
    "MST062": [
        word
        for group, key in (("limit", "units"), ("side", "words"))
        for word in read_data("stated_values")[group][key]
    ],
    "MST053": read_data("leftovers")["officers"],
    "MST056": read_data("leftovers")["dealt_with"],
    "REF021": [f"{series}/" for group in read_data("symbols")["series"] for series in group.get("others", ())],
    "REF024": [f"{series}.49/" for group in read_data("symbols")["series"] for series in group.get("numbered", ())],
}
"""The words of data files without one of which a rule finds nothing, by the code of the rule."""


@pytest.mark.parametrize(
    "rule", [rule for rule in WITH_NEEDS if rule.info.code in IN_DATA], ids=lambda rule: rule.info.code
)
def test_what_a_rule_looks_for_has_its_words(rule: Rule[CheckContext]) -> None:
    """Add the word to the rule if you add another one to the data."""
    found = [words.casefold() for words in IN_DATA[rule.info.code]]
    assert [words for words in found if not any(word in words for word in rule.words)] == []


def test_keys_are_those_of_the_format() -> None:
    """A key may be under another one, as in `session.parts`."""
    known = {key for each in SCHEMA["$defs"].values() for key in each.get("properties", {})} | {*SCHEMA["properties"]}
    assert {part for rule in WITH_NEEDS for key in rule.keys for part in key.split(".")} <= known


@pytest.mark.parametrize("rule", WITH_NEEDS, ids=lambda rule: rule.info.code)
def test_whatever_a_rule_finds_in_its_cases_has_one_of_what_it_names(rule: Rule[CheckContext]) -> None:
    """So that it is run wherever it finds something."""
    name = rule.check.__name__
    family = rule.check.__module__.split(".")[-2]
    for case in read_cases(Path(__file__).parent / family / f"{name}.md"):
        context = CheckContext(document_of(case.text), last_session=document_of(case.last).programme)
        index = context.text_index
        has_needed = index.has_any(rule.words) or not context.typed_keys.isdisjoint(rule.keys)
        has_needed |= rule.counts and index.has_counts
        has_needed |= rule.times and context.picture.read(may_have_times)
        assert has_needed or not list(rule.check(context))


@pytest.mark.fuzz
@pytest.mark.parametrize("seed", range(10))
def test_rules_that_are_not_run_would_find_nothing(seed: int) -> None:
    """In documents with many mistakes."""
    random = random_of(seed)
    for _ in range(scaled(10)):
        name, text = planted(random)
        with trying((name, text)):
            try:
                document = load(SourceText(name, text)).document
            except CommandError:
                continue
            if document is not None:
                context = CheckContext(document)
                chosen = rules_for(context, default_policy().selection)
                assert run(context, chosen, document) == run(context, programme_rules(), document)
