import json
from pathlib import Path
from typing import Any

import jsonschema
from any_findings import checked_documents, offset_of, printed
from casebook import with_base
from hypothesis import given

from oewg_cli.api.checking import validate
from oewg_cli.findings.finding import CheckResult
from oewg_cli.lint.reporters.json_report import json_report
from oewg_cli.text.edits import edited
from oewg_cli.text.source_text import SourceText

SCHEMA = json.loads((Path(__file__).parents[3] / "schemas" / "report.schema.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def test_the_schema_is_one() -> None:
    """By the rules of its own draft, and it leaves no key of a report untold."""
    VALIDATOR.check_schema(SCHEMA)
    for described in SCHEMA["$defs"].values():
        assert set(described["required"]) == set(described["properties"])
    assert {*SCHEMA["required"], "read"} == set(SCHEMA["properties"])


def test_the_report_of_an_import_has_its_sum(checked: list[CheckResult]) -> None:
    """That of a check has none."""
    read = {"days": 2, "meetings": 3, "entries": 4, "questions": 1}
    report = json.loads(printed(json_report(checked, read)))
    VALIDATOR.validate(report)
    assert report["read"] == read
    assert "read" not in json.loads(printed(json_report(checked)))


def test_the_report_tells_places_and_fixes(checked: list[CheckResult]) -> None:
    """Columns and offsets count code points; an end is the place after the last one."""
    report = json.loads(printed(json_report(checked)))
    assert [file["path"] for file in report["files"]] == ["a/x.yaml", "b.yaml"]
    first, second, third = report["files"][0]["findings"]
    span = {"start": {"line": 1, "column": 21, "offset": 20}, "end": {"line": 1, "column": 25, "offset": 24}}
    assert {"start": first["start"], "end": first["end"]} == span
    assert first["fix"] == {"title": "Write `work`.", "safe": True, "edits": [{**span, "text": "work"}]}
    assert second["fix"] is None
    assert third["fix"]["safe"] is False


def test_the_report_has_the_facts_of_what_is_cited() -> None:
    """Of a resolution that is known; other findings have none."""
    result = validate(SourceText("x.yaml", with_base("paragraphs: [Assembly resolution 75/240 of 30 December 2020]\n")))
    (found,) = [finding for finding in result.findings if finding.rule.code == "REF011"]
    report = json.loads(printed(json_report([result])))
    VALIDATOR.validate(report)
    findings = report["files"][0]["findings"]
    (written,) = [each["properties"] for each in findings if each["code"] == "REF011"]
    assert {name: tuple(value) if isinstance(value, list) else value for name, value in written.items()} == dict(
        found.facts
    )
    assert (written["number"], written["adopted"], written["grade"]) == ("75/240", ["2020-12-31"], "A")
    assert all(each["properties"] is None for each in findings if not each["code"].startswith("REF"))


def fixed_rules(text: str, edits: list[dict[str, Any]]) -> str:
    """Make edits as a program would that reads nothing but the report; from the end, so that no place moves."""
    for edit in reversed(edits):
        text = text[: edit["start"]["offset"]] + edit["text"] + text[edit["end"]["offset"] :]
    return text


@given(checked_documents())
def test_a_program_can_make_the_fixes_of_the_report(checked: list[CheckResult]) -> None:
    """It follows its schema in ASCII, its lines and offsets agree, and its edits come to the text that --fix writes."""
    text = printed(json_report(checked))
    report = json.loads(text)
    VALIDATOR.validate(report)
    assert text.isascii()
    for file, (source, findings) in zip(report["files"], checked, strict=True):
        for reported, finding in zip(file["findings"], findings, strict=True):
            assert [reported[end]["offset"] for end in ("start", "end")] == list(finding.span)
            assert all(offset_of(source.text, reported[end]) == reported[end]["offset"] for end in ("start", "end"))
            assert (reported["message"], reported["advice"]) == (finding.message, finding.advice)
            if finding.fix:
                assert fixed_rules(source.text, reported["fix"]["edits"]) == edited(source.text, finding.fix.edits)
