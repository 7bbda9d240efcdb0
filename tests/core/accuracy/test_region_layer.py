from pathlib import Path

import numpy as np
import pyogrio
import pytest
import shapely
from pyproj import CRS

from croplayer_qgis.core.accuracy.areas.official import (
    OfficialRow,
    OfficialStatistics,
    compare_with_statistics,
)
from croplayer_qgis.core.accuracy.areas.region_areas import region_areas
from croplayer_qgis.core.accuracy.areas.region_layer import write_region_layer
from croplayer_qgis.core.accuracy.estimate.estimation import Estimate, IntervalKind
from croplayer_qgis.core.accuracy.ground.reference import Features
from croplayer_qgis.core.errors import InputError


@pytest.fixture
def regions():
    boxes = [
        shapely.box(116.05, 39.8, 116.1, 39.9),
        shapely.box(116.1, 39.8, 116.15, 39.9),
        shapely.box(116.0, 39.8, 116.02, 39.9),  # the map has no data here
    ]
    return Features(Path("regions.gpkg"), np.array(boxes, object), CRS.from_epsg(4326), {})


NAMES = ("Shanxi", "Atlantis", "Tibet")


def read(path):
    meta, _, wkb, values = pyogrio.raw.read(path, layer="region_areas")
    return dict(zip(meta["fields"], values, strict=True)), shapely.from_wkb(wkb)


def test_layer_says_within_or_not_or_why_not(cropland_map, regions, tmp_path):
    areas = region_areas(cropland_map, regions)
    pixel = areas.class_ha[:, 0]
    statistics = OfficialStatistics(
        (OfficialRow(("Shanxi",), pixel[0] / 1.05, "seen"), OfficialRow(("Tibet",), 1.0, "recalled")), ""
    )
    adjusted = [
        Estimate("adjusted_area_ha", "cropland", 2 * pixel[0], 1.0, 1.0, 3.0, IntervalKind.NORMAL),
        *[Estimate("adjusted_area_ha", "cropland", None, None, None, None, IntervalKind.NONE, "No unit.")]
        * 2,
    ]
    official = compare_with_statistics(
        statistics, NAMES, pixel.tolist(), areas.no_data_ha.tolist(), areas.region_ha.tolist(), adjusted
    )
    path = tmp_path / "a.gpkg"
    write_region_layer(path, regions, NAMES, areas, 0, adjusted, official)
    found, shapes = read(path)
    assert list(found["pixel_within"]) == ["yes", "no statistics", "not comparable"]
    assert list(found["adjusted_within"]) == ["no", "no statistics", "not comparable"]
    assert found["pixel_deviation_percent"][0] == pytest.approx(5)
    assert found["adjusted_ha"][0] == pytest.approx(2 * pixel[0]) and np.isnan(found["adjusted_ha"][1])
    assert found["note"][0] == "" and "no data for 100.0 %" in found["note"][2]
    assert [shape.geom_type for shape in shapes] == ["MultiPolygon"] * 3


def test_layer_without_sample_and_statistics_has_the_same_fields(cropland_map, regions, tmp_path):
    path = tmp_path / "a.gpkg"
    for _ in range(2):  # a second run replaces the first one's file
        write_region_layer(path, regions, NAMES, region_areas(cropland_map, regions), 1)
    found, _ = read(path)
    assert list(found["class"]) == ["other"] * 3
    assert set(found["pixel_within"]) == {"no statistics"} and set(found["adjusted_within"]) == {"no sample"}
    assert np.isnan(found["official_ha"]).all()


def test_folder_that_cannot_be_written_is_refused(cropland_map, regions, tmp_path):
    with pytest.raises(InputError, match="cannot be written"):
        write_region_layer(tmp_path / "no" / "a.gpkg", regions, NAMES, region_areas(cropland_map, regions), 0)
