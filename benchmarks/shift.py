"""The shift between sources: how well it is measured, what it costs; rows ``space/shift_...``.

    python -m benchmarks.shift --data ../shared/data

Pairs of the seven real dates of ``naip_dates``, read at their own resolution (zoom 14), the scene being about
a block in pixels. A real pair has a shift of its own, so that what is judged is the difference between what
is measured with and without an imposed one. Clouds are those of the training, over half of one picture; other
ground is another date turned upside down.
"""

from __future__ import annotations

import argparse
import itertools
import logging
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
from scipy import ndimage

from benchmarks.results import record, wilson
from croplayer_qgis.core.grid import Bounds
from croplayer_qgis.core.imagery.extent import RasterExtent, window_of
from croplayer_qgis.core.imagery.mosaic import Mosaic, read_mosaic
from croplayer_qgis.core.imagery.reader import Image
from croplayer_qgis.core.imagery.readers import open_reader
from croplayer_qgis.core.imagery.source import Source, SourceKind
from croplayer_qgis.core.registration.shift import SourceShift, measured_shift
from croplayer_qgis.training import augmentation
from croplayer_qgis.training.regions.acquisitions import half_mask

log = logging.getLogger(__name__)
COMMAND: Final = "python -m benchmarks.shift --data ../shared/data"
DATES: Final = Path("naip_dates")
_ZOOM: Final = 14
_LARGEST_PX: Final = 8.0
_ALLOWED_PX: Final = 0.3
_EACH: Final = 2  # shifts imposed on a date; each meets the six others


Trial = tuple[float, SourceShift | None]
"""Error of a measured shift, px, and the shift."""


@dataclass(frozen=True, eq=False)
class Moved:
    """A date displaced by (east, south) pixels."""

    mosaic: Mosaic
    east: float
    south: float


def read_dates(folder: Path) -> list[Mosaic]:
    """All dates on the window that they share, through the reader of rasters."""
    paths = sorted(folder.glob("*.tif"))
    bounds = np.array([RasterExtent.of(path).whole for path in paths])
    shared = Bounds(*bounds[:, :2].max(axis=0), *bounds[:, 2:].min(axis=0))
    window = window_of(shared, _ZOOM).expanded(-4)
    sources = [Source(id=path.stem, title=path.stem, kind=SourceKind.RASTER, url=str(path)) for path in paths]
    return [read_mosaic(open_reader(source, {}), window) for source in sources]


def displaced(mosaic: Mosaic, east: float, south: float) -> Mosaic:
    """The mosaic displaced by a fraction of pixels, by cubic splines."""
    bands = [
        ndimage.shift(mosaic.image[..., band].astype(np.float32), (south, east), order=3, mode="mirror")
        for band in range(3)
    ]
    return replace(mosaic, image=np.clip(np.rint(np.stack(bands, axis=2)), 0, 255).astype(np.uint8))


def moved_dates(dates: Sequence[Mosaic], rng: np.random.Generator) -> list[list[Moved]]:
    """Each date displaced by 0 to 8 pixels in some directions, as it is first."""
    moved = []
    for date in dates:
        versions = [Moved(date, 0.0, 0.0)]
        for _ in range(_EACH):
            length, turn = rng.uniform(0, _LARGEST_PX), rng.uniform(0, 2 * math.pi)
            east, south = length * math.cos(turn), length * math.sin(turn)
            versions.append(Moved(displaced(date, east, south), east, south))
        moved.append(versions)
    return moved


def errors(dates: Sequence[Mosaic], moved: Sequence[Sequence[Moved]]) -> Iterator[Trial]:
    """Distance between the imposed and the measured difference, px, and the shift measured, of all pairs."""
    for a, b in itertools.combinations(range(len(dates)), 2):
        own, *shifts = (measured_shift(dates[a], version.mosaic) for version in moved[b])
        for version, found in zip(moved[b][1:], shifts, strict=True):
            if own is None or found is None:
                yield math.inf, found
            else:
                yield (
                    math.hypot(found.east - own.east - version.east, found.south - own.south - version.south),
                    found,
                )


def clouded(date: Mosaic, rng: np.random.Generator) -> Mosaic:
    """The date with clouds over half of it."""
    cloud = augmentation.cloud(date.image, rng, 0.9).image
    share = half_mask(date.image.shape[:2], rng)[..., None]
    return replace(date, image=_mixed(date.image, cloud, share))


def _mixed(clear: Image, other: Image, share: np.ndarray) -> Image:
    return (clear * (1 - share) + other * share + 0.5).astype(np.uint8)


def other_ground(dates: Sequence[Mosaic]) -> Iterator[SourceShift | None]:
    """What is measured between each date and each other one upside down: other ground of the same look."""
    for a, b in itertools.permutations(dates, 2):
        yield measured_shift(a, replace(b, image=b.image[::-1, ::-1]))


def main() -> None:
    """Measures and records."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with naip_dates")
    parser.add_argument("--dry", action="store_true", help="record nothing")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    rng = np.random.default_rng(18)
    dates = read_dates(arguments.data / DATES)
    moved = moved_dates(dates, rng)
    trials = list(errors(dates, moved))
    _say("as they are", trials)
    recovered = [shift is not None and shift.sure and error <= _ALLOWED_PX for error, shift in trials]
    cloudy = [[replace(v, mosaic=clouded(v.mosaic, rng)) for v in versions] for versions in moved]
    trials = list(errors(dates, cloudy))
    _say("half in clouds", trials)
    right = [error <= _ALLOWED_PX for error, shift in trials if shift is not None and shift.sure]
    believed = [shift is not None and shift.sure for shift in other_ground(dates)]
    for name, answers, target in (
        ("shift_recovered", recovered, ">= 0.95"),
        ("shift_right_where_sure_half_clouded", right, ">= 0.95"),
        ("shift_of_other_ground_believed", believed, "<= 0.01"),
    ):
        share = sum(answers) / len(answers)
        log.info("%s: %.3f of %d", name, share, len(answers))
        if not arguments.dry:
            record(f"space/{name}", share, target, COMMAND, wilson(sum(answers), len(answers)))


def _say(what: str, trials: Sequence[Trial]) -> None:
    off = [error for error, _ in trials]
    log.info(
        "%s: errors in px: median %.3f, 95 %% %.3f, worst %.3f; least confidence %.2f",
        what, *np.percentile(off, [50, 95, 100]), min(shift.confidence for _, shift in trials if shift),
    )  # fmt: skip


if __name__ == "__main__":
    main()
