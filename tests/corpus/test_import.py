"""Each document of the corpus is imported as its programme, and what is wrong with its form is found at its place."""

import difflib
from pathlib import Path

import pytest
import yaml
from corpus.test_corpus_is_whole import FOLDERS, WORD, built, findings_of
from programmes_alike import meaning

from oewg_cli.api.document_import import ImportResult, import_document


def imported_from(folder: Path, *, original: bool = False) -> ImportResult:
    """Import the document of a folder."""
    if folder in WORD:
        return import_document(f"{folder.name}.docx", built(folder), original=original)
    path = next(folder.glob("source.*"))
    return import_document(path.name, path.read_bytes())


def differences(text: str, expected: Path) -> str:
    """Show where a programme means something else than it should; nothing where it does not."""
    wanted, found = (
        yaml.safe_dump(meaning(each), allow_unicode=True, width=1000, sort_keys=False).splitlines()
        for each in (expected.read_text("utf-8"), text)
    )
    return "\n".join(difflib.unified_diff(wanted, found, "expected", "found", lineterm="", n=2))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_document_is_imported_as_the_programme_that_it_means(folder: Path) -> None:
    """As a careful drafter would have typed it."""
    assert differences(imported_from(folder).text, folder / "expected.yaml") == ""


@pytest.mark.parametrize("folder", [folder for folder in WORD if (folder / "expected-original.yaml").exists()])
def test_the_original_is_what_was_there_before_tracked_changes(folder: Path) -> None:
    """Nothing of the changes is in it."""
    assert differences(imported_from(folder, original=True).text, folder / "expected-original.yaml") == ""


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_what_is_wrong_with_the_form_of_a_document_is_found_at_its_place(folder: Path) -> None:
    """All that is expected, and nothing else."""
    checked = imported_from(folder).checked
    found = []
    for finding in checked.findings:
        line = checked.source.position(finding.span.start).line
        found.append((finding.rule.name, checked.source.line(line) if folder in WORD else str(line)))
    expected = [(name, number or beginning) for number, beginning, name in findings_of(folder)]
    unexpected = list(found)
    missing = []
    for name, place in expected:
        match = next((each for each in unexpected if each[0] == name and _is_at(each[1], place, folder)), None)
        if match:
            unexpected.remove(match)
        else:
            missing.append((name, place))
    assert (missing, unexpected) == ([], [])


def _is_at(found: str, place: str, folder: Path) -> bool:
    if folder not in WORD:
        return found == place
    return found.startswith(place) if place else not found
