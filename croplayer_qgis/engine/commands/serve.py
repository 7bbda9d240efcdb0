"""``croplayer serve``: the JSON-RPC server QGIS starts, on stdin and stdout."""

from __future__ import annotations

import argparse
from typing import Any

from croplayer_qgis.engine import server


def add_parser(subparsers: Any) -> None:
    """Registers the command."""
    parser = subparsers.add_parser("serve", help="answer JSON-RPC requests on stdin (used by QGIS)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Serves until stdin ends."""
    return server.serve(args.verbose)
