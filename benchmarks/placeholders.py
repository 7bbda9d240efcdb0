"""Placeholders told from honest tiles: ``python -m benchmarks.placeholders --data ../shared/data``."""

from __future__ import annotations

import argparse
import logging
from collections import Counter
from pathlib import Path

import mercantile
import numpy as np

from benchmarks.placeholder_corpus import SIDE, honest, placeholders
from benchmarks.results import record
from croplayer_qgis.core.imagery import placeholders as detection
from croplayer_qgis.core.imagery.placeholders import look_at

log = logging.getLogger(__name__)
COMMAND = "python -m benchmarks.placeholders --data ../shared/data"
_EVERY = 4  # neighbouring tiles tell little more, and all take an hour of a busy core


def main() -> None:
    """Measure the share of placeholders that are found by themselves, and of honest pixels lost with them."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with naip_fields and elsewhere")
    args = parser.parse_args()
    everywhere = np.ones((SIDE, SIDE), np.bool_)
    caught = {each.name: look_at(each.image, everywhere).drawn for each in placeholders()}
    log.info("%d of %d placeholders found", sum(caught.values()), len(caught))
    log.info("not found: %s", [name for name, right in caught.items() if not right])
    looks = {}
    seen: Counter[str] = Counter()
    named = {}
    for number, tile in enumerate(honest(args.data, _EVERY)):
        place = mercantile.Tile(number, 0, 22)  # each tile and look at a place of its own
        looks[place] = look_at(tile.image, everywhere)
        named[place] = f"{tile.source}, {tile.look}"
        seen[tile.look] += 1
    hidden = detection.placeholders(looks)
    lost = Counter(named[place] for place in hidden)
    log.info("honest tiles by look: %s", dict(seen))
    log.info("lost %d of %d: %s", len(hidden), len(looks), dict(lost))
    record("faults/placeholders_caught", sum(caught.values()) / len(caught), ">= 1", COMMAND)
    record("faults/honest_pixels_lost", len(hidden) / len(looks), "<= 0.001", COMMAND)


if __name__ == "__main__":
    main()
