"""Readers of other places: which side of the split a chip lies on, and what its masks mean."""

import numpy as np
import pytest
from PIL import Image

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.training.datasets.elsewhere import read_elsewhere
from croplayer_qgis.training.datasets.labels import CROPLAND, IGNORE, OTHER, SCENE_CROPLAND, SCENE_OTHER

SIDE = 16


def _write(path, value, mode="L"):
    path.parent.mkdir(parents=True, exist_ok=True)
    shape = (SIDE, SIDE, 3) if mode == "RGB" else (SIDE, SIDE)
    values = np.broadcast_to(np.asarray(value, np.uint8), shape)
    Image.fromarray(np.ascontiguousarray(values)).save(path)


@pytest.fixture
def folder(tmp_path):
    """The sets' own layout, with one or two chips on either side of each split."""
    massgis = tmp_path / "massgis_1m"
    chips = {
        "24928900_0_0": ("sea", "negative"),
        "10078660_0_0": ("sea", "negative"),
        "10078660_512_0": ("FIELDS_present", "mask"),
        "10078660_0_512": ("bog", "ignore"),
    }
    for chip in chips:
        _write(massgis / "images" / f"{chip}.jpg", 90, "RGB")
        _write(massgis / "roads" / f"{chip}.png", np.where(np.arange(SIDE) == 0, 255, 0))
    drawn = np.zeros((SIDE, SIDE))
    drawn[:4], drawn[4:6] = 255, 128
    _write(massgis / "fields_hand" / "10078660_512_0.png", drawn)
    rows = [f"{chip},{tag},{use}" for chip, (tag, use) in chips.items()]
    (massgis / "tags.csv").write_text("\n".join(["chip,tag,use", *rows]))

    for kind, number in (("runway", 3), ("runway", 90), ("agricultural", 3)):
        _write(tmp_path / "ucmerced_030m" / kind / f"{kind}{number:02d}.jpg", 120, "RGB")
    for chip, cropland in (("t1_001", 0), ("t5_001", 0)):
        _write(tmp_path / "dubai_cc0" / "images" / f"{chip}.jpg", 30, "RGB")
        _write(tmp_path / "dubai_cc0" / "mask" / f"{chip}.png", cropland)
        _write(tmp_path / "dubai_cc0" / "classes" / f"{chip}.png", 2)
    nepal = tmp_path / "oam_nepal_banepa"
    _write(nepal / "images" / "banepa_053m_00.jpg", 99, "RGB")
    _write(nepal / "fields_hand" / "banepa_053m_00.png", np.repeat([255, 0, 128, 128], SIDE // 4))
    _write(nepal / "images" / "banepa_predict_0000_0000.jpg", 255, "RGB")
    for left in (0, 3756):
        name = f"c_0_{left}"
        _write(tmp_path / "noaa_florence_suburb" / "images" / f"{name}.jpg", 70, "RGB")
        water = np.where(np.arange(SIDE) < 4, 255, 0)
        _write(tmp_path / "noaa_florence_suburb" / "water" / f"{name}.png", water)
    return tmp_path


def _by_id(folder, part):
    return {scene.id: scene for scene in read_elsewhere(folder, part)}


def test_every_chip_lies_on_one_side_and_no_place_on_both(folder):
    train, judge = _by_id(folder, "train"), _by_id(folder, "judge")
    assert set(judge) == {
        "24928900_0_0",
        "runway90",
        "t1_001",
        "banepa_predict_0000_0000",
        "c_0_3756",
    }
    assert not set(train) & set(judge)
    assert not {(s.source, s.place) for s in train.values()} & {(s.source, s.place) for s in judge.values()}


def test_chips_that_may_hold_fields_unmarked_are_left_out(folder):
    assert "10078660_0_512" not in _by_id(folder, "train")


def test_a_negative_chip_is_other_in_every_pixel(folder):
    assert (_by_id(folder, "train")["10078660_0_0"].labels == OTHER).all()


def test_beside_hand_drawn_fields_only_roads_are_certain(folder):
    labels = _by_id(folder, "train")["10078660_512_0"].labels
    assert (labels[:4, 1:] == CROPLAND).all()
    assert (labels[4:, 1:] == IGNORE).all()
    assert (labels[4:, 0] == OTHER).all()


def test_small_chips_are_known_as_whole_scenes(folder):
    train = _by_id(folder, "train")
    assert (train["runway03"].labels == SCENE_OTHER).all()
    assert (train["agricultural03"].labels == SCENE_CROPLAND).all()


def test_marked_water_counts_by_pixel_in_a_scene_of_other(folder):
    labels = _by_id(folder, "train")["c_0_0"].labels
    assert (labels[:, :4] == OTHER).all() and (labels[:, 4:] == SCENE_OTHER).all()


def test_terraces_and_their_surroundings_are_known_where_drawn(folder):
    labels = _by_id(folder, "train")["banepa_053m_00"].labels
    assert labels[0].tolist() == [CROPLAND] * 4 + [OTHER] * 4 + [IGNORE] * 8


def test_terraces_drawn_beside_the_set_are_cropland_on_training_quarters_only(folder):
    nepal = folder / "oam_nepal_banepa"
    for quarter in ("banepa_053m_01", "banepa_053m_10"):
        Image.fromarray(np.full((1088, 1408, 3), 90, np.uint8)).save(nepal / "images" / f"{quarter}.jpg")
        Image.fromarray(np.full((1088, 1408), 128, np.uint8)).save(nepal / "fields_hand" / f"{quarter}.png")
    labels = _by_id(folder, "train")["banepa_053m_01"].labels
    assert labels[1050, 80] == CROPLAND  # the lower left corner is terraces
    assert labels[200, 300] == IGNORE
    assert (_by_id(folder, "judge")["banepa_053m_10"].labels == IGNORE).all()


def test_holes_of_a_mosaic_are_unknown(folder):
    assert (_by_id(folder, "judge")["banepa_predict_0000_0000"].labels == IGNORE).all()


def test_water_is_drawn_more_often_than_what_is_no_longer_taken_for_fields(folder):
    train = _by_id(folder, "train")
    assert train["10078660_0_0"].weight > train["10078660_512_0"].weight >= 1.0


def test_a_missing_set_is_named(folder):
    (folder / "noaa_florence_suburb").rename(folder / "elsewhere_else")
    with pytest.raises(InputError, match="noaa_florence_suburb"):
        read_elsewhere(folder, "train")
