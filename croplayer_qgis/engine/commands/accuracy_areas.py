"""``croplayer accuracy areas``: class areas of regions, and held against official statistics."""

from __future__ import annotations

import argparse
from pathlib import Path

from croplayer_qgis.engine.commands.accuracy_results import absolute, print_results
from croplayer_qgis.engine.commands.progress import task_with_display
from croplayer_qgis.shared.messages.accuracy import BUNDLED_STATISTICS, AreasParams


def run(args: argparse.Namespace) -> int:
    """Measures, writes the tables and prints the outcome."""
    params = AreasParams(
        map=absolute(args.map),
        out=absolute(args.out),
        regions=absolute(args.regions),
        classes=args.classes,
        band=args.band,
        regions_layer=args.regions_layer or "",
        name_field=args.name_field,
        statistics=statistics(args),
        sample=absolute(args.sample),
        level=args.level,
        report=not args.no_report,
    )
    print_results(task_with_display("areas", params))
    return 0


def statistics(args: argparse.Namespace) -> str:
    """Official statistics as a task takes them."""
    named = args.statistics in (None, BUNDLED_STATISTICS)
    return args.statistics or "" if named else absolute(Path(args.statistics))
