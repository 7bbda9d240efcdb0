"""``croplayer serve``: the JSON-RPC server QGIS starts, on stdin and stdout."""

from __future__ import annotations

import argparse
from typing import NoReturn

from croplayer_qgis.engine import server


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """There are none."""


def run(args: argparse.Namespace) -> NoReturn:
    """Serves until stdin ends, which ends the process."""
    server.serve(args.verbose)
