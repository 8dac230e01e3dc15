"""Check that a text in TOML is within the limits before it is parsed, which takes much time and memory."""

import re

from oewg_cli.process.errors import CommandError
from oewg_cli.source.size_limits import MAX_DEPTH, MAX_VALUES, too_deep, too_many
from oewg_cli.text.lazy_patterns import lazy_pattern

# Strings and comments are matched as a whole, so that nothing in them counts. None can be read in two ways, and so each
# is read once: a string that is not closed ends with its line, or with the text.
_TOKEN = lazy_pattern(
    r"""
    (?P<key>
        \"{3} (?: [^\\"] | \\. | "(?!"") )*+ (?: "{3} | $ )
      | '{3} (?: [^'] | '(?!'') )*+ (?: '{3} | $ )
      | " (?: [^\\"\n] | \\[^\n] )*+ "?
      | ' [^'\n]*+ '?
      | [^\s"'.\#=,\[\]{}]++
    )
  | (?P<dot> \. )
  | (?P<open> [\[{] )
  | (?P<close> [\]}] )
  | (?P<end> [=,\n] | \#[^\n]*+ )
    """,
    re.VERBOSE | re.DOTALL,
)


def refusal(text: str, name: str) -> CommandError | None:
    """Return why a text is not parsed: it has more than MAX_DEPTH levels, or more than MAX_VALUES values.

    Brackets and the dots of keys nest (TOML 1.0, "Keys"). Brackets that are not closed add up, so that a text with many
    of them, which is not TOML, counts as too deep. Keys count as values do.
    """
    depth = parts = 0
    left = 2 * MAX_VALUES
    for token in _TOKEN.finditer(text):
        kind = token.lastgroup
        if kind == "dot":
            parts += 1
        elif kind == "key":
            left -= 1
        else:
            parts = 0
            if kind == "open":
                depth += 1
                left -= 1
            elif kind == "close":
                depth = max(0, depth - 1)
        if depth + parts > MAX_DEPTH:
            return too_deep(name)
        if left < 0:
            return too_many(name)
    return None
