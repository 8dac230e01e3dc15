"""What can be wrong with a document before anyone knows what it means: the family SYN."""

from oewg_cli.findings.rule_info import RuleInfo, Severity

INVALID_SYNTAX = RuleInfo(
    "SYN001",
    "invalid-syntax",
    Severity.ERROR,
    """The file cannot be read as YAML, JSON or TOML.

## Why

A program can read a file only where its marks are in order: a quote that is opened is closed, what belongs
together is indented alike, a text with a colon and a space in it stands in quotes. Nothing else of the file is
checked until this is mended.

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
""",
)

DUPLICATE_KEY = RuleInfo(
    "SYN002",
    "duplicate-key",
    Severity.ERROR,
    """A key stands twice in the same block.

## Why

Most programs silently keep one of the two and drop the other, so that what one person typed is lost. Here the
first one counts until one of them is taken out.

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
    """A YAML anchor (`&name`) or alias (`*name`) stands in the file.

## Why

With them one text appears in several places and a change in one changes the other unseen. In a programme of work
each text is typed where it stands.

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
    """A YAML merge key (`<<`) stands in the file.

## Why

It copies keys from somewhere else, unseen by the reader of the line. It is no part of YAML 1.2 either.

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
    """A YAML tag (`!name`) stands before a value.

## Why

A tag tells a program to turn the value into something else. In a programme of work words stay words, and the
format knows what each key holds.

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
    r"""A character stands in the text that no document can show, such as a control character.

## Why

Such characters come in unseen when text is copied from another program. Word files cannot hold them, so a note
with one could not be issued.

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

A line of three hyphens begins a new YAML document. A file holds one programme; what follows the line would be
lost.

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

KEY_IS_NOT_A_WORD = RuleInfo(
    "SYN008",
    "key-is-not-a-word",
    Severity.ERROR,
    """A list, a block or nothing at all stands where a key should be.

## Why

Each value has a name before its colon. YAML allows other things there; they have no meaning in a programme of work.

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
)

TEXT_AFTER_HASH = RuleInfo(
    "SYN009",
    "text-after-hash",
    Severity.WARNING,
    """A text goes on with a blank and a number sign, and what follows is lost.

## Why

In YAML a blank and a `#` begin a comment, which is for those who read the file and is not printed. Where a word or a
figure follows at once, as in "room #5", it was mostly meant as text.

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
    KEY_IS_NOT_A_WORD,
    TEXT_AFTER_HASH,
)
