import pytest
from qgis.core import QgsLayoutExporter, QgsProject
from qgis.PyQt.QtCore import QSize

from croplayer_qgis.gui.results.print_layout import LayoutError, make_layout
from croplayer_qgis.layers.job_group import blocks_extent, job_group
from croplayer_qgis.layers.job_reader import job_totals, read_job


@pytest.fixture
def job(state, job_folder):
    return read_job(job_folder)


def test_sheet_shows_cropland_legend_scale_and_attribution(job):
    layout = make_layout(job, (), job_totals(job.geopackage), QgsProject.instance())
    assert layout.itemById("title").text() == "Cropland of job"
    assert "1 block mapped" in layout.itemById("figures").text()
    assert "USDA FSA NAIP (public domain)" in layout.itemById("attribution").currentText()
    assert layout.itemById("map").extent().contains(blocks_extent(job, QgsProject.instance()))
    names = [node.name() for node in layout.itemById("legend").model().rootGroup().findLayers()]
    assert names == ["Cropland", "Blocks by state"]
    assert layout.itemById("scalebar").linkedMap() is layout.itemById("map")
    assert layout.itemById("north").linkedMap() is layout.itemById("map")
    image = QgsLayoutExporter(layout).renderPageToImage(0, QSize(420, 594))
    colours = [image.pixelColor(x, y) for x in range(30, 390, 3) for y in range(70, 460, 3)]
    yellow = [colour for colour in colours if colour.red() > 120 and colour.red() > 2 * colour.blue()]
    assert len(yellow) > 20


def test_sheet_of_one_block_ends_there_and_takes_a_free_name(job, imagery):
    project = QgsProject.instance()
    first = make_layout(job, imagery.blocks, job_totals(job.geopackage, imagery.blocks), project)
    project.layoutManager().addLayout(first)
    assert first.name() == "CropLayer: job"
    assert make_layout(job, (), job_totals(job.geopackage), project).name() == "CropLayer: job (2)"


def test_layers_that_are_missing_are_added_and_those_removed_are_asked_for(job):
    project = QgsProject.instance()
    make_layout(job, (), job_totals(job.geopackage), project)
    group = job_group(job, project)
    assert group is not None
    for node in group.findLayers():
        if node.name() in ("Cropland", "Blocks by state"):
            project.removeMapLayer(node.layer())
    with pytest.raises(LayoutError, match="Show the job's layers first"):
        make_layout(job, (), job_totals(job.geopackage), project)
