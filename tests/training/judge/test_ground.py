"""The judge of known ground, on a network that sees mean colours."""

import numpy as np
import pytest
from PIL import Image

from croplayer_qgis.core.models.known_ground import KnownGround
from croplayer_qgis.core.segmentation.ground import CELL_PX
from croplayer_qgis.training.datasets.fields import LabelledTile
from croplayer_qgis.training.datasets.labels import OTHER
from croplayer_qgis.training.datasets.scenes import Scene
from croplayer_qgis.training.judge.ground import TARGETS, judge_ground

SIDE = 6 * CELL_PX
GREEN = (70, 110, 60)
KNOWN = KnownGround(np.array(GREEN, np.float32), np.eye(3, dtype=np.float32) / 10, 2.0, 3.0)


def colours(image):
    """Mean colour of each cell, and a certainty that is the same everywhere."""
    rows, columns = (size // CELL_PX for size in image.shape[:2])
    cells = image[: rows * CELL_PX, : columns * CELL_PX].reshape(rows, CELL_PX, columns, CELL_PX, 3)
    features = cells.mean(axis=(1, 3)).reshape(-1, 3).astype(np.float32)
    return features, np.ones(len(features), np.float32)


@pytest.fixture
def tiles(tmp_path):
    made = []
    for number in range(3):
        noise = np.random.default_rng(number).normal(0, 12, (SIDE, SIDE, 3))
        path = tmp_path / f"tile{number}.png"
        Image.fromarray(np.clip(GREEN + noise, 0, 255).astype(np.uint8)).save(path)
        made.append(LabelledTile(path.stem, path, path))
    return made


def scene(kind, colour):
    image = np.full((SIDE, SIDE, 3), colour, np.uint8)
    return Scene(kind, "set", kind, kind, 1.0, image, np.full((SIDE, SIDE), OTHER, np.uint8), {})


def test_home_is_known_and_cloud_water_and_roofs_are_not(tiles):
    scenes = [scene("sea", (20, 40, 90)), scene("buildings", (150, 140, 140)), scene("terraces", GREEN)]
    figures = judge_ground(colours, KNOWN, tiles, [tiles[0].image()], scenes)
    assert set(figures) == set(TARGETS)
    value = {name: figure.value.value for name, figure in figures.items()}
    assert value["home_not_unknown"] == value["home_tiles_known"] == 1
    assert value["cloud_unknown"] > 0.9 and value["cloud_auroc"] > 0.95
    assert value["water_unknown"] == value["roofs_unknown"] == 1
    assert value["fields_elsewhere_auroc"] < 0.5  # nearer to the middle than home's noise: not told apart
    assert figures["cloud_auroc"].of_certainty == 0.5
    assert figures["home_not_unknown"].of_certainty is None
