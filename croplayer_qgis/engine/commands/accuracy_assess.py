"""``croplayer accuracy assess``: error matrix, accuracies and error-adjusted areas of a map."""

from __future__ import annotations

import argparse

from rich.console import Console

from croplayer_qgis.engine.commands.accuracy_results import absolute, print_results
from croplayer_qgis.engine.commands.progress import task_with_display
from croplayer_qgis.shared.messages.accuracy import AssessParams


def run(args: argparse.Namespace) -> int:
    """Assesses, writes the tables and prints the main figures."""
    params = AssessParams(
        map=absolute(args.map),
        out=absolute(args.out),
        classes=args.classes,
        band=args.band,
        sample=absolute(args.sample),
        points=absolute(args.points),
        design=args.design or "",
        polygons=absolute(args.polygons),
        layer=args.layer or "",
        label_field=args.label_field,
        reference=absolute(args.reference),
        reference_classes=args.reference_classes,
        reliability=args.reliability,
        post_stratify=args.post_stratify,
        level=args.level,
        report=not args.no_report,
    )
    result = task_with_display("assess", params)
    print_results(result)
    left_out = [
        f"{title}: {count}" for title, count in result["facts"].items() if title.startswith("Left out")
    ]
    Console(highlight=False, soft_wrap=True).print(". ".join(left_out))
    return 0
