"""Opens the demo jobs in a real QGIS window on a virtual display and brings back project and screenshots."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import rasterio
from rasterio.warp import transform_bounds

from croplayer_qgis.shared.resources import resource_path

ROOT = Path(__file__).resolve().parent.parent
SCREEN = "1600x1000x24"
TIMEOUT_S = 300.0
# What the screenshots of each job show.
PLACES = {"dates": "naip_20150926_a.tif", "labelled": "42.2477--89.926355_a.tif"}


def show_in_qgis(jobs: list[Path], out: Path) -> tuple[Path, list[Path]]:
    """Builds ``croplayer_demo.qgz`` and the screenshots in ``out`` with the plugin loaded in QGIS.

    Args:
        jobs: Job folders to open, the topmost group first.
        out: Folder to write to; it exists.

    Raises:
        SystemExit: QGIS could not do it; says why.
    """
    profiles = out.parent / "qgis"
    link = [sys.executable, ROOT / "scripts" / "plugin_link.py", "install"]
    subprocess.run(
        [*link, "--profile", profiles / "profiles" / "croplayer"], check=True, stdout=subprocess.DEVNULL
    )
    report = out / "qgis.json"
    report.unlink(missing_ok=True)
    places = {name: _extent(resource_path("demo", name, file)) for name, file in PLACES.items()}
    request = {"jobs": [str(job) for job in jobs], "places": places, "out": str(out), "report": str(report)}
    command = [
        "qgis",
        "--nologo",
        "--noversioncheck",
        "--profiles-path",
        str(profiles),
        "--profile",
        "croplayer",
    ]
    command += ["--code", str(ROOT / "demo" / "project.py")]
    environment = {**os.environ, "CROPLAYER_DEMO": json.dumps(request)}
    if shutil.which("xvfb-run"):
        command = ["xvfb-run", "--auto-servernum", f"--server-args=-screen 0 {SCREEN}", *command]
        environment.pop("WAYLAND_DISPLAY", None)
        environment["QT_QPA_PLATFORM"] = "xcb"
    else:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    log = out / "qgis.log"
    with log.open("w", encoding="utf-8") as output:
        subprocess.run(command, env=environment, cwd=ROOT, stdout=output, stderr=output, timeout=TIMEOUT_S)
    if not report.is_file():
        raise SystemExit(f"QGIS ended before the demo project was made; {log} has its output.")
    made = json.loads(report.read_text("utf-8"))
    if made["error"]:
        raise SystemExit(f"QGIS could not show the demo:\n{made['error']}")
    return Path(made["project"]), [Path(picture) for picture in made["pictures"]]


def _extent(path: Path) -> tuple[float, float, float, float]:
    """West, south, east, north in EPSG:3857, read here because QGIS would write a file beside the raster."""
    with rasterio.open(path) as dataset:
        return transform_bounds(dataset.crs, "EPSG:3857", *dataset.bounds)
