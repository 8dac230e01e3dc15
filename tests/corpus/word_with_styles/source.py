"""A note in heading styles, with real footnotes, numbered paragraphs, links, a head and feet of pages."""

from corpus.word_documents import (
    Around,
    Markup,
    cell,
    field,
    italic,
    link,
    note,
    note_mark,
    paragraph,
    table,
    word_file,
)

_BREAK = Markup('<w:r><w:br w:type="page"/></w:r>')


def document() -> bytes:
    """Build the file."""
    return word_file(*_front(), *_annex(), around=_around())


def _front() -> tuple[Markup, ...]:
    return (
        table(
            2,
            (cell(paragraph("United Nations")), cell(paragraph("E/CN.99/2026/2", align="right"))),
            (
                cell(paragraph("Economic and Social Council", style="Title")),
                cell(paragraph("Distr.: General"), paragraph("12 January 2026"), paragraph("Original: English")),
            ),
        ),
        paragraph("Committee of experts on the colour of rivers", style="Heading1"),
        paragraph("Fourteenth session"),
        paragraph("Vienna, 9–11 February 2026"),
        paragraph("Provisional programme of work", note_mark(2, "*"), style="Heading2"),
        paragraph("Note by the Secretariat", style="Heading3"),
        paragraph(
            "The fourteenth session of the committee of experts on the colour of rivers, established by the Economic "
            "and Social Council in its resolution ",
            link("2011/7", "resolution"),
            ", will be held at the Vienna International Centre from 9 to 11 February 2026.",
            numbering=1,
        ),
        paragraph("The provisional programme of work is contained in the annex to the present note.", numbering=1),
        paragraph("Reports may be handed in on the ", link("website", "website"), ".", note_mark(3), numbering=1),
    )


def _annex() -> tuple[Markup, ...]:
    hours = ("10 a.m.–1 p.m.", "3–6 p.m.")
    return (
        paragraph(_BREAK),
        paragraph("Annex", style="Heading1"),
        paragraph("Provisional programme of work", style="Heading2"),
        paragraph("Monday, 9 February", style="Heading3"),
        paragraph(hours[0]),
        paragraph("Opening of the session", style="Heading4"),
        paragraph("Statements", style="Heading4"),
        paragraph("Chair of the thirteenth session", style="ListParagraph", numbering=2),
        paragraph("Mayor of a city on a river", style="ListParagraph", numbering=2),
        paragraph("Agenda item 2: adoption of the agenda", style="Heading4"),
        paragraph(hours[1]),
        paragraph("Agenda item 3: colours of rivers in summer", note_mark(4), style="Heading4"),
        paragraph("Low water, and its causes"),
        paragraph("Tuesday, 10 February", style="Heading3"),
        paragraph(hours[0]),
        paragraph("Agenda item 3: colours of rivers in summer (", italic("continued"), ")", style="Heading4"),
        paragraph("Algae"),
        paragraph(hours[1]),
        paragraph("Agenda item 3: colours of rivers in summer (", italic("continued"), ")", style="Heading4"),
        paragraph("Wednesday, 11 February", style="Heading3"),
        paragraph(hours[0]),
        paragraph("Agenda item 5: adoption of the report", style="Heading4"),
        paragraph(hours[1]),
        paragraph("Closure of the session – Concluding remarks by the Chair", style="Heading4"),
    )


def _around() -> Around:
    separators = (
        '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="1">'
        "<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
    )
    notes = (
        note(2, "The programme may be changed by the committee at its first meeting.", char="*"),
        note(3, "Members write to ", link("rivers@example.org", "mail"), "."),
        note(4, "The committee will have before it the second edition of ", italic("Colours of Rivers"), "."),
    )
    return Around(
        notes=separators + "".join(notes),
        links={
            "resolution": "https://docs.un.org/en/E/RES/2011/7",
            "website": "https://rivers.example.org/reports",
            "mail": "mailto:rivers@example.org",
        },
        head=paragraph("E/CN.99/2026/2"),
        foot=paragraph(field("PAGE", "2"), "/", field("NUMPAGES", "2"), "\t26-00123"),
        first_foot=paragraph("26-00123 (E)    140126") + paragraph("*2600123*"),
    )
