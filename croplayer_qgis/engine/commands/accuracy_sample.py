"""``croplayer accuracy sample``: draws sample points into a GeoPackage to label."""

from __future__ import annotations

import argparse

from rich.console import Console

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.engine.commands.progress import task_with_display
from croplayer_qgis.shared.messages.accuracy import SampleParams
from croplayer_qgis.shared.sentence import counted


def run(args: argparse.Namespace) -> int:
    """Draws, writes, and prints the strata."""
    params = SampleParams(
        raster=str(args.raster.resolve()),
        out=str(args.out.resolve()),
        design=args.design,
        strata=args.strata,
        band=args.band,
        size=args.size,
        target_se=args.target_se,
        sizes={name: int(value) for name, value in _values(args.sizes or []).items()},
        allocation=args.allocation,
        accuracies=_values(args.accuracies),
        minimum=args.minimum,
        clusters=args.clusters,
        per_cluster=args.per_cluster,
        seed=args.seed,
        replace=args.replace,
    )
    result = task_with_display("sample", params)
    console = Console(highlight=False, soft_wrap=True)
    for stratum in result["strata"]:
        points = counted(stratum["size"], "{} point", "{} points")
        console.print(f"{stratum['name']}: {points} for {stratum['area_ha']:.1f} ha")
    points = counted(result["points"], "{} point", "{} points")
    console.print(f"{points}, seed {result['seed']}: {args.out}")
    return 0


def _values(pairs: list[str]) -> dict[str, float]:
    """``name=value`` arguments as a dictionary; raises InputError."""
    found = {}
    for pair in pairs:
        name, _, value = pair.rpartition("=")
        try:
            found[name] = float(value)
        except ValueError:
            name = ""
        if not name:
            raise InputError("{} is not of the form name=number.", f"{pair!r}")
    return found
