"""A note out of a template: the masthead in text boxes, content controls, smart tags, fields, unbroken signs."""

from corpus.text_boxes import text_box
from corpus.word_documents import Markup, bold, field, paragraph, run, runs, word_file

_NB = "\u00a0"
_PAGE_BREAK_SEEN = Markup("<w:r><w:lastRenderedPageBreak/></w:r>")
_NO_BREAK_HYPHEN = Markup("<w:r><w:noBreakHyphen/></w:r>")
_SOFT_HYPHEN = Markup("<w:r><w:softHyphen/></w:r>")


def document() -> bytes:
    """Build the file."""
    return word_file(*_front(), *_annex())


def _control(name: str, *content: str) -> Markup:
    """Make a content control that a user filled in."""
    return Markup(
        f'<w:sdt><w:sdtPr><w:alias w:val="{name}"/><w:tag w:val="{name}"/></w:sdtPr>'
        f"<w:sdtContent>{runs(*content)}</w:sdtContent></w:sdt>"
    )


def _smart_tag(element: str, *content: str) -> Markup:
    return Markup(f'<w:smartTag w:uri="urn:example:tags" w:element="{element}">{runs(*content)}</w:smartTag>')


def _choice(shown: str) -> Markup:
    """Make a field of the short kind."""
    return Markup(f'<w:fldSimple w:instr=" DOCPROPERTY Title ">{run(shown)}</w:fldSimple>')


def _front() -> tuple[Markup, ...]:
    return (
        paragraph(text_box("Human Rights Council"), text_box("A/HRC/AC.99/2025/2", "Distr.: General", "1 August 2025")),
        paragraph(text_box("Original: English")),
        _control("Body", paragraph(bold("Open"), _NO_BREAK_HYPHEN, bold("ended working group on good weather"))),
        paragraph(_smart_tag("ordinal", "First"), " session"),
        paragraph(_smart_tag("City", "Geneva"), f", 13–15{_NB}October{_NB}", run("20"), run("25")),
        paragraph(_choice("Provisional programme of work")),
        paragraph(_control("Submitter", "Note by the Secretariat")),
        paragraph(
            f"1.{_NB}The first session of the open-ended working group on good weather, established by the Human "
            f"Rights Council in its resolution{_NB}57/98, will be held at the ",
            _smart_tag("place", "Palais des Nations"),
            " from ", field('DATE \\@ "d"', "13"), f" to 15{_NB}October{_NB}2025.",
        ),
        paragraph(
            f"2.{_NB}The provisional programme of work is contained in the ", field("REF Annex \\h", "annex"),
            " to the present note. More is found ", field('HYPERLINK "https://weather.example.org/first"', "here"), ".",
        ),
    )  # fmt: skip


def _annex() -> tuple[Markup, ...]:
    morning, afternoon = f"10{_NB}a.m.–1{_NB}p.m.", f"3–6{_NB}p.m."
    return (
        paragraph(_PAGE_BREAK_SEEN, bold("Annex")),
        paragraph(_choice("Provisional programme of work")),
        paragraph(bold(f"Monday, 13{_NB}October")),
        paragraph(morning),
        paragraph(bold("Opening of the session")),
        paragraph(bold(f"Agenda item{_NB}3: "), bold("organi"), _SOFT_HYPHEN, bold("zation of work")),
        paragraph(afternoon),
        paragraph(bold(f"Agenda item{_NB}4: good weather as it is foretold")),
        paragraph("Long", _NO_BREAK_HYPHEN, "term forecasts"),
        paragraph(bold(f"Tuesday, 14{_NB}October")),
        paragraph(morning),
        paragraph(bold(f"Agenda item{_NB}4: good weather as it is foretold (continued)")),
        paragraph(afternoon),
        _control("Heading", paragraph(bold("Round table")), paragraph("Forecasts on the radio")),
        paragraph(bold(f"Wednesday, 15{_NB}October")),
        paragraph(morning),
        paragraph(bold(f"Agenda item{_NB}5: adoption of the report")),
        paragraph(afternoon),
        paragraph(bold("Closure of the session"), f"{_NB}– Concluding remarks by the Chair"),
    )
