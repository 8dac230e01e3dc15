from collections.abc import Iterator

from oewg_cli.rules.precedence import precedence
from oewg_cli.rules.registry import described_rules


def given_way(code: str) -> Iterator[str]:
    """Return the codes to which a rule gives way, but not itself."""
    yield from (other for table in precedence() for other in table.get(code, ()) if other != code)


def test_the_tables_name_rules_in_order() -> None:
    """Each rule is there."""
    codes = [info.code for info in described_rules()]
    for table in precedence():
        assert {*table, *(other for others in table.values() for other in others)} <= {*codes}
        assert [[*others] for others in table.values()] == [sorted(others) for others in table.values()]


def test_a_rule_never_gives_way_to_one_that_gives_way_to_it() -> None:
    """By whatever others: so one of several findings always stays."""
    open_codes = {code: {*given_way(code)} for table in precedence() for code in table}
    while ends := {code for code, others in open_codes.items() if not others & open_codes.keys()}:
        for code in ends:
            del open_codes[code]
    assert open_codes == {}
