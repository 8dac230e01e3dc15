"""The settings of each style of a Word document, as data."""

from collections.abc import Iterator

from formats.word.measured_xml import Data, Element, attribute, each, stated, stated_in

# The defaults of the standard (ECMA-376 part 1, 17.3), stated for each paragraph style.
_STANDARD: Data = {"pPr": {"spacing": {"line": 240, "lineRule": "auto"}}, "rPr": {"sz": 20}}
# Defaults that are never stated: stating them makes no difference.
_UNTOLD: Data = {"before": 0, "after": 0, "color": "auto", "kern": 0, "position": 0, "snapToGrid": True, "w": 100}
_PARTS = frozenset({"bullet", "rPr", "tblPr"})
# An indent of the first line and one of the others: the later replaces the earlier.
_INSTEAD = {"hanging": "firstLine", "firstLine": "hanging"}


class Sheet:
    """The styles of a document, with its lists."""

    def __init__(self, styles: Element, numbering: Element) -> None:
        self._styles = {attribute(style, "styleId"): style for style in each(styles, "style")}
        (defaults,) = each(styles, "docDefaults")
        self._defaults: Data = {}
        for part in ("pPrDefault", "rPrDefault"):
            self._defaults |= stated_in(defaults, part)
        levels = {attribute(made, "abstractNumId"): each(made, "lvl")[0] for made in each(numbering, "abstractNum")}
        self._levels = {
            attribute(number, "numId"): levels[str(stated(number)["abstractNumId"])]
            for number in each(numbering, "num")
        }

    def name(self, identity: str) -> str:
        """Return the name of the style that has this id."""
        return attribute(each(self._styles[identity], "name")[0], "val")

    def effective(self) -> Data:
        """Return for each name of a style its settings in full.

        These are the defaults of the document, then the settings of the base styles, then those of the style itself;
        for styles that are not of paragraphs, without the defaults.
        """
        return {self.name(identity): self._effective(style) for identity, style in self._styles.items()}

    def _effective(self, style: Element) -> Data:
        is_paragraph = attribute(style, "type") == "paragraph"
        found = _merged(_STANDARD, self._defaults) if is_paragraph else {}
        for ancestor in reversed(list(self._chain(style))):
            found = _merged(found, self._own(ancestor))
        return _stated(found)

    def _chain(self, style: Element) -> Iterator[Element]:
        yield style
        for base in each(style, "basedOn"):
            yield from self._chain(self._styles[attribute(base, "val")])

    def _own(self, style: Element) -> Data:
        """Return the settings of a style itself, with those of the first level of its list."""
        own = stated(style)
        shape = dict(own.get("pPr", {}))
        if (number := shape.pop("numPr", {}).get("numId")) is not None:
            level = stated(self._levels[str(number)])
            del level["pStyle"]
            shape = _merged(level.pop("pPr", {}), shape)
            own["bullet"] = level
        return {name: own[name] for name in _PARTS & own.keys()} | {"pPr": shape}


def _merged(under: Data, over: Data) -> Data:
    """Lay one table over another: tables in it are laid over tables, and tab stops added or cleared."""
    both = {name: value for name, value in under.items() if _INSTEAD.get(name) not in over}
    for name, value in over.items():
        laid = under.get(name)
        if name == "tabs":
            both[name] = _tabs(laid or [], value)
        elif isinstance(value, dict):
            both[name] = _merged(laid if isinstance(laid, dict) else {}, value)
        else:
            both[name] = value
    return both


def _tabs(under: list[str], over: list[str]) -> list[str]:
    """Return the stops of both in their order; of two at one place, the one laid over the other."""
    stops = {int(stop.split()[1]): stop for stop in (*under, *over)}
    return [stop for _, stop in sorted(stops.items())]


def _stated(properties: Data) -> Data:
    """Leave out the defaults of the standard and cleared tab stops, and state a font for all text once."""
    told: Data = {}
    for name, value in properties.items():
        if name == "tabs":
            told[name] = [stop for stop in value if not stop.startswith("clear")]
        elif name == "rFonts" and len(set(value.values())) == 1:
            told[name] = value["ascii"]
        elif isinstance(value, dict):
            told[name] = _stated(value)
        elif value is not False and value != _UNTOLD.get(name):
            told[name] = value
    return told
