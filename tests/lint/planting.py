"""Make documents with several violations at once from the bad blocks of all case files."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import yaml
from casebook import BASE, Case, read_cases
from mutations import TOKENS, mutate

TESTS = Path(__file__).parent.parent
EXAMPLES = [path.read_text("utf-8") for path in sorted((TESTS.parent / "examples").glob("*.yaml"))]
BAD_BY_FILE = {
    f"{path.parent.name}/{path.name}": [case for case in read_cases(path) if case.bad]
    for path in sorted((TESTS / "rules").glob("*/*.md"))
}
BAD = [case for cases in BAD_BY_FILE.values() for case in cases]
NAMES = (
    "Ad hoc working group on the measurement of clouds",
    "Open-ended working group on the measurement of clouds 2021–2025",
    "Open-ended working group on clouds from 2021–2025",
    "Open-ended working group under resolution 75/240 on clouds",
    "Open-ended *working group* on clouds from 2021-2025",
)
"""Names of a body with words in them that rules would change anywhere else."""

_RANGES = (
    "10-13", "10.00-13.00", "10 a.m.-1 p.m.", "3–6 p.m.", "9 a.m.–12 p.m.", "10:00–13:00", "10am-1pm", "4-8 March",
    "March 4–8, 2024", "4th–8th March", "04–08 March", "4 – 8 March", "Mar.–Apr.", "Monday-Friday", "2021-2025",
    "2021–25", "5-10%",
)  # fmt: skip
_LEADS = ("from ", "From ", "between ", "from  ", "on Monday, ", "from *", "from\u00a0")
_TAILS = ("", ".", ",", " to 11–15 March", " and 6 p.m.", "*", "[^wind]", " 2024", " p.m.")
_JOINTS = ("", " ", " ", "; ", ". ", " (", "–", ' "', "*", " from ", " and ")
_TEXTS = frozenset({"paragraphs", "title", "subtitle", "body", "footnotes", "agenda", "programme"})
_PARTS = re.compile(r"(?m)^(?=\w)")
_WORD_EDGE = re.compile(r"(?<=\s)|\b|$")
_IS_DATA = re.compile(r"[\d:–-]+|\w+")


class Planted(NamedTuple):
    """A document with violations, in the format of its name."""

    name: str
    text: str


def _parts(text: str) -> dict[str, str]:
    """Return the outermost parts of a YAML document by their keys."""
    return {part.split(":")[0]: part for part in _PARTS.split(text)}


def _data(text: str) -> Any:  # noqa: ANN401 - whatever the document holds
    """Return the values of a document, all as text; None if that is not a tree of text."""
    try:
        return json.loads(json.dumps(yaml.load(text, Loader=yaml.CBaseLoader)))  # noqa: S506 - it makes strings only
    except (yaml.YAMLError, TypeError, ValueError):
        return None


def _phrases(case: Case) -> Iterator[str]:
    """Return the marked words of a case, alone and with the word on each side."""
    for start, end in case.spans:
        around = re.search(rf"\S*[ ]?(?<=.{{{0}}})$", case.text[:start])
        before = around[0] if around else ""
        after = re.match(r"[ ]?[^ \n]*", case.text[end:])
        yield case.text[start:end].replace("\n", " ")
        yield f"{before}{case.text[start:end]}{after[0] if after else ''}".replace("\n", " ")


@cache
def _data_of_cases() -> list[Any]:
    return [data for case in BAD if isinstance(data := _data(case.text), dict)]


@cache
def _phrases_of_cases() -> list[str]:
    return sorted({phrase for case in BAD for phrase in _phrases(case) if 1 < len(phrase) < 100})


def planted(random: Random) -> Planted:
    """Make a document with violations of several rules, often in the same words."""
    make = random.choice((_blocks, _merged, _merged, _phrases_in_texts, _phrases_in_texts, _names, _mutated))
    made = make(random)
    return made._replace(text=mutate(made.text, random)) if random.random() < 0.1 else made


def _blocks(random: Random) -> Planted:
    """Put the blocks of several cases into one document, each spelled as it is."""
    parts = _parts(random.choice((BASE, *EXAMPLES)))
    for case in random.sample(BAD, random.randint(1, 3)):
        parts |= {key: part for key, part in _parts(case.text).items() if part not in BASE}
    return Planted("x.yaml", "".join(parts.values()))


def _merged(random: Random) -> Planted:
    """Put the words of several cases together, text by text."""
    first, *others = random.sample(_data_of_cases(), random.randint(2, 3))
    for other in others:
        first = _merge(first, other, random)
    return _spelled(first, random)


def _phrases_in_texts(random: Random) -> Planted:
    """Put marked words of any cases into a few texts."""
    data = _data(random.choice((BASE, *(case.text for case in BAD)))) or _data(BASE)
    for _ in range(random.randint(1, 3)):
        node, key = random.choice([place for place in _places(data) if place[1] not in {"time", "date", "symbol"}])
        for _ in range(random.randint(1, 3)):
            node[key] = _plant(node[key], random.choice(_phrases_of_cases() + list(TOKENS)), random)
    return _spelled(data, random)


def _names(random: Random) -> Planted:
    """Name the body often, nearly right, between hours and dates."""
    data = _data(BASE)
    name = random.choice(NAMES)
    data["body"] = _plant(name, random.choice(_phrases_of_cases()), random) if random.random() < 0.2 else name
    texts = []
    for _ in range(4):
        words = f"{name[0].lower()}{name[1:]}".split(" ")
        number = random.randrange(len(words))
        words[number] = random.choice(("", f"*{words[number]}*", f"{words[number]} [^wind]", words[number][:-1], " of"))
        ranges = [random.choice(_LEADS) + random.choice(_RANGES) + random.choice(_TAILS) for _ in range(2)]
        texts.append(f"The {' '.join(words)} met {ranges[0]} and {ranges[1]} in the annex.")
    data["paragraphs"] = texts[:2]
    data["footnotes"]["wind"] = texts[2]
    data["programme"][1]["meetings"][1]["entries"][0]["aside"] = texts[3]
    return _spelled(data, random)


def _mutated(random: Random) -> Planted:
    """Change an example or a case in a few places, whatever becomes of it."""
    return Planted("x.yaml", mutate(random.choice((BASE, *EXAMPLES, random.choice(BAD).text)), random))


def _merge(one: Any, other: Any, random: Random) -> Any:  # noqa: ANN401 - as above
    if isinstance(one, dict) and isinstance(other, dict):
        both = {key: _merge(one[key], other[key], random) for key in one if key in other}
        return one | other | both
    if isinstance(one, list) and isinstance(other, list):
        return [*one, *(item for item in other if item not in one)]
    if not isinstance(one, str) or not isinstance(other, str) or one == other or _IS_DATA.fullmatch(one):
        return random.choice((one, other))
    return _plant(one, other, random) if random.random() < 0.5 else one + random.choice(_JOINTS) + other


def _plant(text: str, phrase: str, random: Random) -> str:
    at = random.choice([edge.start() for edge in _WORD_EDGE.finditer(text)])
    return f"{text[:at]}{phrase}{random.choice(('', ' '))}{text[at:]}"


def _places(data: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 - as above
    """Return where texts are: the mapping or list, and the key or index in it."""
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        if isinstance(value, str):
            yield data, key
        elif isinstance(value, dict | list) and (key in _TEXTS or not isinstance(data, dict) or "masthead" not in data):
            yield from _places(value)


def _spelled(data: Any, random: Random) -> Planted:  # noqa: ANN401 - as above
    """Write a document in one of the formats, and in one of the styles of YAML."""
    session = data.get("session")
    if isinstance(session, dict) and str(session.get("number")).isdigit():
        session["number"] = int(session["number"])
    form = random.randrange(10)
    if form == 0:
        return Planted("x.json", json.dumps(data, indent=1, ensure_ascii=random.random() < 0.5))
    if form == 1:
        return Planted("x.toml", "".join(f"{json.dumps(key)} = {_toml(value)}\n" for key, value in data.items()))
    style = random.choice((None, None, "'", '"', ">", "|"))
    width, flow = random.choice((40, 80, 10_000)), random.choice((False, False, None))
    text = yaml.dump(
        data, width=width, default_style=style, default_flow_style=flow, allow_unicode=True, sort_keys=False
    )
    return Planted("x.yaml", text)


def _toml(value: Any) -> str:  # noqa: ANN401 - as above
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {_toml(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
