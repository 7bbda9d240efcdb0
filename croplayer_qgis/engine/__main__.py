"""Runs the engine's command line: ``python -m croplayer_qgis.engine``, or this file by its path.

QGIS starts it by its path and in isolated mode. The folder that holds the package then goes to the end of
the search path: in QGIS it is the plugin folder, and no other plugin may shadow a package of the engine.
"""

from __future__ import annotations

import sys
from pathlib import Path

if not __package__:
    sys.path.append(str(Path(__file__).resolve().parents[2]))

from croplayer_qgis.engine.signals import end_at_once

if __name__ == "__main__":
    end_at_once()  # before the imports, which take a second

from croplayer_qgis.engine.cli import main

if __name__ == "__main__":
    sys.exit(main())
