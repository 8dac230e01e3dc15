"""What can be wrong with the structure of a programme: the family STR."""

from oewg_cli.kernel.fault import Fault, Severity

_AUTHORITY = (
    "The programme format: `oewg schema` prints it, and an editor with a YAML language server shows it for each key."
)

UNKNOWN_KEY = Fault(
    "STR001",
    "unknown-key",
    Severity.ERROR,
    f"""A key stands where the format has no such key.

## Why

What stands under an unknown key would silently be left out of the note. Mostly the key is mistyped, or stands at the
wrong level.

## Authority

{_AUTHORITY}

## Bad

```yaml
titel: Provisional programme of work
```

## Good

```yaml
title: Provisional programme of work
```
""",
)

MISSING_KEY = Fault(
    "STR002",
    "missing-key",
    Severity.ERROR,
    f"""A key that every programme needs is missing.

## Why

The masthead, the title block and the annex are composed from these keys; without one of them there is no note.

## Authority

{_AUTHORITY} Editorial Manual, "Masthead and cover",
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

EMPTY_VALUE = Fault(
    "STR003",
    "empty-value",
    Severity.ERROR,
    f"""A key or a line of a list has nothing behind it.

## Why

A key with nothing behind it was meant to be filled in, or to be taken out.

## Authority

{_AUTHORITY}

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

WRONG_KIND = Fault(
    "STR004",
    "wrong-kind",
    Severity.ERROR,
    f"""A value is of another kind than its key needs: a list instead of a text, a number instead of a word.

## Why

The program would have to guess what is meant. A number that is to be a text stands in quotes; a list has a line with
a hyphen for each entry.

## Authority

{_AUTHORITY}

## Bad

```yaml
title:
  - Provisional programme of work
```

## Good

```yaml
title: Provisional programme of work
```
""",
)

VALUE_NOT_ALLOWED = Fault(
    "STR005",
    "value-not-allowed",
    Severity.ERROR,
    f"""A value is not one of those that its key can have.

## Why

Some keys have a fixed set of values, or a form that the program relies on: the distribution, the languages, the
numbers of agenda items, the names of footnotes.

## Authority

{_AUTHORITY} Editorial Manual, "Masthead and cover",
<https://www.un.org/dgacm/en/content/editorial-manual/mast-cover>: the distribution is General, Limited or Restricted.

## Bad

```yaml
language: english
```

## Good

```yaml
language: en
```
""",
)

INVALID_DATE = Fault(
    "STR006",
    "invalid-date",
    Severity.ERROR,
    f"""A date is not written as year, month and day, or there is no such day.

## Why

Weekdays, holidays and the dates of the title block are worked out from the dates; 31 February is in no calendar.

## Authority

{_AUTHORITY} Dates are written as in ISO 8601, so that they mean the same in every language.

## Bad

```yaml
session:
  number: 7
  place: New York
  opens: 2024-02-30
  closes: 2024-03-08
```

## Good

```yaml
session:
  number: 7
  place: New York
  opens: 2024-03-04
  closes: 2024-03-08
```
""",
)

INVALID_HOURS = Fault(
    "STR007",
    "invalid-hours",
    Severity.ERROR,
    f"""The hours of a meeting are not written in 24-hour time, or there are no such hours.

## Why

The program prints hours in the form of the United Nations, `10 a.m.–1 p.m.`, and compares meetings with one another.
For both it needs the beginning and the end, typed `10:00–13:00`.

## Authority

{_AUTHORITY} Times are written as in ISO 8601, so that they mean the same in every language.

## Bad

```yaml
programme:
  - date: 2024-03-04
    meetings:
      - time: 10 a.m.–1 p.m.
        entries: [Opening of the session]
```

## Good

```yaml
programme:
  - date: 2024-03-04
    meetings:
      - time: 10:00–13:00
        entries: [Opening of the session]
```
""",
)

UNCLEAR_ENTRY = Fault(
    "STR008",
    "unclear-entry",
    Severity.ERROR,
    f"""An entry of a meeting has neither an agenda item nor a heading, or both.

## Why

An entry is either an agenda item, whose heading the program writes, or has a heading of its own.

## Authority

{_AUTHORITY}

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

NOT_A_PROGRAMME = Fault(
    "STR009",
    "not-a-programme",
    Severity.ERROR,
    f"""The file is empty, or holds a list or a text instead of keys.

## Why

A programme begins with keys such as `masthead:` and `session:`. A file without them is another file, or its first
lines were lost.

## Authority

{_AUTHORITY}
""",
)

FAULTS = (
    UNKNOWN_KEY,
    MISSING_KEY,
    EMPTY_VALUE,
    WRONG_KIND,
    VALUE_NOT_ALLOWED,
    INVALID_DATE,
    INVALID_HOURS,
    UNCLEAR_ENTRY,
    NOT_A_PROGRAMME,
)
