"""What the canvas shows of the grid."""

import pytest
from qgis.core import QgsProject

from croplayer_qgis.gui.blocks.grid_view import GridView
from croplayer_qgis.shared.grid.block_set import BlockSet

COUNTRY = BlockSet.rectangle(range(400, 1040), range(1480, 2105))


@pytest.fixture
def seen(look, qgis_canvas):
    def seen(**place):
        look(**place)
        return GridView(qgis_canvas.mapSettings(), QgsProject.instance())

    return seen


@pytest.mark.parametrize("crs", ["EPSG:3857", "EPSG:4326", "EPSG:32650"])
def test_near_the_ground_single_blocks_are_drawn_and_labelled(seen, crs):
    view = seen(crs=crs)
    assert view.step == 1
    assert "N39.85_E116.35" in [label.text for label in view.labels(40, 30)]
    assert view.lines().elementCount() > 20


@pytest.mark.parametrize("scale", [1e6, 1e7, 1e8, 5e8])
@pytest.mark.parametrize("crs", ["EPSG:3857", "EPSG:4326", "EPSG:32650", "EPSG:3832", "EPSG:3035"])
def test_never_more_than_a_few_hundred_lines_at_any_scale(seen, crs, scale):
    view = seen(crs=crs, lon=10 if crs == "EPSG:3035" else 116, scale=scale)
    lines = view.lines()
    assert view.step > 0
    assert 0 < len(lines.toSubpathPolygons()) <= 802
    box = lines.boundingRect()
    assert box.isValid() and box.width() < 1e6 and box.height() < 1e6


def test_far_away_frames_are_coarser_and_have_no_labels(seen):
    view = seen(scale=10_000_000)
    assert view.step == 10
    assert view.labels(40, 30) == []


def test_chosen_blocks_of_a_country_are_a_few_hundred_shapes(seen):
    view = seen(lon=90, lat=36, scale=50_000_000)
    path = view.cells(COUNTRY)
    assert 100 < len(path.toSubpathPolygons()) <= 640


def test_only_visible_blocks_are_shapes(seen):
    view = seen()
    far_away = BlockSet.rectangle(range(0, 100), range(0, 100))
    assert view.cells(far_away).isEmpty()
    assert len(view.cells(far_away | BlockSet([(797, 2327, 2329)])).toSubpathPolygons()) == 1


def test_map_across_the_antimeridian_shows_the_blocks_of_both_sides(seen):
    view = seen(crs="EPSG:3832", lon=180, lat=0)
    both = BlockSet([(0, 3599, 3601)])
    shapes = view.cells(both).toSubpathPolygons()
    assert len(shapes) == 2
    assert {label.text for label in view.labels(5, 5)} >= {"N00.00_E179.95", "N00.00_W180.00"}


def test_map_outside_the_world_shows_nothing(seen, qgis_canvas):
    view = seen(crs="EPSG:4326", lon=250, lat=0)
    assert view.step == 0
    assert view.lines().isEmpty() and view.cells(COUNTRY).isEmpty()
