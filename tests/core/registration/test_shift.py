from dataclasses import replace

import numpy as np
import pytest
from scipy import ndimage

from croplayer_qgis.core.imagery.extent import RasterExtent, window_of
from croplayer_qgis.core.imagery.mosaic import read_mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.imagery.readers import open_reader
from croplayer_qgis.core.imagery.source import Source, SourceKind
from croplayer_qgis.core.registration.shift import SourceShift, measured_shift
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.shared.vocabulary.shift import ShiftOutcome

ZOOM = 14  # the imagery's own


@pytest.fixture(scope="module")
def dates():
    """Two real dates of one place, 9 px wider on each side than the window that is compared."""
    names = ("naip_20150926_a.tif", "naip_20160816_b.tif")
    paths = [resource_path("demo", "dates", name) for name in names]
    window = window_of(RasterExtent.of(paths[0]).whole, ZOOM).expanded(-4)
    sources = [Source(id=path.stem, title=path.stem, kind=SourceKind.RASTER, url=str(path)) for path in paths]
    return [read_mosaic(open_reader(source, {}), window) for source in sources]


def seen_at(mosaic, east=0, south=0):
    """What lies so many pixels from the middle of a mosaic, as if it lay in it."""
    middle = mosaic.window.expanded(-9)
    there = replace(middle, x0=middle.x0 + east, y0=middle.y0 + south)
    return replace(mosaic.crop(there), window=middle)


@pytest.fixture(scope="module")
def own(dates):
    """The shift the two dates have."""
    return measured_shift(seen_at(dates[0]), seen_at(dates[1]))


def test_real_dates_that_are_registered_to_a_quarter_of_a_pixel_are_left_as_they_are(own):
    assert abs(own.east) < 0.5 and abs(own.south) < 0.5
    assert own.confidence == 1
    assert (own.outcome, own.pixels) == (ShiftOutcome.SMALL, (0, 0))


@pytest.mark.parametrize(("east", "south"), [(3, 0), (0, -2), (-8, 5)])
def test_whole_pixels_are_found_to_a_tenth_whatever_the_season(dates, own, east, south):
    # What B shows is taken from the other side: it lies ``east``, ``south`` of where it lay.
    found = measured_shift(seen_at(dates[0]), seen_at(dates[1], -east, -south))
    assert found.east - own.east == pytest.approx(east, abs=0.1)
    assert found.south - own.south == pytest.approx(south, abs=0.1)
    assert found.sure


def test_parts_of_pixels_are_found_to_a_tenth(dates, own):
    moved = ndimage.shift(dates[1].image.astype(np.float32), (-1.4, 2.3, 0), order=3)
    moved = replace(dates[1], image=np.clip(moved, 0, 255).astype(np.uint8))
    found = measured_shift(seen_at(dates[0]), seen_at(moved))
    assert found.east - own.east == pytest.approx(2.3, abs=0.1)
    assert found.south - own.south == pytest.approx(-1.4, abs=0.1)


def test_other_ground_of_the_same_look_is_not_believed(dates):
    b = seen_at(dates[1])
    found = measured_shift(seen_at(dates[0]), replace(b, image=b.image[::-1, ::-1]))
    assert found is None or not found.sure


@pytest.mark.parametrize("hide", ["even ground", "no imagery"])
def test_without_edges_in_both_sources_nothing_is_told(dates, hide):
    a, b = seen_at(dates[0]), seen_at(dates[1])
    if hide == "even ground":
        b = replace(b, image=np.full_like(b.image, 90))
    else:
        b = replace(b, valid=np.zeros_like(b.valid))
    assert measured_shift(a, b) is None


def test_part_without_imagery_does_not_change_what_the_rest_tells(dates, own):
    a, b = seen_at(dates[0]), seen_at(dates[1], -4, 0)
    valid = b.valid.copy()
    valid[: valid.shape[0] // 3] = False
    hidden = replace(b, valid=valid, image=np.where(valid[..., None], b.image, 0).astype(np.uint8))
    found = measured_shift(a, hidden)
    assert found.sure
    assert found.east - own.east == pytest.approx(4, abs=0.3)


def test_finer_imagery_is_thinned_and_its_shift_told_in_its_own_pixels(dates, own):
    def enlarged(mosaic, times):
        image = mosaic.image.repeat(times, 0).repeat(times, 1)
        at = mosaic.window
        window = PixelWindow(20, at.x0 * 64, at.y0 * 64, image.shape[1], image.shape[0])
        return replace(mosaic, image=image, valid=np.ones(image.shape[:2], bool), window=window)

    a, b = (enlarged(mosaic, 6) for mosaic in (seen_at(dates[0]), seen_at(dates[1], -2, 0)))
    found = measured_shift(a, b)  # 0.1 m a pixel: 30 m are 290 px, and every fifth is looked at
    assert found.east - 6 * own.east == pytest.approx(12, abs=1)
    assert found.sure


def test_a_shift_is_told_by_the_ground_and_applied_in_whole_pixels_below_twenty_metres():
    shift = SourceShift(east=3.4, south=-1.6, confidence=0.95, pixel_m=2.0)
    assert shift.metres == pytest.approx((6.8, 3.2))
    assert (shift.outcome, shift.pixels) == (ShiftOutcome.CORRECTED, (3, -2))
    for change, outcome in (
        ({"confidence": 0.85}, ShiftOutcome.UNSURE),
        ({"east": 11.0}, ShiftOutcome.LARGE),
        ({"east": 0.6, "south": 0.6}, ShiftOutcome.SMALL),
    ):
        other = replace(shift, **change)
        assert (other.outcome, other.pixels) == (outcome, (0, 0))


def test_windows_that_differ_are_no_pair(dates):
    with pytest.raises(ValueError, match="different windows"):
        measured_shift(dates[0], seen_at(dates[1]))
