import pytest
from casebook import context_of, with_base

from oewg_cli.statements.numbers.enumerations import repeated_elements


@pytest.mark.parametrize(
    ("text", "repeated"),
    [
        ("Chile, Ghana, Norway and Ghana will speak.", ["Ghana"]),
        ("The delegations of Chad, Peru and Chad.", ["Chad"]),
        ("On wind, rain, wind or snow.", ["wind"]),
        ("Items 1, 2 and 1.", ["1"]),
        ("Resolutions 76/211, 75/240 and 76/211.", ["76/211"]),
        ("Guinea, Equatorial Guinea and Papua New Guinea.", []),
        ("Peace, security and peace operations.", []),
        ("Chile, Peru and Chile, respectively.", []),
        ("Read, as appropriate, by all, as appropriate, and others.", []),
    ],
)
def test_an_element_that_stands_twice_is_read_once(text: str, repeated: list[str]) -> None:
    """A part of a longer name is another element."""
    picture = context_of(with_base(f"paragraphs:\n  - {text}\n")).picture
    assert [each.again.text for each in picture.read(repeated_elements)] == repeated
