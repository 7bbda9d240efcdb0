"""Which commands there are; their files are imported only when they are given."""

from __future__ import annotations

import argparse
import functools
import importlib
from collections.abc import Container, Mapping
from types import ModuleType
from typing import Any, Final

COMMANDS: Final[Mapping[str, str]] = {
    "map": "map cropland in blocks",
    "create": "make a job of an area without mapping it yet",
    "job": "show a job, or go on with it",
    "blocks": "list the blocks of an area",
    "sources": "list the built-in imagery sources",
    "quality": "image quality of any raster or source",
    "segment": "cropland probability of any raster, as a COG",
    "evaluate": "expected correctness of a cropland probability raster",
    "fuse": "fuse two cropland probability rasters from anywhere",
    "export": "write a job's cropland as files to give away",
    "correct": "apply people's corrections of a job, beside the machine's products",
    "adapt": "fit a job's cropland model to verdicts, corrections and labels, as a model of its own",
    "adopt": "map a job with another cropland model from now on",
    "accuracy": "sample, assess, areas, compare: accuracy of a map",
    "accuracy sample": "draw sample points into a GeoPackage to label",
    "accuracy assess": "accuracy of a map against a labelled sample, points, polygons or a raster",
    "accuracy areas": "class areas of regions, against official statistics",
    "accuracy compare": "compare cropland data sets on points, pixels and regions",
    "queue": "list the blocks to review first",
    "model": "check, install, list and remove models",
    "model check": "check card, weights and one probe inference of a model folder",
    "model install": "install a model package, or a STAC item with an ONNX model",
    "model list": "list the installed models",
    "model remove": "remove an installed model",
    "train": "train the cropland model on own labels",
    "scheduler": "start the scheduler of a cluster, which croplayer map --scheduler uses",
    "worker": "start workers of a cluster on this machine",
    "serve": "answer JSON-RPC requests on stdin (used by QGIS)",
}
"""Help of each command by its words; those of two words are actions of the first."""


def add_commands(parser: argparse.ArgumentParser, given: Container[str] | None) -> None:
    """Adds all commands to the parser, but arguments only to those whose words are given; None is all."""
    subparsers = {"": parser.add_subparsers(required=True, metavar="COMMAND")}
    for words, help_text in COMMANDS.items():
        group, _, name = words.rpartition(" ")
        command = subparsers[group].add_parser(name, help=help_text)
        if any(other.startswith(f"{words} ") for other in COMMANDS):
            subparsers[words] = command.add_subparsers(required=True, metavar="ACTION")
            continue
        command.set_defaults(command=words, run=functools.partial(_run, words))
        if given is None or name in given:
            module = _module(words)
            command.epilog = getattr(module, "EPILOG", None)
            module.add_arguments(command)


def _run(words: str, args: argparse.Namespace) -> int:
    status: int = _module(words).run(args)
    return status


def _module(words: str) -> ModuleType | Any:
    return importlib.import_module(f"{__package__}.{words.replace(' ', '_')}")
