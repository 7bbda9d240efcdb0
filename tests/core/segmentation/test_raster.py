"""A raster segmented in parts: pixels, areas and shares worked out by hand."""

import numpy as np
import pytest
import rasterio

from croplayer_qgis.core.errors import Cancelled
from croplayer_qgis.core.geodesy.areas import mercator_pixel_area_ha
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.imagery.readers import open_reader
from croplayer_qgis.core.imagery.source import Source, SourceKind
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.segmentation.raster import segment_raster
from croplayer_qgis.core.segmentation.segmenter import Segmenter
from tests.core.models.conftest import NATIVE_CARD, green_share_network, save_network

PART = 128
WINDOW = PixelWindow(14, 100 * PART + 64, 50 * PART, 192, 100)  # 64 and 128 columns wide: two parts
GREEN, BARE = slice(0, 50), slice(50, 120)  # columns; the rest is without imagery


@pytest.fixture
def reader(tmp_path):
    """Imagery on the window's own pixels: green 204 of 255 (80 %), green 51 (20 %), nothing."""
    pixels = np.zeros((3, WINDOW.height, WINDOW.width), np.uint8)
    pixels[1, :, GREEN], pixels[1, :, BARE] = 204, 51
    mask = np.zeros((WINDOW.height, WINDOW.width), bool)
    mask[:, : BARE.stop] = True
    path = tmp_path / "green.tif"
    profile = {"driver": "GTiff", "width": WINDOW.width, "height": WINDOW.height, "count": 3}
    with (
        rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True),
        rasterio.open(
            path, "w", **profile, dtype="uint8", crs="EPSG:3857", transform=WINDOW.transform
        ) as file,
    ):
        file.write(pixels)
        file.write_mask(mask)
    opened = open_reader(Source("mine", "Mine", SourceKind.RASTER, str(path), attribution="me"), {})
    yield opened
    opened.close()


@pytest.fixture
def segmenter(tmp_path, monkeypatch):
    """A network whose probability is the share of green, in parts of ``PART`` px."""
    monkeypatch.setattr("croplayer_qgis.core.segmentation.raster._CHUNK_PX", PART)
    folder = save_network(tmp_path / "green", green_share_network(), NATIVE_CARD)
    return Segmenter(OnnxModel(folder, threads=1))


def test_raster_has_per_cent_no_data_and_where_it_comes_from(reader, segmenter, tmp_path):
    out = tmp_path / "out.tif"
    found = segment_raster(reader, WINDOW, segmenter, out, lambda: False, lambda share, text: None)
    with rasterio.open(out) as dataset:
        left = round((WINDOW.transform.c - dataset.transform.c) / dataset.transform.a)
        top = round((WINDOW.transform.f - dataset.transform.f) / dataset.transform.e)
        percent = dataset.read(1)[top : top + WINDOW.height, left : left + WINDOW.width]
        tags, names = dataset.tags(), dataset.descriptions
    assert (percent[:, GREEN] == 80).all() and (percent[:, BARE] == 20).all()
    assert (percent[:, BARE.stop :] == 255).all()
    assert names == ("cropland probability (%)",)
    assert tags["MODEL"] == "green" and tags["SOURCE"] == "mine" and tags["ATTRIBUTION"] == "me"
    assert tags["MODEL_SHA256"] == segmenter.model.card.sha256
    column_ha = mercator_pixel_area_ha(WINDOW).sum()
    assert found.imagery_ha == pytest.approx(120 * column_ha, rel=1e-9)
    assert found.cropland_ha == pytest.approx(50 * column_ha, rel=1e-9)


def test_shares_follow_the_windows_of_each_part(reader, segmenter, tmp_path):
    told = []
    segment_raster(
        reader, WINDOW, segmenter, tmp_path / "out.tif", lambda: False, lambda *report: told.append(report)
    )
    expected = []
    for done, (x0, width) in enumerate(((WINDOW.x0, 64), (WINDOW.x0 + 64, 128))):
        count = len(segmenter.grid.windows(PixelWindow(14, x0, WINDOW.y0, width, WINDOW.height)))
        expected += [(done + ran / count) / 2 for ran in range(count + 1)]
    assert [share for share, _ in told] == pytest.approx(expected)
    texts = [str(text) for _, text in told]
    assert texts[0] == "Reading imagery, part 1 of 2" and texts[1] == "Segmenting, part 1 of 2"
    assert texts[-1] == "Segmenting, part 2 of 2"


def test_cancel_in_the_second_part_leaves_nothing(reader, segmenter, tmp_path):
    shares = []
    with pytest.raises(Cancelled):
        segment_raster(
            reader, WINDOW, segmenter, tmp_path / "out.tif",
            lambda: bool(shares) and shares[-1] >= 0.5, lambda share, text: shares.append(share),
        )  # fmt: skip
    assert 0.5 <= max(shares) < 1
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(("out", ".out"))] == []
