"""``croplayer accuracy compare``: cropland data sets on the same points, pixels and regions."""

from __future__ import annotations

import argparse
from pathlib import Path

from croplayer_qgis.engine.commands.accuracy_areas import statistics
from croplayer_qgis.engine.commands.accuracy_results import absolute, print_results
from croplayer_qgis.engine.commands.progress import task_with_display
from croplayer_qgis.shared.messages.accuracy import CompareParams


def run(args: argparse.Namespace) -> int:
    """Compares on what was given: points, regions, and always the agreement of the pixels."""
    params = CompareParams(
        data_sets=tuple(
            {"name": name, "path": absolute(Path(path)), "table": table}
            for name, path, table in args.data_set
        ),
        out=absolute(args.out),
        sample=absolute(args.sample),
        regions=absolute(args.regions),
        regions_layer=args.regions_layer or "",
        name_field=args.name_field,
        statistics=statistics(args),
        level=args.level,
        report=not args.no_report,
    )
    print_results(task_with_display("compare", params))
    return 0
