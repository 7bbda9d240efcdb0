"""Folders of labelled images: pairing, label values, folds."""

import numpy as np
import pytest
from PIL import Image

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.training.datasets.fields import LabelledTile, folds, labels_from_mask, read_tiles
from croplayer_qgis.training.datasets.labels import CROPLAND, IGNORE, OTHER


@pytest.fixture
def folder(tmp_path):
    for name in ("images", "mask"):
        (tmp_path / name).mkdir()
    for stem in ("a", "b"):
        Image.fromarray(np.zeros((8, 8, 3), np.uint8)).save(tmp_path / "images" / f"{stem}.png")
        Image.fromarray(np.zeros((8, 8), np.uint8)).save(tmp_path / "mask" / f"{stem}.png")
    return tmp_path


def test_mask_values_become_labels(tmp_path):
    labels = labels_from_mask(np.array([[0, 1], [128, 255]], np.uint8), tmp_path)
    assert labels.tolist() == [[OTHER, CROPLAND], [IGNORE, CROPLAND]]


def test_strange_mask_values_are_refused_with_what_to_use(tmp_path):
    with pytest.raises(InputError, match="holds the value 7; use 0 for other"):
        labels_from_mask(np.array([[0, 7]], np.uint8), tmp_path / "m.png")


def test_image_without_mask_is_named(folder):
    (folder / "mask" / "b.png").unlink()
    with pytest.raises(InputError, match=r"b\.png has no mask"):
        read_tiles(folder / "images", folder / "mask")


def test_missing_folder_is_named(folder):
    with pytest.raises(InputError, match="does not exist"):
        read_tiles(folder / "nowhere", folder / "mask")


def test_index_gives_split_ground_size_and_place(folder):
    (folder / "index.csv").write_text(
        "id,lat_center,lon_center,split,gsd_m\na,40,-90,test,1.0 (from code: 1024 m / 1024 px)\n"
        "b,41,-91,train,~2 (estimate; 2.0-2.5)\n"
    )
    first, second = read_tiles(folder / "images", folder / "mask", folder / "index.csv")
    assert (first.split, first.gsd_m, first.place) == ("test", 1.0, (-90.0, 40.0))
    assert (second.split, second.gsd_m) == ("train", 2.25)


def tile(name, place, gsd_m=1.0, folder=None):
    return LabelledTile(name, folder, folder, gsd_m=gsd_m, place=place)


def test_folds_share_out_all_tiles_and_keep_neighbours_together():
    neighbours = [
        tile(f"near{i}", (-90.0 + 0.2 * i, 40.0)) for i in range(3)
    ]  # a chain: ends are 0.4 deg apart
    others = [tile(f"far{i}", (-80.0 + i, 45.0), 1.0 + i % 2) for i in range(6)]
    parts = folds(others[:3] + neighbours + others[3:], 3)
    assert sorted(t.id for part in parts for t in part) == sorted(t.id for t in neighbours + others)
    assert {len(part) for part in parts} == {3}
    assert [sum(t in part for t in neighbours) for part in parts].count(3) == 1
