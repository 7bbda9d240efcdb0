"""``croplayer serve``: the JSON-RPC server QGIS starts, on stdin and stdout."""

from __future__ import annotations

import argparse

from croplayer_qgis.engine import server


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """There are none."""


def run(args: argparse.Namespace) -> int:
    """Serves until stdin ends."""
    return server.serve(args.verbose)
