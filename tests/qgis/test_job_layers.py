"""Layers of a real job in a real QGIS project."""

import re

import pytest
from qgis.core import (
    QgsApplication,
    QgsExpression,
    QgsExpressionContext,
    QgsFeature,
    QgsGeometry,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPalettedRasterRenderer,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from croplayer_qgis.layers.job_group import add_job_layers, blocks_extent, job_layer, update_job_layers
from croplayer_qgis.layers.job_reader import NoJobError, read_job
from croplayer_qgis.shared.vocabulary.blocks import BlockState
from croplayer_qgis.shared.vocabulary.scenes import SCENE_WORDS
from croplayer_qgis.shared.vocabulary.shift import ShiftOutcome

ATTRIBUTION = "USDA FSA NAIP (public domain)"


# A product of the block east of the job's, cropland everywhere, taken into the mosaics.
EAST_OF = """
import sys
import numpy as np
from pathlib import Path
from croplayer_qgis.core.grid import BLOCK_PX, Block
from croplayer_qgis.core.product.cog import BlockRaster, write_product
from croplayer_qgis.core.product.mosaic_vrt import write_mosaics
from croplayer_qgis.core.product.product_vrt import product_mosaics
folder, block = Path(sys.argv[1]), Block.from_id(sys.argv[2])
east = Block(block.row, block.col + 1)
layer = np.ones((BLOCK_PX, BLOCK_PX), np.uint8)
write_product(folder / "blocks" / f"{east.id}.tif", BlockRaster(layer, layer, layer, layer), east, {})
write_mosaics(folder, product_mosaics(), dict.fromkeys([block, east], 1))
"""

# A sample of four points in the job's GeoPackage.
SAMPLE = """
import sys
import numpy as np
from pathlib import Path
from croplayer_qgis.core.accuracy.sample.design import Design, Method, Sample, Stratum
from croplayer_qgis.core.accuracy.sample.sample_layer import write_sample
from croplayer_qgis.core.grid import Block
west, south, east, north = Block.from_id(sys.argv[2]).bounds
design = Design(Method.SIMPLE_RANDOM, (Stratum("all", 2000.0, 100, 4),), 7, "cropland")
lon = np.linspace(west, east, 6)[1:-1]
sample = Sample(design, lon, np.full(4, south + 0.02), np.zeros(4, np.int16), ("",) * 4, {})
write_sample(Path(sys.argv[1]) / "job.gpkg", sample)
"""


@pytest.fixture
def project(qgis_app):
    project = QgsProject()
    yield project
    project.clear()


def layers_of(group):
    return {node.name().partition(":")[0]: node.layer() for node in group.findLayers()}


def test_job_says_what_was_mapped_from_what(job_folder):
    job = read_job(job_folder)
    assert [source.title for source in job.sources] == [
        "Demo A (NAIP 2015-09-26)",
        "Demo B (NAIP 2016-08-16)",
    ]
    assert job.attribution == ATTRIBUTION


@pytest.mark.parametrize("content", [None, b"", b"no database"])
def test_folder_without_a_job_is_refused_in_one_sentence(tmp_path, content):
    if content is not None:
        (tmp_path / "job.gpkg").write_bytes(content)
    with pytest.raises(NoJobError, match=re.escape(str(tmp_path))):
        read_job(tmp_path)


def test_job_whose_tables_are_gone_can_be_made_again(job_folder):
    (job_folder / "job.gpkg").unlink()
    with pytest.raises(NoJobError, match="--rebuild"):
        read_job(job_folder)


# A style of the blocks that runs code when somebody clicks, stored where QGIS looks for it.
ACTING_STYLE = """
import sqlite3, sys
from contextlib import closing
with closing(sqlite3.connect(sys.argv[1])) as file, file:
    action = '<attributeactions><actionsetting type="1" name="mine" action="import os"/></attributeactions>'
    file.execute("UPDATE layer_styles SET styleQML = replace(styleQML, '</qgis>', ? || '</qgis>')", (action,))
"""


def test_mosaic_and_style_of_a_stranger_are_not_opened(job_folder, project, run_engine):
    mosaic = job_folder / "cropland.vrt"
    text = mosaic.read_text("utf-8")
    mosaic.write_text(re.sub(r"mosaics/[\w.]+vrt", "/vsicurl/http://127.0.0.1:1/x.tif", text), "utf-8")
    run_engine(ACTING_STYLE, job_folder / "job.gpkg")
    found = []
    log = QgsApplication.messageLog()
    log.messageReceived.connect(lambda *said: found.append(said[0]))
    layers = layers_of(add_job_layers(read_job(job_folder), project))
    log.messageReceived.disconnect()
    assert "Cropland" not in layers and "Decision" in layers
    assert not layers["Blocks by state"].actions().actions()
    assert any("cropland.vrt is not opened" in text for text in found)


def test_group_holds_every_layer_valid_and_in_order(job_folder, project):
    group = add_job_layers(read_job(job_folder), project)
    assert [node.name() for node in group.findLayers()] == [
        "Blocks by state",
        "Regions: decision and P(cropland)",
        "Cropland",
        "Decision",
        "Cropland probability",
        "Expected correctness",
        "Image quality per block A: Demo A (NAIP 2015-09-26)",
        "Image quality per block B: Demo B (NAIP 2016-08-16)",
        "Shift between the sources, per block",
        "Image quality A: Demo A (NAIP 2015-09-26)",
        "Image quality B: Demo B (NAIP 2016-08-16)",
        "Imagery A: Demo A (NAIP 2015-09-26)",
        "Imagery B: Demo B (NAIP 2016-08-16)",
    ]
    assert all(node.layer().isValid() for node in group.findLayers())
    shown = [node.name() for node in group.findLayers() if node.isVisible()]
    assert shown == ["Blocks by state", "Cropland", "Imagery A: Demo A (NAIP 2015-09-26)"]


def test_every_layer_carries_the_attribution_of_its_imagery(job_folder, project):
    for layer in layers_of(add_job_layers(read_job(job_folder), project)).values():
        assert layer.metadata().rights() == [ATTRIBUTION]


def test_legends_say_in_words_what_the_codes_mean(job_folder, project):
    layers = layers_of(add_job_layers(read_job(job_folder), project))
    decision = layers["Decision"].renderer()
    assert isinstance(decision, QgsPalettedRasterRenderer)
    labels = {int(entry.value): entry.label for entry in decision.classes()}
    assert sorted(labels) == list(range(1, 9))
    assert labels[2] == "Both sources: cropland"
    regions = {category.value(): category.label() for category in layers["Regions"].renderer().categories()}
    assert regions == {str(code): label for code, label in labels.items()}
    states = {category.value() for category in layers["Blocks by state"].renderer().categories()}
    assert states == {state.value for state in BlockState}


def test_blocks_are_coloured_by_the_quality_of_each_source_and_named_by_what_it_shows(job_folder, project):
    job = read_job(job_folder)
    add_job_layers(job, project)
    for letter in "ab":
        layer = job_layer(job, project, f"block_quality_{letter}")
        renderer = layer.renderer()
        assert (renderer.type(), renderer.classAttribute()) == ("graduatedSymbol", f"quality_{letter}")
        assert renderer.ranges()[0].label() == "0.0 to 0.2: unusable"
        (feature,) = layer.getFeatures()
        context = QgsExpressionContext()
        context.setFeature(feature)
        label = QgsExpression(layer.labeling().settings().fieldName).evaluate(context)
        quality = round(100 * feature[f"quality_{letter}"])
        assert label == f"{SCENE_WORDS[feature[f'scene_class_{letter}']]}\n{quality} %"
        for scene, words in SCENE_WORDS.items():
            feature[f"scene_class_{letter}"] = scene
            context.setFeature(feature)
            label = QgsExpression(layer.labeling().settings().fieldName).evaluate(context)
            assert label.startswith(f"{words}\n")


def test_blocks_are_coloured_by_what_became_of_the_shift_with_an_arrow_to_where_b_lies(job_folder, project):
    job = read_job(job_folder)
    add_job_layers(job, project)
    layer = job_layer(job, project, "block_shift")
    renderer = layer.renderer()
    assert renderer.classAttribute() == "shift"
    outcomes = {category.value(): category for category in renderer.categories()}
    assert set(outcomes) == {outcome.value for outcome in ShiftOutcome}
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(10, 20, 10.05, 20.05)))
    feature["shift_east_m"], feature["shift_north_m"], feature["shift_m"] = 12.0, -5.0, 13.0
    context = QgsExpressionContext()
    context.setFeature(feature)
    context.setGeometry(feature.geometry())
    for category in outcomes.values():
        (arrow,) = (
            part for part in category.symbol().symbolLayers() if part.layerType() == "GeometryGenerator"
        )
        line = QgsExpression(arrow.geometryExpression()).evaluate(context).asPolyline()
        assert line[1].x() - line[0].x() == pytest.approx(0.012)
        assert line[1].y() - line[0].y() == pytest.approx(-0.005)
    assert QgsExpression(layer.labeling().settings().fieldName).evaluate(context) == "13.0 m"
    feature["shift_m"] = None  # as where it is unsure
    context.setFeature(feature)
    assert not QgsExpression(layer.labeling().settings().fieldName).evaluate(context)


def test_cropland_is_drawn_where_the_product_says_so_and_nowhere_else(job_folder, project):
    layer = layers_of(add_job_layers(read_job(job_folder), project))["Cropland"]
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(layer.extent())
    settings.setOutputSize(QSize(250, 250))
    settings.setBackgroundColor(QColor("black"))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    drawn = silent = 0
    for row in range(5, 250, 10):
        for column in range(5, 250, 10):
            point = settings.mapToPixel().toMapCoordinates(column, row)
            value, known = layer.dataProvider().sample(point, 1)
            colour = image.pixelColor(column, row)
            if known and value == 1:
                drawn += colour.red() > 100 and colour.red() > 3 * colour.blue()
            else:
                silent += colour == QColor("black")
    assert drawn > 5  # of some 9 that the shipped model calls cropland
    assert drawn + silent >= 0.97 * 25 * 25  # a pixel at an edge may show its neighbour


def test_opening_a_job_again_keeps_what_the_user_changed_and_brings_back_what_was_removed(
    job_folder, project
):
    group = add_job_layers(read_job(job_folder), project)
    count = len(project.mapLayers())
    mine = project.layerTreeRoot().insertGroup(0, "mine")
    mine.addChildNode(group.clone())
    project.layerTreeRoot().removeChildNode(group)
    (group,) = mine.children()
    group.setName("renamed by the user")
    # A node that was moved shows its layer's whole name, with the job in it.
    nodes = {node.name().partition(" (")[0]: node for node in group.findLayers()}
    nodes["Decision"].setItemVisibilityChecked(True)
    nodes["Cropland"].layer().setOpacity(0.3)
    project.removeMapLayer(nodes["Cropland probability"].layer())
    assert add_job_layers(read_job(job_folder), project) is group
    assert (group.name(), len(project.layerTreeRoot().children())) == ("renamed by the user", 1)
    assert len(project.mapLayers()) == count
    names = [node.name().partition(" (")[0] for node in group.findLayers()]
    assert names.index("Cropland probability") == names.index("Decision") + 1
    assert nodes["Decision"].itemVisibilityChecked()
    assert nodes["Cropland"].layer().opacity() == 0.3


def test_update_adds_the_layers_of_the_first_finished_block_and_not_what_the_user_removed(
    job_folder, project
):
    mosaics = list(job_folder.glob("*.vrt"))
    for mosaic in mosaics:
        mosaic.rename(mosaic.with_suffix(".later"))
    group = add_job_layers(read_job(job_folder), project)
    for mosaic in mosaics:
        mosaic.with_suffix(".later").rename(mosaic)
    assert update_job_layers(read_job(job_folder), project)
    assert len(group.findLayers()) == 13
    project.removeMapLayer(job_layer(read_job(job_folder), project, "decision"))
    assert update_job_layers(read_job(job_folder), project)
    assert "Decision" not in layers_of(group)


def test_update_without_a_group_adds_none(job_folder, project):
    assert not update_job_layers(read_job(job_folder), project)
    assert not project.mapLayers()


def test_update_shows_a_block_mapped_again_and_a_mosaic_that_grew(job_folder, project, imagery, run_engine):
    job = read_job(job_folder)
    add_job_layers(job, project)
    layer = job_layer(job, project, "cropland")
    before, renderer = layer.extent(), layer.renderer()
    point = before.center()
    run_engine(EAST_OF, job_folder, imagery.blocks[0])
    update_job_layers(job, project)
    assert layer.renderer() is renderer
    grown = layer.extent()
    assert grown.xMaximum() == pytest.approx(before.xMaximum() + 0.05)
    value, known = layer.dataProvider().sample(QgsPointXY(point.x() + 0.05, point.y()), 1)
    assert known and value == 1  # what the new block is made of


def test_sample_points_are_shown_by_outcome_once_a_sample_was_drawn(job_folder, project, imagery, run_engine):
    job = read_job(job_folder)
    group = add_job_layers(job, project)
    run_engine(SAMPLE, job_folder, imagery.blocks[0])
    update_job_layers(job, project)
    assert group.findLayers()[0].name() == "Sample points"
    layer = job_layer(job, project, "samples")
    assert layer.isValid() and layer.featureCount() == 4
    rules = {rule.label(): rule for rule in layer.renderer().rootRule().children()}
    assert {"Right", "Wrong", "Unlabelled"} <= set(rules)
    for feature in layer.getFeatures():
        context = QgsExpressionContext()
        context.setFeature(feature)
        context.setFields(layer.fields())
        filters = {label: QgsExpression(rule.filterExpression()) for label, rule in rules.items()}
        shown = [label for label, expression in filters.items() if expression.evaluate(context)]
        assert shown == ["Unlabelled"]


def test_project_keeps_working_after_it_moved_with_its_job(job_folder, project, tmp_path):
    add_job_layers(read_job(job_folder), project)
    assert project.write(str(tmp_path / "map.qgz"))
    project.clear()
    moved = tmp_path / "moved"
    moved.mkdir()
    for path in (job_folder, tmp_path / "map.qgz"):
        path.rename(moved / path.name)
    assert project.read(str(moved / "map.qgz"))
    assert len(project.mapLayers()) == 13
    assert all(layer.isValid() for layer in project.mapLayers().values())


def test_blocks_say_on_the_map_how_many_tiles_of_them_were_placeholders(job_folder, project):
    job = read_job(job_folder)
    add_job_layers(job, project)
    layer = job_layer(job, project, "blocks")
    label = QgsExpression(layer.labeling().settings().fieldName)
    (feature,) = layer.getFeatures()
    context = QgsExpressionContext()
    context.setFeature(feature)
    assert label.evaluate(context) == feature["id"], label.evalErrorString()
    feature["placeholder_tiles_a"], feature["placeholder_tiles_b"] = 3, None
    context.setFeature(feature)
    assert label.evaluate(context) == f"{feature['id']}\nplaceholders 3"


def test_job_without_a_finished_block_shows_its_blocks(job_folder, project):
    for mosaic in job_folder.glob("*.vrt"):
        mosaic.unlink()
    group = add_job_layers(read_job(job_folder), project)
    assert list(layers_of(group)) == ["Blocks by state"]


def test_extent_of_the_blocks_is_in_the_project_system(job_folder, project, imagery):
    job = read_job(job_folder)
    product = QgsRasterLayer(str(job_folder / "blocks" / f"{imagery.blocks[0]}.tif"))
    project.setCrs(product.crs())
    extent = blocks_extent(job, project)
    assert extent.toString(6) == product.extent().toString(6)
    assert blocks_extent(job, project, imagery.blocks[0]) == extent
    assert blocks_extent(job, project, "N00.00_E000.00").isEmpty()
