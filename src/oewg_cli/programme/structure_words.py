"""The words of findings about structure, by the kind of mistake and by the key."""

from oewg_cli.programme.structure_rules import (
    CONFLICTING_KEYS,
    EMPTY_VALUE,
    INVALID_DATE,
    INVALID_HOURS,
    UNCLEAR_ENTRY,
    VALUE_NOT_ALLOWED,
)
from oewg_cli.programme.value_types import FOOTNOTE_NAME, ITEM_NUMBER, JOB_NUMBER, MEETING_ID

KINDS = {
    "string_type": "text",
    "int_type": "a whole number",
    "tuple_type": "a list",
    "dict_type": "a block of keys",
    "model_type": "a block of keys",
    "model_attributes_type": "a block of keys",
}
"""What a key must have, by the kind of mistake."""

ONE = {
    "item": "the number of an agenda item, such as 5",
    "number": "the number of an agenda item, such as 5",
    "original": "the code of a language, such as en",
    "versions": "the code of a language, such as en",
    "processed": "a date such as 2024-03-04",
    "reissued": "a date such as 2024-03-04",
    "date": "a date such as 2024-03-04, a range",
    "footnote": "the name of a footnote",
    "body": "the name of a body",
    "documents": "the symbol of a document, such as A/78/265",
}
"""What a key can have that takes one value or a list of them."""

TEXT_OR_KEYS = {
    "entries": "An entry must be a line of text, or keys such as `item`",
    "paragraphs": "A paragraph must be a text, or the keys `text` and `list`",
    "body": "A body must be its name, or keys such as `name` and `short`",
    "meetings": "A meeting must be keys such as `time` and `entries`",
    "programme": "A day must be keys such as `date` and `meetings`",
    "parts": "A part of a session must be keys such as `opens` and `closes`",
}
"""What the members of a list must be that are a block of keys, or a text or a block of keys."""

CUSTOM = {
    "date_form": INVALID_DATE,
    "no_such_date": INVALID_DATE,
    "date_range": INVALID_DATE,
    "reversed_range": INVALID_DATE,
    "long_range": INVALID_DATE,
    "many_days": INVALID_DATE,
    "many_items": VALUE_NOT_ALLOWED,
    "time_form": INVALID_HOURS,
    "no_end": INVALID_HOURS,
    "no_such_time": INVALID_HOURS,
    "two_half_days": INVALID_HOURS,
    "no_subject": UNCLEAR_ENTRY,
    "two_times": CONFLICTING_KEYS,
    "two_paragraphs": CONFLICTING_KEYS,
    "blank": EMPTY_VALUE,
}
"""The rule of a mistake that a check of the format found."""

MISSING_FROM = {
    "no_subject": ("item", "heading", "entries"),
    "no_entries": ("entries", "body", "kind", "heading", "text"),
    "no_meetings": ("meetings", "entries", "text"),
    "no_text": ("text",),
    "no_heading": ("heading",),
    "no_paragraphs": ("paragraphs",),
}
"""The keys of which one must be there, by the mistake that none is; the first is what is usually missing."""

SUBJECTS = {"no_subject": "This entry", "two_times": "This meeting", "two_paragraphs": "This paragraph"}
"""What the message is about, where the value is a block of keys."""

ADVICE = {
    "no_end": "Write the beginning and the end, such as 10:00–13:00.",
    "reversed_range": "Write the first day first.",
    "no_such_time": "Write two times of the same day, from 00:00 to 24:00.",
    "two_half_days": "Write one meeting for the morning and one for the afternoon.",
    "no_subject": "Add `item:` with the number of the agenda item, or `heading:` with a heading of its own.",
    "two_times": "Keep `time` if the hours are known, or `when`, whose words are printed in place of hours.",
    "two_paragraphs": "A paragraph has `text`, and `list` if needed; a `heading` has only `paragraphs` under it.",
    "long_range": "Write the days on which there is something, as shorter ranges.",
    "many_days": "Write shorter ranges.",
    "many_items": "Write fewer ranges of items.",
}
"""What to do about a mistake."""

FORMS = {
    ITEM_NUMBER: "a number such as 5, or one such as 5 (a)",
    FOOTNOTE_NAME: "letters, digits and hyphens without spaces",
    MEETING_ID: "one word of at most 64 letters, digits, hyphens and underscores",
    JOB_NUMBER: "like 24-01655",
}
"""The form of a value, by its pattern."""
