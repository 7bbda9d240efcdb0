"""The results of assessment, areas and comparison in another language: no English is left."""

import re

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject, QgsRasterLayer

from croplayer_qgis.shared.data_sets import data_set_presets
from croplayer_qgis.shared.messages.accuracy_fields import AREA_UNITS
from tests.qgis.accuracy.conftest import label_all
from tests.qgis.accuracy.test_task_pages import halves, polygons, run
from tests.qgis.language.english import english

NAMES = {
    "points.gpkg",
    "regions",
    "official.csv",
    "name",
    "hectares",
    "basis",
    "West",
    "Ost",
    "Other",
    *AREA_UNITS,
}
"""Of files, layers, columns, regions, a data set and units."""

AN_AREA = re.compile(r"[\d.,]+ ha")


def test_results_show_no_english(translator, dock, sample, map_values, job_folder, tmp_path):
    label_all(sample, map_values, wrong=3)
    layer = QgsRasterLayer(str(job_folder / "cropland.vrt"), "map", "gdal")
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    to_degrees = QgsCoordinateTransform(layer.crs(), wgs84, QgsProject.instance())
    west, east = halves(to_degrees.transformBoundingBox(layer.extent()))
    statistics = tmp_path / "official.csv"
    statistics.write_text("name,hectares,basis\nWest,1.5,made up\nAtlantis,7,made up\n")

    for page in (dock.assess, dock.areas, dock.compare):
        page._sample.pick_file(sample)
    dock.areas._regions.pick_layer(polygons("regions", (west, "West"), (east, "Ost")))
    dock.areas._statistics.pick_file(statistics)
    dock.compare.add("Other", job_folder / "cropland.vrt")
    assert run(dock.assess, tmp_path / "assessed") == ""
    assert run(dock.areas, tmp_path / "areas") == ""
    assert run(dock.compare, tmp_path / "compared") == ""
    layer = None  # pytest keeps the last test's variables until after the end of QGIS
    found = english(dock, *NAMES, *(preset.title for preset in data_set_presets()))
    assert [(name, text) for name, text in found if not AN_AREA.fullmatch(text)] == []
