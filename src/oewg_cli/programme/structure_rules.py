"""The rules about the structure of a programme: the family STR."""

from oewg_cli.programme.key_rules import (
    CONFLICTING_KEYS,
    EMPTY_VALUE,
    MISSING_KEY,
    NOT_A_PROGRAMME,
    UNCLEAR_ENTRY,
    UNKNOWN_KEY,
)
from oewg_cli.programme.value_rules import INVALID_DATE, INVALID_HOURS, VALUE_NOT_ALLOWED, WRONG_KIND

STRUCTURE_RULES = (
    UNKNOWN_KEY,
    MISSING_KEY,
    EMPTY_VALUE,
    WRONG_KIND,
    VALUE_NOT_ALLOWED,
    INVALID_DATE,
    INVALID_HOURS,
    UNCLEAR_ENTRY,
    NOT_A_PROGRAMME,
    CONFLICTING_KEYS,
)
