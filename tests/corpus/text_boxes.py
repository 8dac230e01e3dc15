"""Builds text boxes of Word, with what older programs read of them."""

from corpus.word_documents import Markup, paragraph


def text_box(*lines: str) -> Markup:
    """Make a text box, with what older programs read of it."""
    content = f"<w:txbxContent>{''.join(paragraph(line) for line in lines)}</w:txbxContent>"
    return Markup(
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline>'
        '<wp:extent cx="2000000" cy="800000"/><wp:docPr id="2" name="Text Box 2"/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f'<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f'<v:shape style="width:150pt;height:60pt"><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback>'
        "</mc:AlternateContent></w:r>"
    )
