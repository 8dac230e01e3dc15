"""The rules about the values of a programme."""

from oewg_cli.findings.rule_info import RuleInfo, Severity
from oewg_cli.programme.key_rules import AUTHORITY

WRONG_KIND = RuleInfo(
    "STR004",
    "wrong-kind",
    Severity.ERROR,
    f"""A value is of another kind than its key needs: a list instead of a text, a number instead of a word.

## Why

The program would have to guess what is meant. A number that is meant as text is in quotes; a list has one line with a
hyphen for each entry.

## Authority

{AUTHORITY}

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

VALUE_NOT_ALLOWED = RuleInfo(
    "STR005",
    "value-not-allowed",
    Severity.ERROR,
    f"""A value is not one of those that its key allows.

## Why

Some keys have a fixed set of values, or a form that the program relies on: the distribution, the languages, the
numbers of agenda items, the names of footnotes.

## Authority

{AUTHORITY} Editorial Manual, "Masthead and cover",
<https://www.un.org/dgacm/en/content/editorial-manual/mast-cover>: the distribution is General, Limited or Restricted.

## Bad

```yaml
language: english
```

## Good

```yaml
language: en
```

## Fix

Unsafe: the value that it looks like is written, or the number of an agenda item in the right form, `5 (a)`; several
items as a list, or as a range such as `5 (a)–(c)`.
""",
)

INVALID_DATE = RuleInfo(
    "STR006",
    "invalid-date",
    Severity.ERROR,
    f"""A date is not written as year, month and day, or the day does not exist; or a range ends before it begins.

## Why

Weekdays, holidays and the dates of the title block are computed from the dates; 31 February does not exist.

## Authority

{AUTHORITY} Dates are written as in ISO 8601, so that they mean the same in every language.

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

## Fix

Unsafe: a date that begins with the year, or is written in words, is written in the right form; its day never changes.
The same for ranges, which are `2024-03-04–2024-03-08`.
""",
)

INVALID_HOURS = RuleInfo(
    "STR007",
    "invalid-hours",
    Severity.ERROR,
    f"""The hours of a meeting are not written in 24-hour time, or do not exist.

## Why

The program prints hours in the form of the United Nations, `10 a.m.–1 p.m.`, and compares meetings with one another.
For both it needs the beginning and the end, typed as `10:00–13:00`, or the start alone, `10:00`.
Words in place of hours are written under `when`.

## Authority

{AUTHORITY} Times are written as in ISO 8601, so that they mean the same in every language.

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

## Fix

Safe: hours that are written in another form, such as `10.00–13.00` or `3–6 p.m.`, are written in this one; unsafe if
a.m. or p.m. has to be guessed.
""",
)
