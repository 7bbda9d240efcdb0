"""Overlays as they are drawn: colours and labels of regions, points above areas."""

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from croplayer_qgis.layers.accuracy_overlays import REGIONS, add_regions, add_samples

UNITS = ((-45.0, "no"), (-20.0, "no"), (4.0, "yes"), (20.0, "no"), (45.0, "no"), (None, "not comparable"))
SIDE = 80  # pixels of a unit in the picture


@pytest.fixture
def regions(tmp_path):
    """The engine's layer of regions with one unit of each kind, side by side."""
    fields = "field=name:string&field=pixel_deviation_percent:double&field=pixel_within:string"
    layer = QgsVectorLayer(f"MultiPolygon?crs=EPSG:4326&{fields}", "regions", "memory")
    for place, (deviation, within) in enumerate(UNITS):
        feature = QgsFeature(layer.fields())
        square = QgsGeometry.fromRect(QgsRectangle(place, 0, place + 1, 1))
        square.convertToMultiType()
        feature.setGeometry(square)
        feature.setAttributes(["Unit", deviation, within])
        layer.dataProvider().addFeature(feature)
    path = tmp_path / "region_areas.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", REGIONS
    context = QgsProject.instance().transformContext()
    assert QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)[0] == 0
    return path


def picture(layer):
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    settings.setExtent(QgsRectangle(0, 0, len(UNITS), 1))
    settings.setOutputSize(QSize(SIDE * len(UNITS), SIDE))
    settings.setBackgroundColor(QColor("white"))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def corner(image, place):
    return image.pixelColor(place * SIDE + 12, 12)


def test_deviation_is_drawn_brown_to_green_and_the_band_neutral(regions, project):
    image = picture(add_regions(regions, project))
    most_less, less, within, more, most_more, _ = (corner(image, place) for place in range(len(UNITS)))
    assert most_less.red() > most_less.blue() + 60 and less.red() > less.blue() + 30
    assert most_more.green() > most_more.red() + 60 and more.green() > more.red() + 30
    assert max(within.getRgb()[:3]) - min(within.getRgb()[:3]) < 12
    assert most_less.lightness() < less.lightness() < within.lightness()


def test_each_region_is_labelled(regions, project):
    image = picture(add_regions(regions, project))
    middle = range(SIDE // 3, 2 * SIDE // 3)
    for place in range(3):
        dark = sum(
            image.pixelColor(place * SIDE + x, y).lightness() < 70
            for x in range(12, SIDE - 12)
            for y in middle
        )
        assert dark > 10


def test_points_stand_above_the_regions_and_a_second_result_takes_the_place_of_the_first(
    regions, sample, project
):
    add_samples(sample, project)
    for _ in range(2):
        add_regions(regions, project, adjusted=False)
    group = project.layerTreeRoot().children()[0]
    assert [node.name() for node in group.children()] == ["Sample points: points", "Deviation, pixel count"]
