"""Decide of whom a text speaks: of the body of the note, or of another body.

The body that is named next to the words decides, then the one that is named last before them in the sentence, and in
the sentences before it in the same text.
"""

import re
from bisect import bisect_left, bisect_right
from enum import StrEnum
from functools import cached_property
from itertools import islice
from operator import attrgetter

from oewg_cli.programme.bodies import folded_name, parts_of_name
from oewg_cli.programme.inline_text import shown
from oewg_cli.programme.model import Programme
from oewg_cli.programme.text_fields import TextField
from oewg_cli.statements.own_names import OwnNames
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.source_text import Span
from oewg_cli.un.references.body_names import body_names

_MOST_BODIES = 50
"""The bodies of a note that are looked for in its texts; no note has so many."""
_MOST_BEFORE = 50
"""The names before some words that are asked of whom they speak."""
_MORE_OF_NAME = (
    r"\sof\s(?:77|[0-9]+\s(?:(?:Member\s)?States|members|experts|countries))\b"
    r"|\s(?:of|on|for)\s(?!its\b|their\b|an?\b|(?:agenda\s)?items?\b|[0-9]|[A-Z][a-z]+day\b)"
)
"""What shows that a name in small letters goes on: the working group `on rain`."""
_WORDS_OF_NAME = r"\b[Tt]he\s(?P<words>(?:[A-Z][\w’-]+\s){1,3})$"
_LONGEST_WORDS = 64
_NO_BODY = (
    r"(?<=[A-Za-z])(?P<more>\s(?=(?:Conference\s)?(?:Rooms?|Chamber|Hall|Cent(?:re|er)|Building|Services)\b)"
    r"|(?<=Organization)\sof\s(?:the\s|its\s)?work\b)"
)
"""What makes another thing of the name of a body: `in Conference Room 2`, `Organization of work of the session`."""
_OTHER_THINGS = ("Room", "Chamber", "Hall", "Cent", "Building", "Services", "Organization")
_BY_OTHERS = r"\bby\s(?:the|an?)\s(?P<whom>(?:[a-z-]+\s){1,3})(?:at|during|in)\s\Z"
"""Whom a text names without capitals: `prepared by the scientific panel at its eighth session`."""
_LONGEST_LEAD = 80
_MOST_ASIDES = 6
"""The sentences before some words of which the asides are left out."""
_ASIDE = (
    r"\s*(?:The|This)\s[A-Z][^,;:.]{2,150}(?P<aside>,\s[^;:]{3,250}?,)"
    r"\s(?=(?:is|are|was|were|will|shall|has|had|have|may|[a-z]+(?:ed|s))\b)"
)
_BESIDE = r"(?:\s\([^()]{1,120}\))?,(?:[^;.]|\.(?!\s[A-Z])){1,240}"
"""What comes after a session and its comma, up to the end of the sentence."""
_LEAD_OF_OWNER = r"\s{1,3}(?:of|for|by)\s{1,3}(?:the\s{1,3})?"


class Owner(StrEnum):
    """Whose session, agenda, meeting or paragraph a text speaks of; unclear where no body is named."""

    OWN = "own"
    OTHER = "other"
    UNCLEAR = "unclear"


_PARENT = (
    r"[^,]*\b(?:assembly|commission|committee|conference|council)\b[^,]*,\s"
    r"(?=(?:[\w-]+\s){0,4}(?:sub-?committee|working\sgroup)\Z)"
)
"""The parent body before the name of one of its bodies, in lower case."""


class Owners:
    """Decides of which body a text speaks; the bodies of the note are its own."""

    def __init__(self, programme: Programme) -> None:
        self._bodies = [
            name
            for body in islice(programme.bodies, _MOST_BODIES)
            for typed in (body.name, body.short)
            if typed is not None
            for name in (folded_name(shown(typed)), *parts_of_name(shown(typed)))
        ]
        self._names: dict[TextField, list[Span]] = {}

    def owner(self, field: TextField, start: int, end: int) -> Owner:
        """Return of whom a part of a text speaks; offsets are code points of the plain text of the field.

        `the fifth session of the General Assembly` is of another body, `its fifth session` of the one named before.
        """
        after = self.owner_named_after(field, end)
        if after is not Owner.UNCLEAR:
            return after
        lead = field.plain[max(0, start - _LONGEST_LEAD) : start]
        by_others = compiled(_BY_OTHERS).search(lead) if field.plain.startswith("its ", start) else None
        if by_others is not None and not self._own.find(by_others["whom"]):
            return Owner.OTHER
        before = self._after_aside(field, start)
        subject = self._subject_before(field, start) if field.plain.startswith("Its ", start) else None
        return self._owner_of_last(before if subject is None else [subject]) if before else Owner.UNCLEAR

    def names_before(self, field: TextField, start: int) -> list[str]:
        """Return the last names of bodies before an offset of the plain text of a field."""
        names = self.names_in(field)
        last = bisect_right(names, start, key=lambda each: each.end)
        return [field.plain[slice(*each)] for each in names[max(0, last - _MOST_BEFORE) : last]]

    def _after_aside(self, field: TextField, start: int) -> list[str]:
        """Return the names before an offset, without those of an aside on the subject with which its sentence begins.

        `The Committee, which the Council established by its resolution 2003/17, is convened for its third session`.
        """
        last = bisect_right(field.sentences, start, key=attrgetter("start"))
        begun = field.sentences[max(0, last - _MOST_ASIDES) : last]
        asides = [each for one in begun if (each := compiled(_ASIDE).match(field.plain, one.start, start)) is not None]
        if not asides:
            return self.names_before(field, start)
        names = self.names_in(field)
        known = reversed(names[: bisect_right(names, start, key=attrgetter("end"))])
        spans = [Span(*each.span("aside")) for each in asides]
        kept = [
            *islice((each for each in known if not any(one <= each.start < end for one, end in spans)), _MOST_BEFORE)
        ]
        return [field.plain[slice(*each)] for each in reversed(kept)] or self.names_before(field, start)

    def _subject_before(self, field: TextField, start: int) -> str | None:
        """Return the body with which the sentence before begins: `The Committee was set up by the Council. Its …`."""
        at = bisect_left(field.sentences, start, key=attrgetter("start"))
        lead = compiled(r"The\s+").match(field.plain, field.sentences[at - 1].start if at else start)
        return None if lead is None else self._name_at(field, lead.end()) or None

    def owner_named_after(self, field: TextField, end: int) -> Owner:
        """Return of whom something is by the body that is named next after it, as in `the session of the Council`."""
        name = self.name_after(field, end)
        return self._owner(name) if name else Owner.UNCLEAR

    def name_after(self, field: TextField, end: int) -> str:
        """Return the name of the body of which something is by the words after it; empty if there is none."""
        after = compiled(_LEAD_OF_OWNER).match(field.plain, end)
        return "" if after is None else self._name_at(field, after.end())

    def owner_that_acts(self, field: TextField, end: int) -> Owner:
        """Return of whom something is by the body that is named after a comma: `At its session, the Council will`."""
        name = self.name_that_acts(field, end)
        return self._owner(name) if name else Owner.UNCLEAR

    def name_that_acts(self, field: TextField, end: int) -> str:
        """Return the body that is named after a comma, if there is one: `At its session, the Council will`.

        What is said of the session beside may come between: `At its session, held in Rome in 2026, the Council`.
        """
        beside = compiled(_BESIDE).match(field.plain, end)
        commas = compiled(r",\s{1,3}(?:the\s{1,3})?").finditer(
            field.plain, end, end if beside is None else beside.end()
        )
        acting = (self._name_at(field, each.end()) for each in commas)
        return next((name for name in acting if name), "")

    def _name_at(self, field: TextField, start: int) -> str:
        names = self.names_in(field)
        at = bisect_left(names, start, key=lambda each: each.start)
        return field.plain[slice(*names[at])] if at < len(names) and names[at].start == start else ""

    def names_in(self, field: TextField) -> list[Span]:
        """Return the names of bodies in a text, in order: those in capitals, and own ones in any case."""
        if field not in self._names:
            text = field.plain
            found = sorted(_with_sub(text, each.place) for each in body_names(text))
            if "/" in text:
                # The letters of a symbol, as in ESCAP/CCN/2027/1, name no body that acts.
                symbols = [Span(each.start, each.end) for each in field.references]
                found = [span for span in found if not _overlaps(span, symbols)]
            own = [span for span in self._own.find(text) if _is_name(text, span)]
            # `Economic and Social Council forum on mountains` is the forum, not the Council.
            found = [span for span in found if not _is_within(span, own)]
            known = sorted([*found, *(span for span in own if not _overlaps(span, found))])
            may_be_other = any(word in text for word in _OTHER_THINGS)
            others = {match.start("more") for match in compiled(_NO_BODY).finditer(text)} if may_be_other else ()
            self._names[field] = [self._with_words_before(text, span) for span in known if span.end not in others]
        return self._names[field]

    def _with_words_before(self, text: str, span: Span) -> Span:
        """Return a name with the words of it that come before: `the Implementation Committee`.

        Of the name of a body of the note only its last word needs them: `the General Conference of the Agency`.
        """
        name = text[slice(*span)]
        if not name[0].isupper() or (" " in name and self.is_own_name(name)):
            return span
        before = compiled(_WORDS_OF_NAME).search(text, max(0, span.start - _LONGEST_WORDS), span.start)
        return span if before is None else Span(before.start("words"), span.end)

    def is_named_at_end(self, text: str) -> bool:
        """Return whether a text ends with the name of a body of the note, before a comma or a form of "to be"."""
        named = compiled(r"(?:,|,?\s(?:(?:which|that)\s)?(?:was|is|had\sbeen))?\s*$").sub("", text, count=1)
        return any(span.end == len(named) and not _is_after_another(named, span) for span in self._own.find(named))

    def is_named_at(self, text: str, start: int) -> bool:
        """Return whether the name of a body of the note is at an offset of a text."""
        return self._own.is_at(text, start)

    def is_own_name(self, name: str) -> bool:
        """Return whether a name is that of a body of the note: in full, its short name, or its last words alone."""
        folded = " ".join(name.split()).casefold()
        return folded in self._own_names

    def without_own_names(self, text: str) -> str:
        """Return a text without the names of the bodies of the note, in capitals or small letters."""
        for span in reversed(self._own.find(text)):
            text = f"{text[: span.start]} {text[span.end :]}"
        return text

    def _owner(self, name: str) -> Owner:
        return Owner.OWN if self.is_own_name(name) else Owner.OTHER

    def _owner_of_last(self, names: list[str]) -> Owner:
        """Return of whom the last name is; one word alone means the body named with it in full before."""
        *before, last = names
        in_full = [name for name in before if " " in name and last in name.split()] if " " not in last else []
        return self._owner(in_full[-1] if in_full else last)

    @cached_property
    def _own_names(self) -> frozenset[str]:
        names = set(self._bodies)
        for full in self._bodies:
            body = _without_parent(full)
            # `Committee on Rain, Legal Subcommittee` is the `Legal Subcommittee of the Committee on Rain` too.
            names |= {body, f"{body} of the {full.removesuffix(body).rstrip(' ,')}"} if body != full else {body}
            head = re.split(r"\s(?:of|on|for|to)\s", body, maxsplit=1)[0].split()
            names |= {" ".join(head[at:]) for at in range(len(head))}
            # `Working Group` is found by its last word, and the name that follows with "of" or "on" with it.
            names |= {body[body.index(word) :] for word in head}
            # `Committee on Rain of the Commission for Clouds` is also named without its parent body, and the
            # `Conference of the Parties to the Convention on Rain` without its convention.
            names |= {body[: match.start()] for match in compiled(r"(?<=\w)\s(?:of|to|on|for)\s").finditer(body)}
            # `The Parties to the Convention will meet` is said of the Meeting of the Parties to the Convention.
            members = body[(body.find(" parties to ") + 1) or len(body) :].split(" to ", 1)
            names |= {f"parties to {members[-1][:end]}" for end in _ends_of_parts(members[-1]) if len(members) > 1}
        return frozenset(names)

    @cached_property
    def _own(self) -> OwnNames:
        return OwnNames(self._own_names)


def _with_sub(text: str, span: Span) -> Span:
    """Return the place of a name with what is before its hyphen: `Sub-Committee of Experts`."""
    return Span(span.start - len("Sub-"), span.end) if text.endswith("Sub-", 0, span.start) else span


def _without_parent(name: str) -> str:
    """Return the name of a body without that of its parent body before it: `Committee on Rain, Legal Subcommittee`."""
    parent = compiled(_PARENT).match(name)
    return name if parent is None else name[parent.end() :]


def _ends_of_parts(name: str) -> list[int]:
    """Return where a name may end: `the Convention`, `the Convention on Rain`, as often as another part begins."""
    return [*(match.start() for match in compiled(r"(?<=\w)\s(?:of|to|on|for)\s").finditer(name)), len(name)]


def _overlaps(span: Span, others: list[Span]) -> bool:
    """Return whether a span shares a code point with one of others, which are sorted and do not overlap."""
    at = bisect_left(others, span.end, key=lambda each: each.start)
    return at > 0 and others[at - 1].end > span.start


def _is_within(span: Span, others: list[Span]) -> bool:
    """Return whether a span is a part of a longer one of others, which are sorted and do not overlap."""
    at = bisect_right(others, span.start, key=lambda each: each.start) - 1
    return at >= 0 and others[at].end >= span.end and others[at] != span


def _is_after_another(text: str, span: Span) -> bool:
    """Return whether a name is that of another body of the same kind: `another working group`."""
    return text[max(0, span.start - len("another ")) : span.start].casefold() == "another "


def _is_name(text: str, span: Span) -> bool:
    """Return whether what is written as a name of a body in small letters is one: not the drafting `group`."""
    if compiled(_MORE_OF_NAME).match(text, span.end) or _is_after_another(text, span):
        return False
    name = text[slice(*span)]
    is_one_word = " " not in name and name.islower()
    return not is_one_word or text[max(0, span.start - 5) : span.start].casefold().endswith(("the ", "this ", "our "))
