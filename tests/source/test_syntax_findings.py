import re
import sys

import pytest
from yaml.reader import Reader

from oewg_cli.findings.finding import Finding
from oewg_cli.source.loader import read_tree
from oewg_cli.source.syntax_findings import MOST_FORBIDDEN, Problems
from oewg_cli.source.tree import Mapping, Scalar
from oewg_cli.text.source_text import SourceText

FORMS = [("x.json", '{{"a": "{}"}}'), ("x.yaml", 'a: "{}"')]


def found_in(name: str, text: str) -> tuple[str, list[Finding]]:
    """Return the value under `a`, and the findings about forbidden characters."""
    root, findings = read_tree(SourceText(name, text))[:2]
    assert isinstance(root, Mapping)
    scalar = root.entries["a"].value
    assert isinstance(scalar, Scalar)
    return scalar.text, [each for each in findings if each.rule.code == "SYN006"]


@pytest.mark.parametrize(("name", "form"), FORMS)
@pytest.mark.parametrize("spelled", ["\x07\x01", "\\u0007\\u0001"])
@pytest.mark.parametrize("times", [1, 6, 1_000])
def test_neighbours_are_one_finding(name: str, form: str, spelled: str, times: int) -> None:
    """A run of forbidden characters is one finding that covers it; each of them becomes U+FFFD."""
    text = form.format(f"x{spelled * times}y")
    value, findings = found_in(name, text)
    assert value == f"x{chr(0xFFFD) * 2 * times}y"
    assert [text[slice(*each.span)] for each in findings] == [spelled * times]
    assert findings[0].message == (
        f"These {2 * times:,} characters cannot be shown in a document; the first is U+0007."
    )


@pytest.mark.parametrize(("name", "form"), FORMS)
@pytest.mark.parametrize("spelled", ["\x07", "\\u0007"])
@pytest.mark.parametrize("more", [-1, 0, 1, 1_234])
def test_findings_are_bounded(name: str, form: str, spelled: str, more: int) -> None:
    """Those beyond the bound are counted in the last finding."""
    value, findings = found_in(name, form.format(f"{spelled}y" * (MOST_FORBIDDEN + more)))
    assert value == f"{chr(0xFFFD)}y" * (MOST_FORBIDDEN + more)
    assert len(findings) == min(MOST_FORBIDDEN, MOST_FORBIDDEN + more)
    counts = [found[1] for each in findings if (found := re.search(r" at ([\d,]+) more places?\.$", each.message))]
    assert counts == ([f"{more:,}"] if more > 0 else [])
    assert (f"{more:,} more" in findings[-1].message) == (more > 0)


def test_typed_and_escaped_characters_are_counted_together() -> None:
    """The bound is that of a document."""
    findings = found_in("x.json", '{"a": "' + "\x07y" * MOST_FORBIDDEN + "\x07y\\u0007" * 3 + '"}')[1]
    assert len(findings) == MOST_FORBIDDEN
    assert findings[-1].message.endswith("U+0007. Such characters are at 6 more places.")


def test_a_character_is_forbidden_if_yaml_does_not_allow_it() -> None:
    """PyYAML's own reader says which; halves of surrogate pairs are among them."""
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    shown = Problems(SourceText("x.yaml", every)).without_forbidden()
    forbidden = {char for char, instead in zip(every, shown, strict=True) if char != instead}
    assert forbidden == set(Reader.NON_PRINTABLE.findall(every))
