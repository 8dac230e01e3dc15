"""What is not accepted from a foreign Word file: the same for an import and for a template."""

import pytest
from formats.word.template import hostile_templates

from oewg_cli.formats.word.package.foreign_content import ACTIVE_FIELDS, KEPT_FIELDS, is_address
from oewg_cli.formats.word.reader.reader import read_word
from oewg_cli.formats.word.template.template_package import clean_template
from oewg_cli.note.design import File
from oewg_cli.process.errors import CommandError

_OUTSIDE = [name for name in hostile_templates.REFUSED if " outside, " in name]


def _refusal(read: object) -> str:
    with pytest.raises(CommandError) as refused:
        read()  # type: ignore[operator]
    return str(refused.value)


@pytest.mark.parametrize(
    "name", [name for name in _OUTSIDE if name.endswith((" head_rels", " settings_rels", " rels"))]
)
def test_content_outside_the_file_is_refused_with_the_same_sentence_in_imports_and_templates(name: str) -> None:
    """Word for word the same."""
    content, reason = hostile_templates.REFUSED[name]
    as_template = _refusal(lambda: clean_template(File("a.docx", content)))
    as_note = _refusal(lambda: read_word("a.docx", content))
    assert as_template == as_note
    assert reason in as_template
    assert "`https://evil.example/x`" in as_template


def test_targets_of_links_and_the_template_of_a_document_are_not_content() -> None:
    """Neither an import nor a template is refused for them."""
    content, _ = hostile_templates.SAID["attached template"]
    assert read_word("a.docx", content).lines
    assert clean_template(File("a.docx", content)).content


@pytest.mark.parametrize("name", ["macros"])
def test_macros_are_refused_in_an_import_and_omitted_from_a_template(name: str) -> None:
    """The template of an office may have them, and its notes do not get them."""
    content, _ = hostile_templates.SAID[name]
    assert "has macros" in _refusal(lambda: read_word("a.docx", content))
    assert "macros" in clean_template(File("a.docx", content)).omitted


def test_a_field_is_kept_or_refused() -> None:
    """Never both."""
    assert not ACTIVE_FIELDS & KEPT_FIELDS


@pytest.mark.parametrize("target", [
    "https://docs.un.org/en/A/80/1", "http://example.org", "HTTPS://EXAMPLE.ORG/é", "mailto:a@example.org",
])  # fmt: skip
def test_links_may_be_to_the_web_and_to_mailboxes(target: str) -> None:
    """In upper and lower case."""
    assert is_address(target)


@pytest.mark.parametrize("target", [
    "", "https://", "file:///etc/passwd", "\\\\server\\share", "//server/share", "javascript:alert(1)", "a.docx",
    "http:\\\\server", "https://a b", "https://a\nb", "https://a\\b", " https://a", "ftp://a", "data:text/html,a",
    "https://" + "a" * 3000, "#place",
])  # fmt: skip
def test_other_links_are_not_allowed(target: str) -> None:
    """Not to files, shares or scripts, and not to anything that is written so that it might be one."""
    assert not is_address(target)
