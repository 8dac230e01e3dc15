"""The rules about the syntax of a document: the family SYN."""

from oewg_cli.findings.rule_info import RuleInfo, Severity

INVALID_SYNTAX = RuleInfo(
    "SYN001",
    "invalid-syntax",
    Severity.ERROR,
    """The file cannot be read as YAML, JSON or TOML.

## Why

The file can be read only if its punctuation is right: a quote that is opened is closed, lines that belong together are
indented alike, and a text with a colon and a space in it is in quotes. Nothing else in the file is checked until this
is fixed.

## Authority

YAML 1.2.2, <https://yaml.org/spec/1.2.2/>; RFC 8259 (JSON), <https://www.rfc-editor.org/rfc/rfc8259>; TOML 1.0.0,
<https://toml.io/en/v1.0.0>.

## Bad

```yaml
title: Programme of work: first week
```

## Good

```yaml
title: "Programme of work: first week"
```

## Fix

Safe: the text on the line is put in quotes, if the file can then be read further. Unsafe where what comes before a
colon may be a key that lost its line.
""",
)

DUPLICATE_KEY = RuleInfo(
    "SYN002",
    "duplicate-key",
    Severity.ERROR,
    """A key appears twice in the same block.

## Why

Most programs silently keep one of the two and drop the other, so that some text is lost. Here the first one is used
until one of them is removed.

## Authority

YAML 1.2.2, section 3.2.1.1: the keys of a mapping are unique, <https://yaml.org/spec/1.2.2/#3211-nodes>.

## Bad

```yaml
title: Provisional programme of work
title: Programme of work
```

## Good

```yaml
title: Provisional programme of work
```
""",
)

ANCHOR_OR_ALIAS = RuleInfo(
    "SYN003",
    "anchor-or-alias",
    Severity.ERROR,
    """The file has a YAML anchor (`&name`) or alias (`*name`).

## Why

With them one text appears in several places, and a change in one place changes the others unseen. In a programme of
work each text is typed where it is used.

## Authority

The programme format: a file means what it shows, and has the same meaning as JSON and TOML, which have no anchors.

## Bad

```yaml
title: &t Provisional programme of work
subtitle: *t
```

## Good

```yaml
title: Provisional programme of work
subtitle: Note by the Secretariat
```
""",
)

MERGE_KEY = RuleInfo(
    "SYN004",
    "merge-key",
    Severity.ERROR,
    """The file has a YAML merge key (`<<`).

## Why

It copies keys from another place, which the reader of the line does not see. It is not part of YAML 1.2 either.

## Authority

The programme format: a file means what it shows. The merge key belongs to YAML 1.1 only,
<https://yaml.org/type/merge.html>.

## Bad

```yaml
<<: {title: Provisional programme of work}
```

## Good

```yaml
title: Provisional programme of work
```
""",
)

EXPLICIT_TAG = RuleInfo(
    "SYN005",
    "explicit-tag",
    Severity.ERROR,
    """A value has a YAML tag (`!name`).

## Why

A tag makes a program turn the value into something else. In a programme of work words stay words, and the format knows
what each key contains.

## Authority

The programme format: a file has the same meaning as JSON and TOML, which have no tags.

## Bad

```yaml
title: !!str Provisional programme of work
```

## Good

```yaml
title: Provisional programme of work
```
""",
)

FORBIDDEN_CHARACTER = RuleInfo(
    "SYN006",
    "forbidden-character",
    Severity.ERROR,
    r"""A character, such as a control character, cannot be shown in a document.

## Why

Such characters are copied unseen from other programs. Word files cannot contain them, so a note with one could not be
issued.

## Authority

XML 1.0, section 2.2, which Word files are made of, <https://www.w3.org/TR/xml/#charsets>.

## Bad

```yaml
title: "Provisional\u0007 programme of work"
```

## Good

```yaml
title: Provisional programme of work
```
""",
)

SEVERAL_DOCUMENTS = RuleInfo(
    "SYN007",
    "several-documents",
    Severity.ERROR,
    """A second document begins in the same file.

## Why

A line of three hyphens begins a new YAML document. A file has one programme; what comes after the line would be lost.

## Authority

The programme format: one file, one programme.

## Bad

```yaml
title: Provisional programme of work
---
subtitle: Note by the Secretariat
```

## Good

```yaml
title: Provisional programme of work
subtitle: Note by the Secretariat
```
""",
)

KEY_NOT_TEXT = RuleInfo(
    "SYN008",
    "key-not-text",
    Severity.ERROR,
    """A key is a list, a block or empty.

## Why

Each value has a key before its colon, which is text. YAML allows other keys; they have no meaning in a programme of
work.

## Authority

The programme format: a file has the same meaning as JSON, whose keys are text.

## Bad

```yaml
? [title, subtitle]
: Provisional programme of work
```

## Good

```yaml
title: Provisional programme of work
```
""",
    former_names=("key-is-not-a-word",),
)

TEXT_AFTER_HASH = RuleInfo(
    "SYN009",
    "text-after-hash",
    Severity.WARNING,
    """A text is followed by a space and a `#`, and the rest of the line is not printed.

## Why

In YAML a space and a `#` begin a comment, which is not printed. If a word or a number follows the `#` at once, as in
"room #5", it was probably meant as text.

## Authority

YAML 1.2.2, section 6.6, <https://yaml.org/spec/1.2.2/#66-comments>.

## Bad

```yaml
subtitle: Note by the Secretariat #2
```

## Good

```yaml
subtitle: "Note by the Secretariat #2"
```
""",
)

SYNTAX_RULES = (
    INVALID_SYNTAX,
    DUPLICATE_KEY,
    ANCHOR_OR_ALIAS,
    MERGE_KEY,
    EXPLICIT_TAG,
    FORBIDDEN_CHARACTER,
    SEVERAL_DOCUMENTS,
    KEY_NOT_TEXT,
    TEXT_AFTER_HASH,
)
