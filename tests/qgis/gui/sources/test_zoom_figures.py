"""The figures of a zoom are the engine's own."""

import json
import subprocess

from croplayer_qgis.client.environment import clean_environ
from croplayer_qgis.gui.sources.zoom_figures import ground_resolution_m, model_resolution_m, tiles_of_block
from croplayer_qgis.shared.grid.block import Block
from tests.qgis.conftest import ENGINE, ROOT

ENGINES_OWN = """
import json, sys
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.pixels import block_window, ground_resolution
from croplayer_qgis.core.segmentation.windows import needed_window
print(json.dumps([
    (len(list(needed_window(block_window(Block.from_id(id), zoom)).tiles())), ground_resolution(lat, zoom))
    for id, lat, zoom in json.load(sys.stdin)
]))
"""


def test_tiles_and_ground_resolution_are_those_of_the_engine():
    places = [(0.02, 0.02), (116.35, 39.87), (-99.15, 47.02), (179.97, -51.3), (10.0, 69.9)]
    cases = [(Block.containing(lon, lat), lat, zoom) for lon, lat in places for zoom in (10, 13, 16, 17)]
    asked = json.dumps([(block.id, lat, zoom) for block, lat, zoom in cases])
    answer = subprocess.run(
        [ENGINE, "-c", ENGINES_OWN], cwd=ROOT, env=clean_environ({"PATH": "/usr/bin"}), input=asked,
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    for (block, lat, zoom), (tiles, metres) in zip(cases, json.loads(answer.stdout)):
        assert tiles_of_block(block, zoom) == tiles
        assert abs(ground_resolution_m(lat, zoom) - metres) < 1e-9 * metres


def test_range_of_the_model_is_that_of_its_card(tmp_path):
    assert model_resolution_m("") == (0.8, 5.0)
    (tmp_path / "card.json").write_text('{"gsd_m": [0.3, 1]}')
    assert model_resolution_m(str(tmp_path)) == (0.3, 1.0)
