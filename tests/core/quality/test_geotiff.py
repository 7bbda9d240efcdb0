import numpy as np
import pytest
import rasterio

from croplayer_qgis.core.errors import JobError
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.quality.geotiff import write_quality_tif
from croplayer_qgis.core.quality.quality_map import QualityMap
from croplayer_qgis.shared.vocabulary.scenes import SCENE_CLASSES


@pytest.fixture
def quality_map():
    values = np.random.default_rng(0).random((2, 3, len(SCENE_CLASSES))).astype(np.float32)
    quality = np.array([[0.1, 0.2, 0.3], [0.4, np.nan, 0.6]], np.float32)
    window = PixelWindow(16, 54000 * 256, 24800 * 256, 768, 512)
    return QualityMap(window, values, quality, np.ones((2, 3), np.float32))


def test_the_map_reads_back_at_its_place_with_its_names_and_tags(quality_map, tmp_path):
    path = tmp_path / "N39.85_E116.35_a.tif"
    write_quality_tif(path, quality_map, {"source": "Demo A"})
    with rasterio.open(path) as dataset:
        assert dataset.crs.to_epsg() == 3857
        assert tuple(dataset.bounds) == pytest.approx(quality_map.window.bounds3857)
        assert dataset.descriptions == ("quality", *SCENE_CLASSES, "imagery_share")
        assert dataset.tags()["source"] == "Demo A"
        np.testing.assert_array_equal(dataset.read(1), quality_map.quality)
        np.testing.assert_array_equal(dataset.read(2), quality_map.class_probability[..., 0])


def test_a_chip_without_imagery_is_masked(quality_map, tmp_path):
    path = tmp_path / "quality.tif"
    write_quality_tif(path, quality_map, {})
    with rasterio.open(path) as dataset:
        assert dataset.read(1, masked=True).mask.tolist() == [[False] * 3, [False, True, False]]


def test_an_unwritable_place_is_one_clear_sentence(quality_map, tmp_path):
    with pytest.raises(JobError, match="cannot be written"):
        write_quality_tif(tmp_path / "missing" / "quality.tif", quality_map, {})
