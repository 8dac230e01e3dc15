"""Forms that depend on what is printed: those of Geneva, whose data are in its layout."""

import pytest
from formats.word.samples import note_of

from oewg_cli.formats.tracked_versions import TrackedVersion
from oewg_cli.formats.word.form_variants import FormVariants
from oewg_cli.formats.word.typesetter import profile_typesetter
from oewg_cli.note.blocks import Block, BlockKind, Run, RunChange
from oewg_cli.note.design import WordProfile

_COMMISSION = "Economic Commission for Europe"
_NEW, _OLD = TrackedVersion.NEW, TrackedVersion.OLD
_MASTHEAD = note_of().masthead


def _variants(symbol: str | None, profile: str = "geneva") -> FormVariants:
    return FormVariants(profile_typesetter(profile), _MASTHEAD._replace(symbol=symbol))


@pytest.mark.parametrize(
    ("symbol", "organ", "form"),
    [
        ("A/HRC/50/1", "General Assembly", "organ"),
        ("E/C.12/2019/1", "Economic and Social Council", "organ"),
        ("CRC/C/80/1", "Convention on the Rights of the Child", "organ-of-series"),
        ("ECE/TRANS/1", "Economic and Social Council", "organ-of-series"),
        ("CCPR/C/125/1", "International Covenant on Civil and Political Rights", "organ-long"),
        ("CRPD/C/20/1", "Convention on the Rights of Persons with Disabilities", "organ-long"),
        (None, "General Assembly", "organ"),
    ],
)
def test_an_organ_has_the_form_that_it_has_in_the_templates(symbol: str | None, organ: str, form: str) -> None:
    """Smaller type for a long name, and more room for one of the series with lines of 21 points."""
    assert _variants(symbol).form("organ", (Run(organ),), _NEW) == form


@pytest.mark.parametrize(
    ("kind", "text", "symbol", "form"),
    [
        (BlockKind.BODY, _COMMISSION, "ECE/EX/2019/1", "body-of-commission"),
        (BlockKind.BODY, f"{_COMMISSION} and others", "ECE/EX/2019/1", BlockKind.BODY),
        (BlockKind.BODY, "Working Party on Clouds", "ECE/EX/2019/1", BlockKind.BODY),
        (BlockKind.SESSION, "Fourth session", "ECE/EX/2019/1", "session-of-commission"),
        (BlockKind.SESSION, "Fourth session", "A/HRC/50/1", BlockKind.SESSION),
        (BlockKind.SESSION, "Fourth session", "ECEX/1", BlockKind.SESSION),
        (BlockKind.TITLE, _COMMISSION, "ECE/EX/2019/1", BlockKind.TITLE),
    ],
)
def test_the_title_block_of_the_commission_has_forms_of_its_own(
    kind: BlockKind, text: str, symbol: str | None, form: str
) -> None:
    """The body has larger type, and the session is set apart from it."""
    assert _variants(symbol).form(kind, (Run(text),), _NEW) == form


@pytest.mark.parametrize("kind", ["organ", *BlockKind])
def test_new_york_has_no_variants(kind: str) -> None:
    """A form is that of its paragraph."""
    assert _variants("ECE/EX/2019/1", "new-york").form(kind, (Run(_COMMISSION * 5),), _NEW) == kind


def test_the_asterisks_after_a_body_do_not_count() -> None:
    """They are the marks of footnotes."""
    runs = (Run(_COMMISSION), *(Run(text, is_asterisks=True) for text in ("*", ", ", "**")))
    assert _variants(None).form(BlockKind.BODY, runs, _NEW) == "body-of-commission"


def test_each_version_has_the_form_of_its_own_text_and_symbol() -> None:
    """What is deleted does not count for the new version, nor what is inserted for the old one."""
    runs = (Run(_COMMISSION), Run(" and others", change=RunChange.DELETED))
    variants = _variants("ECE/EX/2019/1")
    assert [variants.form("body", runs, version) for version in (_OLD, _NEW)] == ["body", "body-of-commission"]
    symbol = (Run("A/1", change=RunChange.DELETED), Run("ECE/1", change=RunChange.INSERTED))
    masthead = _MASTHEAD._replace(symbol="ECE/1", changed=(("symbol", symbol),))
    variants = FormVariants(profile_typesetter("geneva"), masthead)
    session = (Run("Fourth session"),)
    assert [variants.form("session", session, version) for version in (_OLD, _NEW)] == [
        "session",
        "session-of-commission",
    ]


def test_a_block_with_two_forms_is_deleted_and_inserted_again() -> None:
    """A block has one form; others are as they were, also those of one version only."""
    runs = (Run(_COMMISSION), Run(" and others", change=RunChange.DELETED))
    only_old = Block(BlockKind.BODY, (Run(_COMMISSION, change=RunChange.DELETED),), change=RunChange.DELETED)
    title = Block(BlockKind.TITLE, (Run("Programme"),))
    note = _variants(None).separated(note_of(Block(BlockKind.BODY, runs), only_old, title))
    assert [(block.change, "".join(run.text for run in block.runs)) for block in note.front] == [
        (RunChange.DELETED, f"{_COMMISSION} and others"),
        (RunChange.INSERTED, _COMMISSION),
        (RunChange.DELETED, _COMMISSION),
        (None, "Programme"),
    ]


@pytest.mark.parametrize("profile", WordProfile)
def test_each_variant_is_of_a_form_and_has_conditions(profile: WordProfile) -> None:
    """Both forms are in the layout, and no key is unused."""
    layout = profile_typesetter(profile).profile.layout
    for variant in layout.get("variant", []):
        assert {variant["of"], variant["form"]} <= layout["form"].keys()
        conditions = variant.keys() - {"of", "form"}
        assert conditions
        assert conditions <= {"longer-than", "series", "texts"}
