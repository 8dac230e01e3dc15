"""The rules about the keys of a programme."""

from oewg_cli.findings.rule_info import RuleInfo, Severity

AUTHORITY = (
    "The programme format: `oewg schema` prints it, and an editor with a YAML language server shows it for each key."
)

UNKNOWN_KEY = RuleInfo(
    "STR001",
    "unknown-key",
    Severity.ERROR,
    f"""A key is not one of the keys that the format has at this place.

## Why

The text under an unknown key would be missing in the note without a warning. Usually the key is mistyped, or is at the
wrong level.

## Authority

{AUTHORITY}

## Bad

```yaml
titel: Provisional programme of work
```

## Good

```yaml
title: Provisional programme of work
```

## Fix

Unsafe: the key is renamed to the known key that it looks like, unless that one is there too.
""",
)

MISSING_KEY = RuleInfo(
    "STR002",
    "missing-key",
    Severity.ERROR,
    f"""A key that every programme needs is missing.

## Why

The masthead, the title block and the annex are written from these keys; without one of them there is no note.

## Authority

{AUTHORITY} Editorial Manual, "Masthead and cover",
<https://www.un.org/dgacm/en/content/editorial-manual/mast-cover>.

## Bad

```yaml
masthead:
  organ: General Assembly
  original: en
```

## Good

```yaml
masthead:
  organ: General Assembly
  date: 2024-01-31
  original: en
```
""",
)

EMPTY_VALUE = RuleInfo(
    "STR003",
    "empty-value",
    Severity.ERROR,
    f"""A key or a line of a list has no value.

## Why

A key without a value was meant to be filled in, or to be removed. Empty lines of lists with the same name, such as the
entries of a new programme, are reported together.

## Authority

{AUTHORITY}

## Bad

```yaml
subtitle:
```

## Good

```yaml
subtitle: Note by the Secretariat
```
""",
)

UNCLEAR_ENTRY = RuleInfo(
    "STR008",
    "unclear-entry",
    Severity.ERROR,
    f"""An entry of a meeting has neither an agenda item nor a heading.

## Why

An entry is an agenda item, whose heading the program writes, or has a heading of its own, or is a block of entries.
Without one of them nothing could be printed above its text.

## Authority

{AUTHORITY}

## Bad

```yaml
programme:
  - date: 2024-03-04
    meetings:
      - time: 10:00–13:00
        entries:
          - text: Capacity-building
```

## Good

```yaml
programme:
  - date: 2024-03-04
    meetings:
      - time: 10:00–13:00
        entries:
          - heading: Round table
            text: Capacity-building
```
""",
)

NOT_A_PROGRAMME = RuleInfo(
    "STR009",
    "not-a-programme",
    Severity.ERROR,
    f"""The file is empty, or has a list, a text or other keys instead of those of a programme.

## Why

A programme begins with keys such as `masthead:` and `session:`. A file without them is another file, or its first
lines were lost.

## Authority

{AUTHORITY}
""",
)

CONFLICTING_KEYS = RuleInfo(
    "STR010",
    "conflicting-keys",
    Severity.ERROR,
    f"""Two keys are there of which only one can be.

## Why

A meeting has hours under `time`, or words in place of hours under `when`. A paragraph of the note has a `text`, or it
is a `heading` with `paragraphs` under it. With both, the program would have to leave one out.

## Authority

{AUTHORITY}

## Bad

```yaml
programme:
  - date: 2024-03-04
    meetings:
      - time: 10:00–13:00
        when: Following the adjournment of the 66th meeting
        entries: [Opening of the session]
```

## Good

```yaml
programme:
  - date: 2024-03-04
    meetings:
      - when: Following the adjournment of the 66th meeting
        entries: [Opening of the session]
```
""",
)
