import json

import pytest
from casebook import context_of, with_base

from oewg_cli.facts.announced_lists import announced_lists


def counts_of(text: str) -> list[str]:
    """Return the numbers that are read as that of the two lines after a text, if they are another one."""
    lines = f"paragraphs: [{{text: {json.dumps(text)}, list: [Clouds over land;, Clouds over the sea.]}}]\n"
    found = context_of(with_base(f"footnotes: {{}}\n{lines}")).picture.read(announced_lists)
    return [each.whole.text for each in found if each.number not in each.right]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Three kinds of clouds will be measured. They are the following:", "Three kinds"),
        ("The group has received three proposals. The proposals are as follows:", "three proposals"),
        ("Three draft resolutions were submitted in May, after the close. These are:", "Three draft resolutions"),
        ("The following three reports have been issued in the six official languages:", "three reports"),
    ],
)
def test_a_number_before_the_sentence_that_announces_a_list_is_read(text: str, wrong: str) -> None:
    """It is that of the same noun, or of `they`."""
    assert counts_of(text) == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "Two kinds of clouds will be measured. They are the following:",
        "Three experts met in two cities. They are listed below:",
        "Three reports have been received so far. They are:",
        "The session lasts three days. The meetings are held as follows:",
        "Three groups met. The rooms are the following:",
        "Four States parties have been invited. The reports are:",
        "The following two reports, of which three copies were sent, are before the group:",
    ],
)
def test_a_number_of_something_else_is_not_that_of_the_list(text: str) -> None:
    """Another noun, some of all, or States of which some have no report."""
    assert not counts_of(text)
