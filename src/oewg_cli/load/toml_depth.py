"""How deep a text in TOML is nested, told before a parser is asked: its time and memory grow with the depth."""

import re

from oewg_cli.load.limits import MAX_DEPTH

# Strings and comments are taken as a whole, so that nothing in them counts. None of these can be read in two ways, and
# so each is read once: a string that is not closed ends with its line, or with the text.
_TOKEN = re.compile(
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


def is_too_deep(text: str) -> bool:
    """Return whether brackets and the parts of dotted keys are nested deeper than MAX_DEPTH, in any text.

    Each dot of a key is a level (TOML 1.0, "Keys"). Brackets that are left open add up, so that a text with many of
    them, which is not TOML, counts as too deep.
    """
    depth = parts = 0
    for token in _TOKEN.finditer(text):
        kind = token.lastgroup
        if kind == "dot":
            parts += 1
        elif kind == "open":
            depth += 1
            parts = 0
        elif kind == "close":
            depth = max(0, depth - 1)
            parts = 0
        elif kind == "end":
            parts = 0
        if depth + parts > MAX_DEPTH:
            return True
    return False
