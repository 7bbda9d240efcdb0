import json

import numpy as np
import pytest
import rasterio
from PIL import Image

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.models.shipped import find_model
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.training import augmentation
from croplayer_qgis.training.__main__ import main
from croplayer_qgis.training.iqa.evaluate import evaluate_classes, evaluate_pairs

TILES = ("40.055827--92.273265", "42.2477--89.926355", "43.044133--90.364267")


@pytest.fixture(scope="module")
def model():
    return OnnxModel(find_model("iqa"), threads=1)


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    """`clear/` and `cloud/` with the same three real images of 300 x 280 px, clean and under cloud."""
    root = tmp_path_factory.mktemp("images")
    for name in ("clear", "cloud"):
        (root / name).mkdir()
    for number, tile in enumerate(TILES):
        with rasterio.open(resource_path("demo", "labelled", f"{tile}_a.tif")) as dataset:
            image = np.ascontiguousarray(np.moveaxis(dataset.read(), 0, 2)[300:600, 300:580])
        Image.fromarray(image).save(root / "clear" / f"{number}.png")
        cloudy = augmentation.cloud(image, np.random.default_rng(number), 0.6).image
        Image.fromarray(cloudy).save(root / "cloud" / f"{number}.png")
    return root


def test_a_folder_per_class_gives_figures_per_class_and_per_image(model, folders):
    figures = evaluate_classes(model, folders)
    assert set(figures["pooled"]["auroc"]) == {"clear", "cloud", "macro"}
    assert figures["pooled"]["auroc"]["macro"]["value"] == 1.0
    assert figures["pooled"]["images"] == len(figures["images"]) == 6
    first = figures["images"][0]
    assert first["image"] == "clear/0.png"
    assert first["scene_class"] == "clear"
    assert first["quality"] > 0.7


def test_pairs_are_ranked_by_quality(model, folders):
    figures = evaluate_pairs(model, folders / "clear", folders / "cloud")
    assert figures["pooled"]["pairs"] == 3
    assert figures["pooled"]["ranked_right"]["value"] == 1.0
    assert figures["pooled"]["auroc"]["value"] == 1.0


def test_pairs_given_the_wrong_way_round_are_all_ranked_wrong(model, folders):
    figures = evaluate_pairs(model, folders / "cloud", folders / "clear")
    assert figures["pooled"]["ranked_right"]["value"] == 0.0


def test_a_transparent_image_is_no_imagery(model, tmp_path):
    (tmp_path / "no_imagery").mkdir()
    Image.fromarray(np.zeros((256, 256, 4), np.uint8)).save(tmp_path / "no_imagery" / "a.png")
    image = evaluate_classes(model, tmp_path)["images"][0]
    assert image["scene_class"] == "no_imagery"
    assert image["quality"] is None
    assert image["imagery_share"] == 0.0


def test_a_folder_without_classes_is_refused_in_plain_words(model, tmp_path):
    with pytest.raises(InputError, match="folders named"):
        evaluate_classes(model, tmp_path)


def test_pairs_without_a_common_name_are_refused(model, folders, tmp_path):
    with pytest.raises(InputError, match="no image name in common"):
        evaluate_pairs(model, folders / "clear", tmp_path)


def test_the_command_prints_the_figures_and_writes_them_as_json(folders, tmp_path, capsys):
    out = tmp_path / "figures.json"
    pairs = [str(folders / "clear"), str(folders / "cloud")]
    assert main(["evaluate", "--task", "iqa", "--pairs", *pairs, "--json", str(out)]) == 0
    assert "ranked_right" in capsys.readouterr().out
    figures = json.loads(out.read_text())
    assert figures["pooled"]["ranked_right"]["value"] == 1.0
    assert [image["image"] for image in figures["images"]] == ["0.png", "1.png", "2.png"]
