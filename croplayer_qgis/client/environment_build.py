"""Creates the engine's environment: checks, ``venv``, ``pip install``, marker. Runs in a background thread.

An interrupted build leaves a folder without marker; the next build starts it anew, and pip's own cache keeps
what was downloaded. Nothing here needs administrator rights.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess  # nosec B404 - starts pip
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from croplayer_qgis.client.environment import (
    MARKER,
    clean_environ,
    interpreter_in,
    lock_file,
    write_marker,
)
from croplayer_qgis.client.find_python import NO_CONSOLE, find_python, what_to_install
from croplayer_qgis.client.network import Network, network_variables, write_authorities
from croplayer_qgis.shared.process_lines import lines_of
from croplayer_qgis.shared.url_keys import proxy_passwords
from croplayer_qgis.translation import tr

DISK_MB = 1200
"""Free space asked for before building. Measured on Linux: 849 MB installed, 958 MB at the peak of the
installation, and 228 MB of wheels that pip keeps; scikit-image and networkx, 56 MB, have gone since."""

_INSTALLED = "lib/python3*/site-packages/*.dist-info"
_INSTALLED_WINDOWS = "Lib/site-packages/*.dist-info"


class BuildError(Exception):
    """The environment could not be built.

    Args:
        message: One sentence for the user: what happened, what to do.
        detail: The end of the installer's output, for the log.
    """

    def __init__(self, message: str, detail: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.detail = detail


class BuildCancelled(Exception):  # noqa: N818  (no error)
    """The user cancelled; the next build starts anew."""


@dataclass(frozen=True)
class BuildOptions:
    """What the user or QGIS's own settings ask for.

    Attributes:
        lock: File of pinned packages.
        wheels: Folder of wheel files to install from instead of the network, or None.
        index: Address of a mirror of the package index; "" for what pip is set to, usually PyPI.
        network: How pip reaches the package server.
        python: Interpreter to make the environment with, or None to look for one.
        disk_mb: Free space needed, in MB.
    """

    lock: Path
    wheels: Path | None = None
    index: str = ""
    network: Network = field(default_factory=Network)
    python: Path | None = None
    disk_mb: int = DISK_MB

    @classmethod
    def default(cls) -> BuildOptions:
        """The shipped lock file, from the network."""
        return cls(lock_file())


def build_environment(
    folder: Path,
    options: BuildOptions,
    on_line: Callable[[str], None],
    on_progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> Path:
    """Builds the environment in ``folder`` and returns its interpreter.

    Takes minutes: never call it in the GUI thread.

    Args:
        folder: Folder of the environment; what an interrupted build left there is replaced.
        options: See ``BuildOptions``.
        on_line: Called with each line the installer prints.
        on_progress: Called with the share done, 0-1.
        cancelled: Polled several times a second.

    Raises:
        BuildError: With the sentence to show.
        BuildCancelled: When ``cancelled`` returned True; the installer was stopped.
    """
    environ = _pip_environ(os.environ, options)
    _check_folder(folder, options.disk_mb)
    python = options.python or find_python(clean_environ(os.environ))
    if python is None:
        raise BuildError(what_to_install())
    on_line(tr("Making the engine environment in {} with {}").format(folder, python))
    (folder / MARKER).unlink(missing_ok=True)
    _run((str(python), "-m", "venv", "--clear", str(folder)), environ, on_line, cancelled)
    on_progress(0.05)
    # Some pins are for other systems, so that fewer may be collected.
    total = max(1, len(re.findall(r"^[\w.-]+==", options.lock.read_text(encoding="utf-8"), re.MULTILINE)))
    collected, installing = 0, False

    def watch(line: str) -> None:
        nonlocal collected, installing
        on_line(line)
        if line.startswith(("Collecting ", "Processing ")):
            collected += 1
            on_progress(0.05 + 0.75 * min(1.0, collected / total))
        installing = installing or line.startswith("Installing collected packages")

    interpreter = interpreter_in(folder)

    def count_installed() -> None:
        if installing:
            installed = len(list(folder.glob(_INSTALLED))) + len(list(folder.glob(_INSTALLED_WINDOWS)))
            on_progress(0.8 + 0.2 * min(1.0, installed / (collected + 2)))  # with pip and setuptools

    authorities = write_authorities(options.network, interpreter, folder / "authorities.pem")
    if authorities is not None:
        environ.setdefault("PIP_CERT", str(authorities))
    install = ("-m", "pip", "install", "--only-binary=:all:", "--require-hashes", "--progress-bar=off")
    _run((str(interpreter), *install, "-r", str(options.lock)), environ, watch, cancelled, count_installed)
    write_marker(folder, options.lock)
    on_progress(1.0)
    return interpreter


def _pip_environ(environ: Mapping[str, str], options: BuildOptions) -> dict[str, str]:
    """Variables for venv and pip; options travel here and not as arguments, which other users can list."""
    values = clean_environ(environ)
    values.update(PIP_NO_INPUT="1", PIP_DISABLE_PIP_VERSION_CHECK="1", PIP_REQUIRE_VIRTUALENV="1")
    if options.wheels is not None:
        values.update(PIP_NO_INDEX="1", PIP_FIND_LINKS=str(options.wheels))
    elif options.index:
        values.update(PIP_INDEX_URL=options.index)
    values.update(network_variables(options.network, environ))
    return values


def _check_folder(folder: Path, needed_mb: int) -> None:
    """Raises BuildError when the folder cannot be written or its disk is too full."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        free_mb = shutil.disk_usage(folder).free // 2**20
        probe = folder / "writable"
        probe.touch()
        probe.unlink()
    except OSError as error:
        text = tr("The folder {} cannot be written; choose another one for the engine.").format(folder)
        raise BuildError(text, str(error)) from error
    if free_mb < needed_mb:
        text = tr("The engine needs {} MB of disk space in {}; {} MB are free.")
        raise BuildError(text.format(needed_mb, folder, free_mb))


def _run(
    command: Sequence[str],
    environ: Mapping[str, str],
    on_line: Callable[[str], None],
    cancelled: Callable[[], bool],
    on_silence: Callable[[], None] = lambda: None,
) -> None:
    """Runs a command to its end; raises BuildError when it fails, BuildCancelled when asked to stop."""
    output: list[str] = []
    passwords = proxy_passwords(environ)
    process = subprocess.Popen(  # nosec B603 - no shell, and the program is the one chosen
        command,
        env=environ,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        creationflags=NO_CONSOLE,
    )
    try:
        for line in lines_of(process):
            if cancelled():
                raise BuildCancelled
            if line:
                for password in passwords:
                    line = line.replace(password, "***")
                output.append(line)
                on_line(line)
            else:
                on_silence()
    except BaseException:
        process.kill()
        raise
    finally:
        process.wait()  # a program may close its output before it ends
    if process.returncode != 0:
        text = "\n".join(output[-40:])
        raise BuildError(_reason(text), text)


def _reason(output: str) -> str:
    """The sentence for the user behind an installer's output."""
    reasons = (
        (r"No space left on device|Errno 28", tr("The disk is full; free some space, then try again.")),
        (
            r"CERTIFICATE_VERIFY_FAILED|SSLError",
            tr(
                "The package server's certificate is not trusted; add your network's authority in QGIS "
                "(Options > Authentication > Manage Certificates), then try again."
            ),
        ),
        (
            r"ProxyError|Cannot connect to proxy|407 Proxy",
            tr("The proxy refused the connection; check QGIS's proxy settings, then try again."),
        ),
        (
            r"NewConnectionError|ConnectTimeout|Name or service not known|Temporary failure in name",
            tr(
                "The package server cannot be reached; check the network, or choose a mirror or a folder of "
                "wheels under Settings."
            ),
        ),
        (
            r"No matching distribution found|Could not find a version",
            tr("A package has no wheel for this Python and system: {}."),
        ),
        (
            r"THESE PACKAGES DO NOT MATCH THE HASHES",
            tr(
                "A package is not the one that CropLayer was released with, so nothing of it was installed; "
                "check the folder of wheels or the package server."
            ),
        ),
        (
            r"ensurepip is not available",
            tr("Python cannot make environments; install the package python3-venv."),
        ),
        (r"Permission denied|Errno 13", tr("The engine's folder cannot be written; choose another one.")),
    )
    for pattern, sentence in reasons:
        if re.search(pattern, output):
            package = re.search(r"No matching distribution found for (\S+)", output)
            return sentence.format(package.group(1) if package else "?")
    return tr("The engine environment could not be installed; the log has the installer's last lines.")
