"""What can be wrong with the comments that mean something to the program: the family SUP."""

from oewg_cli.findings.rule_info import RuleInfo, Severity

IGNORE_UNUSED = RuleInfo(
    "SUP001",
    "ignore-unused",
    Severity.WARNING,
    """A comment ignores a finding that is not there.

## Why

The comment was right when it was written; since then the text has changed, or the comment has come to stand
elsewhere. It tells the next reader of an exception that is none, and would hide the fault if it came back. It is
reported only where the rules that it names were asked, and the whole programme could be read.

## Authority

The programme format: `# oewg: ignore[…]` at the end of a line is for the findings that begin on it, and on a line of
its own for all that begins on the next one.

## Bad

```yaml
# oewg: ignore[title-with-full-stop]
title: Provisional programme of work
```

## Good

```yaml
# oewg: ignore[title-with-full-stop] the title was adopted so
title: Provisional programme of work.
```

## Fix

Safe: the name of the rule is taken out of the comment, or the whole comment if it names no other. Nothing is offered
where a text above it, in a YAML block, ends only because the comment stands there.
""",
)

IGNORE_NOT_UNDERSTOOD = RuleInfo(
    "SUP002",
    "ignore-not-understood",
    Severity.WARNING,
    """A comment is meant to ignore a finding, and does not.

## Why

A comment that begins with `oewg:` but is not in the one form that has an effect, or names a rule that there is not,
ignores nothing. One that named no rule at all would hide faults that nobody has thought of yet.

## Authority

The programme format: `# oewg: ignore[SLT004, REF] and the reason behind it` names rules by code, beginning of a code
or name, as `--ignore` does; `# oewg: ignore-file[SLT004]`, on a line of its own above the first key, is for the whole
file.

## Bad

```yaml
title: Provisional programme of work.  # oewg: ignore MST012
```

## Good

```yaml
title: Provisional programme of work.  # oewg: ignore[title-with-full-stop]
```

## Fix

Unsafe: a comment or a name is written as it was most likely meant, where one comes near enough.
""",
)

CHECK_LEFT_OPEN = RuleInfo(
    "SUP003",
    "check-left-open",
    Severity.WARNING,
    """A comment says that something is still to be checked.

## Why

A programme that is begun from that of the last session is right in its days and numbers; what only a person can decide,
such as whether a report is that of the last year, is marked in it. A mark that is still there tells that nobody has
decided. It may be one of your own.

## Authority

The programme format: a comment that begins with `check:`, as `oewg new --from` writes it. A comment of any other form
is nobody's business but yours.

## Bad

```yaml
title: Provisional programme of work  # check: is it still provisional?
```

## Good

```yaml
title: Provisional programme of work
```
""",
    Severity.ERROR,
)

COMMENT_RULES = (IGNORE_UNUSED, IGNORE_NOT_UNDERSTOOD, CHECK_LEFT_OPEN)
