"""The command line ``croplayer``: everything the engine does, without QGIS.

Exit status: 0 done, 1 some blocks failed or the engine has a fault, 2 bad input (one sentence on stderr),
130 interrupted.
"""

from __future__ import annotations

import argparse
import io
import logging
import os
import sys
from collections.abc import Container, Sequence
from typing import NoReturn

from croplayer_qgis.core.errors import Cancelled, ImageryError
from croplayer_qgis.core.imagery.redaction import Redactor
from croplayer_qgis.engine.commands.table import add_commands
from croplayer_qgis.engine.redacted_stream import RedactedStream
from croplayer_qgis.engine.signals import end_at_once
from croplayer_qgis.shared.messages import TOKEN_PREFIX
from croplayer_qgis.shared.sentence import SentenceError
from croplayer_qgis.shared.version import croplayer_version

logger = logging.getLogger(__name__)

FAILED, BAD_INPUT, INTERRUPTED = 1, 2, 130
_OF_JOBS = ("map", "job")  # commands whose work is kept block by block


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence instead of printing the whole usage."""

    def error(self, message: str) -> NoReturn:
        self.exit(BAD_INPUT, f"{self.prog}: {message}; see {self.prog} --help.\n")


def build_parser(given: Container[str] | None = None) -> argparse.ArgumentParser:
    """The parser with all commands; with the arguments of all, or only of those whose word is given."""
    parser = _Parser(prog="croplayer", description="Maps cropland from 2 m satellite imagery of two sources.")
    parser.add_argument("--version", action="version", version=croplayer_version())
    parser.add_argument("--verbose", action="store_true", help="log to stderr, with tracebacks")
    add_commands(parser, given)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit status; the one edge where errors become sentences."""
    for stream in (sys.stdout, sys.stderr):  # a console of cp1252 or GBK cannot show every name
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    if argv is None:
        end_at_once()
    status = _status_of(sys.argv[1:] if argv is None else argv)
    if argv is None and status == INTERRUPTED:
        # Threads of GDAL, ONNX Runtime or Dask may be at work still; the end of the interpreter under them
        # was an abort (SIGABRT) more often than not.
        sys.stdout.flush()
        os._exit(status)
    return status


def _status_of(words: Sequence[str]) -> int:
    args = build_parser(words).parse_args(words)
    status: int
    if args.command == "serve":  # it takes the pipes
        status = args.run(args)
        return status
    redactor = Redactor(value for name, value in os.environ.items() if name.startswith(TOKEN_PREFIX))
    sys.stderr = RedactedStream(sys.stderr, redactor)
    logging.basicConfig(
        stream=sys.stderr,
        level=logging.WARNING if args.verbose else logging.CRITICAL,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
    )
    logging.captureWarnings(capture=True)  # of GDAL's bindings: for the log, not for the reader
    if args.verbose:  # ours alone: what GDAL's binding tells drowns the rest
        logging.getLogger("croplayer_qgis").setLevel(logging.DEBUG)
    try:
        status = args.run(args)
        return status
    except Cancelled:
        kept = "; finished blocks are kept, and the same command goes on from there"
        return _end(f"Cancelled{kept if args.command in _OF_JOBS else ''}.", INTERRUPTED)
    except KeyboardInterrupt:
        return _end("Interrupted.", INTERRUPTED)
    except BrokenPipeError:  # "croplayer blocks | head"
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except SentenceError as error:
        logger.debug("%s", getattr(error, "detail", ""), exc_info=error)
        return _end(error.user_message, FAILED if isinstance(error, ImageryError) else BAD_INPUT)
    except Exception as error:
        logger.debug("Unexpected", exc_info=error)
        name = type(error).__name__
        return _end(f"CropLayer failed unexpectedly ({name}: {error}); --verbose shows where.", FAILED)
    finally:
        sys.stderr.close()


def _end(sentence: str, status: int) -> int:
    print(f"croplayer: {sentence}", file=sys.stderr)
    return status
