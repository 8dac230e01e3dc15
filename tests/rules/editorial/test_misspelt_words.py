"""How many usual misspellings are found, and what is loaded for that."""

import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from casebook import BASE, context_of, found, violations, with_base

from oewg_cli.files.data_files import read_lines_file
from oewg_cli.rules.editorial.word_misspelt import word_misspelt
from oewg_cli.un import word_list

TYPICAL = (Path(__file__).parent / "typical_misspellings.txt").read_text("utf-8").splitlines()
NOT_FOUND = {
    "agands": "a short word with two mistakes",
    "summery": "a word with another meaning",
}
"""Those of the file that are not found, each with the reason."""


def sentences() -> list[tuple[str, str, str]]:
    """Return each sentence, its misspelt word, and the right one."""
    lines = [line.split(" | ") for line in TYPICAL if not line.startswith("#")]
    return [(re.sub("[⟦⟧]", "", line), re.findall("⟦(.*?)⟧", line)[0], right) for line, right in lines]


def test_typical_misspellings_are_found_and_the_right_word_comes_first() -> None:
    """One in a sentence, and nothing else is found there."""
    wrong = {}
    for sentence, misspelt, right in sentences():
        findings = found(f"paragraphs: ['{sentence}']\n", word_misspelt)
        said = [f"{each.message} {each.advice}".split(" or ")[0].rstrip(".") for each in findings]
        if said != [f"`{misspelt.removesuffix('’s')}` is misspelt. Write `{right.removesuffix('’s')}`"]:
            wrong[misspelt] = said
    assert wrong == {misspelt: [] for misspelt in NOT_FOUND}


def test_the_right_words_are_right() -> None:
    """The same sentences without the mistake."""
    for sentence, misspelt, right in sentences():
        assert found(f"paragraphs: ['{sentence.replace(misspelt, right)}']\n", word_misspelt) == []


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Forget what was read, and return the list of the word lists that are read from now on."""
    names: list[str] = []

    def recorded(module: str, name: str) -> bytes:
        names.append(name.removeprefix("words/"))
        return read_lines_file(module, name)

    monkeypatch.setattr(word_list, "read_lines_file", recorded)
    _forget(word_list)
    yield names
    _forget(word_list)


def _forget(module: ModuleType) -> None:
    for value in vars(module).values():
        if hasattr(value, "cache_clear") and value.__module__ == module.__name__:
            value.cache_clear()


def test_a_programme_whose_words_are_common_loads_only_these(read: list[str]) -> None:
    """Not the long list, and neither numbers, abbreviations nor short words ask for it."""
    violations(context_of(BASE), [word_misspelt])
    text = (
        "At 10 a.m. on 4 March, the Chair of UNCC will meet the States’ delegates in Conference Room XX (see A/76/100)."
    )
    violations(context_of(with_base(f"paragraphs: ['{text}']\n")), [word_misspelt])
    assert read == ["common_words"]


def test_a_word_that_is_not_common_is_looked_up_in_the_long_list(read: list[str]) -> None:
    """A list is read once."""
    for word in ("zygote", "zephyr", "Zorro"):
        assert found(f"paragraphs: ['The {word} is there.']\n", word_misspelt) == []
    assert read == ["common_words", "rare_words", "rare_names"]
