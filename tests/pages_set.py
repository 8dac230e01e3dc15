"""Sets made-up pages as a text, as Markdown, and with Word."""

from corpus.text_boxes import text_box
from corpus.word_documents import Markup, bold, cell, paragraph, table, word_file
from made_up_pages import Cell, Line, Page, Table


def as_text(page: Page) -> bytes:
    """Set a page as people type an e-mail: tables with tabs between their columns."""
    lines: list[str] = []
    for block in page.blocks:
        if isinstance(block, Line):
            lines += (
                ["", f"- {block.text}"] if block.form == "bullet" else [*[""] * (block.form != "plain"), block.text]
            )
        else:
            lines += ["", *("\t".join(" ".join(each.lines) for each in row).rstrip() for row in block), ""]
    return "\n".join(lines).encode()


def as_markdown(page: Page) -> bytes:
    """Set a page in Markdown."""
    forms = {"plain": "{}", "bold": "**{}**", "heading": "### {}", "bullet": "- {}", "box": "{}"}
    parts = [
        forms[block.form].format(block.text) if isinstance(block, Line) else _pipes(block) for block in page.blocks
    ]
    return "\n\n".join(parts).encode()


def _pipes(rows: Table) -> str:
    made = []
    for number, row in enumerate(rows):
        cells = [text for each in row for text in ("<br>".join(each.lines), *[""] * (each.width - 1))]
        made.append(f"| {' | '.join(cells)} |")
        if number == 0:
            made.append(f"|{'---|' * len(cells)}")
    return "\n".join(made)


def as_word(page: Page, *, is_nested: bool = False) -> bytes:
    """Set a page with Word; with `is_nested` each of its tables is in a cell of another."""
    body: list[Markup] = []
    for block in page.blocks:
        if isinstance(block, Line):
            content = block.text
            if block.form in {"bold", "box"}:
                content = bold(block.text) if block.form == "bold" else text_box(block.text)
            style = "Heading3" if block.form == "heading" else None
            body.append(paragraph(content, style=style, numbering=2 if block.form == "bullet" else None))
        else:
            made = _word_table(block)
            body += [table(1, (cell(made, paragraph()),)) if is_nested else made, paragraph()]
    return word_file(*body)


def _word_table(rows: Table) -> Markup:
    columns = max(sum(each.width for each in row) for row in rows)
    return table(columns, *(tuple(_word_cell(each) for each in row) for row in rows))


def _word_cell(each: Cell) -> Markup:
    merged = "continue" if each.is_continued else "restart"
    return cell(*(paragraph(line) for line in each.lines), width=each.width, merged=merged)
