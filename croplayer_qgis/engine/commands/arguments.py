"""Arguments that several commands share."""

from __future__ import annotations

import argparse
from pathlib import Path

from croplayer_qgis.shared.vocabulary import defaults


def add_bounds(parser: argparse.ArgumentParser, required: bool) -> None:
    """Adds ``--bounds W S E N``."""
    parser.add_argument(
        "--bounds",
        type=float,
        nargs=4,
        metavar=("W", "S", "E", "N"),
        required=required,
        help="area in degrees (EPSG:4326); all blocks that share area with it",
    )


def add_probability(parser: argparse.ArgumentParser, suffix: str) -> None:
    """Adds what is to know of a probability raster: its imagery, scale and threshold."""
    parser.add_argument(
        f"--imagery{suffix}", type=Path, metavar="RGB", help="8-bit imagery the probability was made from"
    )
    parser.add_argument(
        f"--full{suffix}",
        type=float,
        metavar="VALUE",
        help="value of certain cropland (default: 1 for floating point, 100 for integers)",
    )
    parser.add_argument(
        f"--threshold{suffix}",
        type=float,
        default=0.5,
        metavar="P",
        help="cropland from this probability on, 0-1 (%(default)s)",
    )


def add_mapping_unit(parser: argparse.ArgumentParser) -> None:
    """Adds zoom and minimum mapping unit of a work on rasters."""
    parser.add_argument("--zoom", type=int, help="zoom of the pixel grid (default: that of the finer raster)")
    parser.add_argument(
        "--min-region-ha",
        type=float,
        metavar="HA",
        help=f"minimum mapping unit (default {defaults.MIN_REGION_HA})",
    )


def absolute(path: Path | None) -> str:
    """Absolute path as the engine's messages take it, "" for none."""
    return str(path.resolve()) if path is not None else ""
