"""Runs CropLayer's training in its own environment: torch never enters the engine's.

Training is no part of the plugin's zip: its environment is some gigabytes, the weights to start from exceed
the plugin repository's limit, and it runs for hours, best on another machine. It is found in a checkout.
"""

from __future__ import annotations

import os
import re
import subprocess  # nosec B404 - starts the training
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from croplayer_qgis.core.errors import Cancelled, InputError, ModelError
from croplayer_qgis.shared.messages.train import TRAINING_PYTHON
from croplayer_qgis.shared.process_lines import lines_of
from croplayer_qgis.shared.sentence import Sentence

_PACKAGE = Path(__file__).resolve().parents[1]
_END_S = 2.0
_TAIL = 20


def training_python(given: str, environ: Mapping[str, str]) -> Path:
    """Interpreter of the training environment.

    Looked for in this order: ``given``, the environment variable, ``.env/training`` of this checkout.

    Raises:
        InputError: There is none; says how to get one.
    """
    checkout = _PACKAGE.parent / ".env" / "training" / "bin" / "python"
    chosen = given or environ.get(TRAINING_PYTHON, "")
    python = Path(chosen) if chosen else checkout
    if not python.is_file():
        missing = Sentence("{} does not exist. ", chosen) if chosen else ""
        raise InputError(
            "{}Training needs its own environment, which the plugin does not bring along: make "
            "it in a checkout of CropLayer with “make .env/training/ready”, then give the path of "
            ".env/training/bin/python, or set {} to it.",
            missing,
            TRAINING_PYTHON,
        )
    return python


def code_folder(python: Path) -> Path:
    """Folder from which the interpreter can import the training code: this checkout, or the interpreter's.

    Raises:
        InputError: The code is in neither.
    """
    for folder in (_PACKAGE.parent, *python.absolute().parents):
        if (folder / "croplayer_qgis" / "training" / "__main__.py").is_file():
            return folder
    raise InputError("{} lies in no checkout of CropLayer, so the training code was not found.", python)


def run_training(
    python: Path,
    arguments: Sequence[str],
    iterations: int,
    cancelled: Callable[[], bool],
    report: Callable[[float, str], None],
) -> list[str]:
    """Runs ``python -m croplayer_qgis.training ARGUMENTS`` and returns the last lines it printed.

    Raises:
        InputError: The interpreter cannot be started, or training refused its input.
        ModelError: Training broke off; its last lines are the detail.
        Cancelled: ``cancelled`` returned True. The same call goes on from the last checkpoint.
    """
    command = [str(python), "-m", "croplayer_qgis.training", *arguments]
    try:
        process = subprocess.Popen(  # nosec B603 - no shell, and the program is the one the user named
            command,
            cwd=code_folder(python),
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        )
    except OSError as error:
        raise InputError("{} cannot be started.", python, detail=str(error)) from error
    lines: deque[str] = deque(maxlen=_TAIL)
    try:
        for line in lines_of(process):
            if cancelled():
                raise Cancelled
            if line:
                lines.append(line)
                step = re.search(r"'iteration': (\d+)", line)
                if step:
                    share = min(int(step[1]) / iterations, 1.0)
                    report(0.95 * share, Sentence("Step {} of {}", step[1], iterations))
    finally:
        _end(process)
    if process.returncode == 2:
        raise InputError(lines[-1].removeprefix("croplayer training: ") if lines else "Training was refused.")
    if process.returncode != 0:
        raise ModelError("Training broke off; the log has its last lines.", detail="\n".join(lines))
    return list(lines)


def _end(process: subprocess.Popen[str]) -> None:
    """Ends a process that still runs; checkpoints are replaced in one step, so none is harmed."""
    if process.poll() is None:
        process.terminate()
    try:
        process.wait(_END_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
