"""``croplayer accuracy``, from drawing a sample to the CSV files."""

import csv
import subprocess
import sys
from pathlib import Path

import numpy as np
import pyogrio
import pytest
import rasterio
import shapely
from rasterio.transform import from_origin

from croplayer_qgis.engine.cli import build_parser
from croplayer_qgis.shared.sentence import SentenceError

ROOT = Path(__file__).resolve().parents[2]


def croplayer(*arguments):
    """Runs the command in this process, through the real parser."""
    args = build_parser().parse_args(["accuracy", *map(str, arguments)])
    assert args.run(args) == 0


def refused(*arguments):
    with pytest.raises(SentenceError) as caught:
        croplayer(*arguments)
    return caught.value.user_message


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write(path, values):
    profile = {"width": values.shape[1], "height": values.shape[0], "count": 1, "dtype": "uint8"}
    transform = from_origin(116.0, 40.0, 0.001, 0.001)
    with rasterio.open(path, "w", driver="GTiff", crs="EPSG:4326", transform=transform, **profile) as dataset:
        dataset.write(values, 1)
    return path


@pytest.fixture
def scene(tmp_path):
    """A truth, a map with 10 % errors and a second map (WorldCover's codes) with 25 %, 250 x 250 pixels."""
    random = np.random.default_rng(0)
    truth = np.zeros((250, 250), np.uint8)
    truth[:, :100] = 1
    mapped = truth ^ (random.random(truth.shape) < 0.10)
    second = np.where(truth ^ (random.random(truth.shape) < 0.25), 40, 10).astype(np.uint8)
    return {
        "truth": write(tmp_path / "truth.tif", truth),
        "map": write(tmp_path / "map.tif", mapped.astype(np.uint8)),
        "second": write(tmp_path / "second.tif", second),
        "folder": tmp_path,
    }


@pytest.fixture
def labelled(scene):
    """A stratified sample, labelled from the truth as a person would: class names in the label field."""
    path = scene["folder"] / "sample.gpkg"
    croplayer("sample", scene["map"], path, "--size", 400, "--allocation", "equal", "--seed", 3)
    meta, _, wkb, values = pyogrio.raw.read(path, layer="samples")
    points = shapely.from_wkb(wkb)
    with rasterio.open(scene["truth"]) as dataset:
        coordinates = zip(shapely.get_x(points), shapely.get_y(points), strict=True)
        truth = [value[0] for value in dataset.sample(coordinates)]
    columns = dict(zip(meta["fields"], values, strict=True))
    columns["reference"] = np.array(["cropland" if value else "other" for value in truth], object)
    pyogrio.raw.write(
        path, wkb, list(columns.values()), list(columns),
        layer="samples", driver="GPKG", geometry_type="Point", crs="EPSG:4326",
    )  # fmt: skip
    return path


@pytest.fixture
def provinces(scene):
    path = scene["folder"] / "provinces.gpkg"
    boxes = [shapely.box(116, 39.75, 116.12, 40), shapely.box(116.12, 39.75, 116.25, 40)]
    names = np.array(["北京市", "Atlantis"], object)
    pyogrio.raw.write(
        path, shapely.to_wkb(np.array(boxes)), [names], ["name"],
        driver="GPKG", geometry_type="Polygon", crs="EPSG:4326",
    )  # fmt: skip
    return path


def test_labelled_sample_gives_matrix_estimates_and_areas(scene, labelled, capsys):
    croplayer("assess", scene["map"], "--sample", labelled, "--out", scene["folder"] / "out")
    printed = capsys.readouterr().out
    assert "Overall accuracy was 89.1 % ± 3.0 % (95 % confidence interval" in printed
    assert "n = 400" in printed and "pixel count" in printed
    out = scene["folder"] / "out"
    (overall,) = (row for row in rows(out / "estimates.csv") if row["measure"] == "overall_accuracy")
    assert float(overall["low"]) < 0.9 < float(overall["high"])
    (cropland,) = (row for row in rows(out / "areas.csv") if row["class"] == "cropland")
    with rasterio.open(scene["truth"]) as dataset:
        true_share = dataset.read(1).mean()
    total = sum(float(row["pixel_count_ha"]) for row in rows(out / "areas.csv"))
    low, high = (float(cropland[f"error_adjusted_{end}_ha"]) / total for end in ("low", "high"))
    assert low < true_share < high
    assert sum(int(row["total"]) for row in rows(out / "error_matrix_counts.csv")[:2]) == 400


def test_sample_size_follows_from_a_target_standard_error(scene):
    path = scene["folder"] / "s.gpkg"
    arguments = ("--target-se", 0.02, "--accuracies", "cropland=0.8", "other=0.95", "--allocation", "neyman")
    croplayer("sample", scene["map"], path, *arguments)
    meta, _, _, values = pyogrio.raw.read(path, layer="sample_strata", read_geometry=False)
    strata = dict(zip(meta["fields"], values, strict=True))
    share = strata["area_ha"] / strata["area_ha"].sum()
    expected = (share * np.sqrt([0.8 * 0.2, 0.95 * 0.05])).sum() ** 2 / 0.02**2
    assert strata["size"].sum() == np.ceil(expected)


@pytest.mark.parametrize(
    "design",
    [
        ("--design", "simple_random", "--size", 150),
        ("--design", "systematic", "--size", 150),
        ("--design", "cluster", "--clusters", 10, "--per-cluster", 15),
    ],
)
def test_other_designs_are_assessed_against_a_reference_raster(scene, design, capsys):
    path, out = scene["folder"] / "s.gpkg", scene["folder"] / "out"
    croplayer("sample", scene["map"], path, *design)
    croplayer("assess", scene["map"], "--sample", path, "--reference", scene["truth"], "--out", out)
    assert f"{design[1].replace('_', ' ')} sampling" in capsys.readouterr().out
    (overall,) = (row for row in rows(out / "estimates.csv") if row["measure"] == "overall_accuracy")
    assert float(overall["value"]) == pytest.approx(0.9, abs=0.08)
    assert float(overall["standard_error"]) > 0


def test_wall_to_wall_comparison_has_no_standard_error(scene):
    out = scene["folder"] / "out"
    croplayer("assess", scene["map"], "--reference", scene["truth"], "--out", out)
    overall = rows(out / "estimates.csv")[0]
    assert float(overall["value"]) == pytest.approx(0.9, abs=0.005)
    assert overall["standard_error"] == "" and "no sampling error" in overall["note"]


def test_areas_stand_beside_official_statistics_with_what_did_not_match(scene, labelled, provinces, capsys):
    out = scene["folder"] / "out"
    croplayer(
        "areas",
        scene["map"],
        "--regions",
        provinces,
        "--statistics",
        "china-2019",
        "--sample",
        labelled,
        "--out",
        out,
    )
    printed = capsys.readouterr()
    assert "cropland of 0 of 1 unit lay within ±10 %" in printed.out
    assert "Regions without statistics: Atlantis" in printed.err
    (beijing,) = rows(out / "official.csv")
    assert beijing["unit"] == "Beijing" and beijing["basis"] == "recalled"
    assert float(beijing["official_ha"]) == 93_500
    assert beijing["pixel_count_ha"] and beijing["error_adjusted_ha"]
    assert {"Atlantis", "Hebei"} <= {row["name"] for row in rows(out / "official_unmatched.csv")}
    notes = [row["value"] for row in rows(out / "official_summary.csv")]
    assert any("ridges are excluded" in note for note in notes)


def test_data_sets_are_compared_on_points_regions_and_pixels(scene, labelled, provinces, capsys):
    out = scene["folder"] / "out"
    croplayer(
        "compare",
        "--data-set", "ours", scene["map"], "croplayer",
        "--data-set", "theirs", scene["second"], "worldcover",
        "--sample", labelled, "--regions", provinces, "--out", out,
    )  # fmt: skip
    assert "Overall accuracy of ours less that of theirs: +1" in capsys.readouterr().out
    difference = rows(out / "paired_differences.csv")[0]
    assert float(difference["low"]) > 0
    assert float(rows(out / "mcnemar.csv")[0]["p_value"]) < 0.01
    assert [row["data_set"] for row in rows(out / "areas_by_data_set.csv")] == ["ours", "theirs"] * 2
    assert sum(float(row["share_percent"]) for row in rows(out / "agreement.csv")) == pytest.approx(100)
    with rasterio.open(out / "agreement.tif") as dataset:
        assert dataset.read(1).max() == 2


def test_bad_input_is_refused_with_what_to_do(scene, tmp_path):
    out, sample = tmp_path / "o", tmp_path / "s.gpkg"
    assert "--size" in refused("sample", scene["map"], sample, "--design", "simple_random")
    assert "name=number" in refused("sample", scene["map"], sample, "--sizes", "cropland")
    assert "ends in .gpkg" in refused("sample", scene["map"], out, "--size", 50)
    assert "no class table named corine" in refused(
        "assess", scene["map"], "--classes", "corine", "--reference", scene["truth"], "--out", out
    )
    assert "cannot be written" in refused("sample", scene["map"], tmp_path / "no" / "s.gpkg", "--size", 50)
    assert "cannot be created" in refused(
        "assess", scene["map"], "--reference", scene["truth"], "--out", scene["map"] / "out"
    )
    assert "not a CropLayer sample" in refused("assess", scene["map"], "--sample", scene["map"], "--out", out)


def test_bad_input_ends_the_process_with_one_sentence_and_status_2(scene):
    ended = subprocess.run(
        [sys.executable, "-m", "croplayer_qgis.engine", "accuracy", "assess", scene["map"], "--out", "o"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert ended.returncode == 2 and len(ended.stderr.splitlines()) == 1, ended.stderr
    assert "Give a reference" in ended.stderr
