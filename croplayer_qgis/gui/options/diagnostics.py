"""What a report of a fault needs: versions, engine, models, messages; no keys, paths and addresses."""

from __future__ import annotations

import platform
import re
from collections.abc import Iterable
from pathlib import Path

from qgis.core import Qgis, QgsSettings
from qgis.PyQt.QtCore import PYQT_VERSION_STR, QT_VERSION_STR, QSysInfo

from croplayer_qgis.settings import Settings
from croplayer_qgis.shared.messages import HelloResult
from croplayer_qgis.shared.version import croplayer_version
from croplayer_qgis.translator import qgis_language

# An address up to the next blank or quote; what may be a key stands in its path, query or login.
_ADDRESS = re.compile(r"(?P<scheme>\b[a-z][a-z0-9+.-]*://)[^\s'\"<>“”]*", re.IGNORECASE)
_ROOT = r"(?:(?<![\w.:/])[A-Za-z]:[\\/]|\\\\|(?<![\w.:/])~?/)"
# A path from its drive, share, root or home: between quotes whole, else up to the next blank. Its ending is
# kept, as it tells the kind of file.
_PATH = re.compile(rf"""(?<=[“"'‘]){_ROOT}[^”"'’]+|{_ROOT}[^\s'"<>“”:;,|]+""")
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,8}$")
# What looks like a key wherever it stands: long, of letters and digits.
_KEY = re.compile(r"\b(?=[\w.-]*\d)(?=[\w.-]*[A-Za-z])[\w-]{20,}(?:\.[\w-]+)*\b")


def diagnostics(hello: HelloResult | None, messages: Iterable[str]) -> str:
    """The report, English, as those who mend faults read it.

    Args:
        hello: What the engine says of itself; None when it does not answer.
        messages: Last messages of CropLayer's log, the oldest first.
    """
    lines = [
        f"CropLayer {croplayer_version()}",
        f"QGIS {Qgis.QGIS_VERSION}, Qt {QT_VERSION_STR}, PyQt {PYQT_VERSION_STR}",
        f"Python {platform.python_version()}",
        f"{QSysInfo.prettyProductName()}, {QSysInfo.currentCpuArchitecture()}",
        f"Language {qgis_language()}, theme {QgsSettings().value('UI/UITheme', 'default')}",
        f"Blocks at a time {Settings().workers or 'automatic'}",
        *_engine(hello),
        "",
        "Last messages:",
        *(without_secrets(message) for message in messages),
    ]
    return "\n".join(lines)


def without_secrets(text: str) -> str:
    """A text without paths, addresses and what may be a key."""
    text = text.replace(str(Path.home()), "/~")  # it may have blanks
    text = _ADDRESS.sub(r"\g<scheme>…", text)
    text = _PATH.sub(lambda found: "<path>" + "".join(_ENDING.findall(found[0])), text)
    return _KEY.sub("<key?>", text)


def _engine(hello: HelloResult | None) -> list[str]:
    if hello is None:
        return ["Engine: not installed, or it does not answer"]
    packages = ", ".join(f"{name} {version}" for name, version in sorted(hello.packages.items()))
    return [
        f"Engine {hello.croplayer}, protocol {hello.protocol}, Python {hello.python}",
        f"Computes with {', '.join(hello.providers)}",
        packages,
        *(f"Model {model.task}: {model.id} {model.version} {model.error}".rstrip() for model in hello.models),
    ]
