"""The rules about comments that the program reads: the family SUP."""

from oewg_cli.findings.rule_info import RuleInfo, Severity

IGNORE_UNUSED = RuleInfo(
    "SUP001",
    "ignore-unused",
    Severity.WARNING,
    """A comment ignores a finding that is not there.

## Why

The comment was right when it was written; since then the text has changed, or the comment was moved. It shows the next
reader an exception that does not exist, and would hide the mistake if it came back. The comment is reported only if the
rules that it names were checked, and the whole programme could be read.

## Authority

The programme format: `# oewg: ignore[…]` at the end of a line is for the findings that begin on that line; on a line of
its own it is for all that begins on the next line.

## Bad

```yaml
# oewg: ignore[title-with-full-stop]
title: Provisional programme of work
```

## Good

```yaml
# oewg: ignore[title-with-full-stop] the title was adopted in this form
title: Provisional programme of work.
```

## Fix

Safe: the name of the rule is removed from the comment, or the whole comment if it names no other rule. There is no fix
if a text in a YAML block above the comment ends only because of the comment.
""",
)

IGNORE_INVALID = RuleInfo(
    "SUP002",
    "ignore-invalid",
    Severity.WARNING,
    """A comment that should ignore a finding has no effect.

## Why

A comment that begins with `oewg:` ignores nothing if it is not in the right form, or names a rule that does not exist.
A comment that named no rule would hide mistakes that nobody knows of yet.

## Authority

The programme format: `# oewg: ignore[SLT004, REF] and the reason after it` names rules by code, beginning of a code or
name, as `--ignore` does; `# oewg: ignore-file[SLT004]`, on a line of its own above the first key, is for the whole
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

Unsafe: a comment or a name is written as it was most likely meant, if it is similar enough.
""",
    former_names=("ignore-not-understood",),
)

CHECK_STILL_OPEN = RuleInfo(
    "SUP003",
    "check-still-open",
    Severity.WARNING,
    """A comment says that something still has to be checked.

## Why

When a programme is made from the last one, the program changes days and numbers itself. What only a person can decide,
such as whether a report is that of last year, is marked with a comment. A comment that is still there shows that nobody
has decided yet. It may be one of your own.

## Authority

The programme format: a comment that begins with `check:`, as `oewg new --from` writes it. This
rule ignores other comments.

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
    former_names=("check-left-open",),
)

COMMENT_RULES = (IGNORE_UNUSED, IGNORE_INVALID, CHECK_STILL_OPEN)
