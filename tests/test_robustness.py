"""Whatever is typed gives findings or a note, never a traceback."""

import json
from pathlib import Path

import yaml
from casebook import BASE, with_base
from effort import scaled
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mutations import TOKENS, mutated

from oewg_cli.api.exporting import export
from oewg_cli.lint.reporters.registry import REPORTERS
from oewg_cli.note.design import PLAIN, Design, ProgrammeLayout, WordProfile
from oewg_cli.process.errors import CommandError
from oewg_cli.text.source_text import SourceText

ISSUED = with_base(
    """\
masthead:
  organ: General Assembly
  symbol: A/AC.999/2024/2/Corr.1
  job: V.24-01234
  processed: [2024-01-16, 2024-01-17]
  reissued: 2024-01-20
  date: 2024-01-15
  original: en
item: {number: ["2", 5 (a)], agenda: provisional, title: "Clouds[^sky] and *rain*"}
title: Provisional programme of work[^sky][^wind]
footnotes:
  sky: Above the sea[^sea], on 4 March at 10 a.m.
  sea: See resolution 75/240.
  wind: Speakers are invited to be brief.
"""
)
"""The base programme as it was issued again, with everything that can be on a first page."""

DATA = yaml.load(ISSUED, Loader=yaml.BaseLoader)  # noqa: S506 - it makes nothing but strings
DATA["session"]["number"] = 3
JSON = json.dumps(DATA, indent=1)
TOML = (Path(__file__).parent / "rules" / "base.toml").read_text("utf-8")
REAL = (Path(__file__).parent.parent / "examples" / "seventh-session.yaml").read_text("utf-8")

thoroughly = settings(max_examples=scaled(200), deadline=None, suppress_health_check=list(HealthCheck))


AS_TABLE = Design(WordProfile.GENEVA, ProgrammeLayout.TABLE)


def check(name: str, text: str, *formats: str, design: Design = PLAIN) -> None:
    """Check, report and export a text; every span lies in the text and reads the same in every report."""
    source = SourceText(name, text)
    try:
        exported = export(source, formats, design=design)
    except CommandError as refusal:
        assert str(refusal).endswith(".")  # noqa: PT017 - a refusal is allowed, not expected
        return
    for finding in exported.checked.findings:
        for span in (finding.span, *(related.span for related in finding.related)):
            assert 0 <= span.start <= span.end <= len(text)
        assert finding.message
        assert "\n" not in finding.message
    for form, reporter in REPORTERS.items():
        printed = "".join(segment.text for segment in reporter([exported.checked]))
        assert all(finding.rule.code in printed for finding in exported.checked.findings), form


@thoroughly
@given(mutated(BASE))
def test_mutated_yaml(text: str) -> None:
    """The base programme, changed in a few places."""
    check("x.yaml", text, "md")


@thoroughly
@given(mutated(ISSUED))
def test_a_mutated_note_as_issued(text: str) -> None:
    """With everything that can be on a first page, and the programme as a table."""
    check("x.yaml", text, "md", design=AS_TABLE)


@thoroughly
@given(mutated(REAL))
def test_a_mutated_real_note(text: str) -> None:
    """The real note, with its long folded texts."""
    check("x.yaml", text, "md")


@thoroughly
@given(mutated(JSON))
def test_mutated_json(text: str) -> None:
    """The programme as issued, as JSON."""
    check("x.json", text, "md")


@thoroughly
@given(mutated(TOML))
def test_mutated_toml(text: str) -> None:
    """The base programme as TOML."""
    check("x.toml", text, "md")


@thoroughly
@given(
    st.sampled_from(["x.yaml", "x.json", "x.toml"]),
    st.text(max_size=60) | st.lists(st.sampled_from(TOKENS)).map("".join),
)
def test_random_text(name: str, text: str) -> None:
    """Nothing of a programme in it."""
    check(name, text, "md")


KEYS = st.sampled_from(["date", "time", "item", "text", "number", "agenda", "title", "1", "x"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.sampled_from(TOKENS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=6,
)


@st.composite
def odd_programmes(draw: st.DrawFn) -> str:
    """Put odd values in the place of some in the programme as issued, at any depth."""
    data = json.loads(JSON)
    for _ in range(draw(st.integers(1, 4))):
        node = data
        while True:
            keys = list(node) if isinstance(node, dict) else list(range(len(node)))
            key = draw(st.sampled_from(keys))
            inner = node[key]
            if not isinstance(inner, (dict, list)) or not inner or draw(st.booleans()):
                node[key] = draw(VALUES)
                break
            node = inner
        if not all(data.values()):
            break
    return json.dumps(data)


@thoroughly
@given(odd_programmes())
def test_odd_values(text: str) -> None:
    """Values of every kind in the place of others."""
    check("x.json", text, "md")


@settings(thoroughly, max_examples=scaled(100))
@given(mutated(BASE) | mutated(ISSUED), st.sampled_from([PLAIN, AS_TABLE]))
def test_word_files_of_mutated_programmes(text: str, design: Design) -> None:
    """Whatever reaches the Word writer can be written, in every layout."""
    check("x.yaml", text, "docx", design=design)
