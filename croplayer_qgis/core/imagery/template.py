"""Placeholders of tile URL templates: those of QGIS and JOSM, and how other programs write them."""

from __future__ import annotations

import re

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_KNOWN = frozenset({"x", "y", "-y", "z", "q", "s"})
_OTHER_WORDS = {
    **{"quadkey": "q", "zoom": "z", "level": "z", "tilematrix": "z", "!y": "-y", "reverse_y": "-y"},
    **{"col": "x", "tilecol": "x", "row": "y", "tilerow": "y"},  # ArcGIS; WMTS
}
"""What other programs write, in any case."""
_USUAL_HOSTS = "a,b,c"  # what Leaflet and OpenLayers take for {s} when nothing else is said


def normalised(template: str) -> str:
    """The template in the notation of QGIS and JOSM.

    ``${z}`` is of OpenLayers 2, ``{r}`` of Leaflet (a suffix for screens of high resolution; without it the
    tile is of the usual size), ``{quadkey}``, ``{zoom}``, ``{!y}`` and the words of WMTS of others; a
    browser's address bar writes braces as %7B and %7D.
    """
    text = re.sub("%7b", "{", template, flags=re.IGNORECASE)
    text = re.sub("%7d", "}", text, flags=re.IGNORECASE).replace("${", "{").replace("{r}", "")
    return _PLACEHOLDER.sub(lambda match: f"{{{_usual(match[1])}}}", text)


def _usual(name: str) -> str:
    folded = name.casefold()
    return _OTHER_WORDS.get(folded, folded if folded in _KNOWN else name)


def unknown_placeholders(template: str) -> list[str]:
    """Placeholders of a template that nothing can be filled in for, with their braces."""
    names = _PLACEHOLDER.findall(normalised(template))
    return [f"{{{name}}}" for name in names if name not in _KNOWN and not name.startswith("switch:")]


def has_tile_address(template: str) -> bool:
    """Whether a template says which tile is meant."""
    names = set(_PLACEHOLDER.findall(normalised(template)))
    return "q" in names or ({"x", "z"} <= names and bool({"y", "-y"} & names))


def hosts(subdomains: str) -> list[str]:
    """Values of ``{s}``."""
    return [host.strip() for host in (subdomains.strip() or _USUAL_HOSTS).split(",")]
