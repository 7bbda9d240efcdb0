"""The tasks ``sample``, ``assess``, ``areas`` and ``compare``, as the server and Processing run them."""

import json
from pathlib import Path

import numpy as np
import pyogrio
import pytest
import rasterio
import shapely
from rasterio.transform import from_origin

from croplayer_qgis.core.errors import Cancelled, InputError
from croplayer_qgis.core.geopackage import read_rows, transaction, use_write_ahead_log
from croplayer_qgis.core.job.schema import create_tables
from croplayer_qgis.engine.tasks import load_task
from croplayer_qgis.shared.sentence import SentenceError
from croplayer_qgis.shared.vocabulary.definition import DEFINITION_TAG


def run(method, cancelled=lambda: False, report=lambda fraction, text: None, **params):
    """Runs a task as a request of JSON would."""
    task = load_task(method)
    result = task.run(task.Params.from_dict(json.loads(json.dumps(params))), cancelled, report)
    return json.loads(json.dumps(result, allow_nan=False))


def write(path, values):
    profile = {"width": values.shape[1], "height": values.shape[0], "count": 1, "dtype": "uint8"}
    transform = from_origin(116.0, 40.0, 0.001, 0.001)
    with rasterio.open(
        path, "w", driver="GTiff", crs="EPSG:4326", transform=transform, nodata=255, **profile
    ) as dataset:
        dataset.write(values, 1)
    return str(path)


@pytest.fixture
def scene(tmp_path):
    """A truth, a map with 10 % errors and a second one with 25 %; a job's GeoPackage to sample into."""
    random = np.random.default_rng(0)
    truth = np.zeros((250, 250), np.uint8)
    truth[:, :100] = 1
    mapped = (truth ^ (random.random(truth.shape) < 0.10)).astype(np.uint8)
    mapped[:20] = 255
    create_tables(tmp_path / "job.gpkg")
    use_write_ahead_log(tmp_path / "job.gpkg")
    boxes = [shapely.box(116, 39.75, 116.12, 39.98), shapely.box(116.12, 39.75, 116.25, 39.98)]
    pyogrio.raw.write(
        tmp_path / "regions.gpkg", shapely.to_wkb(np.array(boxes)),
        [np.array(["北京市", "Atlantis"], object)], ["name"],
        driver="GPKG", geometry_type="Polygon", crs="EPSG:4326",
    )  # fmt: skip
    return {
        "truth": write(tmp_path / "truth.tif", truth),
        "map": write(tmp_path / "map.tif", mapped),
        "second": write(
            tmp_path / "second.tif", (truth ^ (random.random(truth.shape) < 0.25)).astype(np.uint8)
        ),
        "gpkg": str(tmp_path / "job.gpkg"),
        "regions": str(tmp_path / "regions.gpkg"),
        "out": str(tmp_path / "report"),
    }


@pytest.fixture
def labelled(scene):
    """A sample in ``job.gpkg`` of which all but ten points were labelled, as QGIS would write it."""
    run("sample", raster=scene["map"], out=scene["gpkg"], size=300, allocation="equal", seed=5)
    rows = read_rows(_path(scene), "SELECT id FROM samples")
    _, _, wkb, _ = pyogrio.raw.read(scene["gpkg"], layer="samples")
    points = shapely.from_wkb(wkb)
    with rasterio.open(scene["truth"]) as dataset:
        found = dataset.sample(zip(shapely.get_x(points), shapely.get_y(points), strict=True))
        labels = ["cropland" if value[0] else "other" for value in found]
    with transaction(_path(scene)) as connection:
        connection.executemany(
            "UPDATE samples SET reference = ? WHERE id = ?",
            [(label, row["id"]) for label, row in zip(labels[:290], rows[:290], strict=True)],
        )
    return scene["gpkg"]


def _path(scene):
    return Path(scene["gpkg"])


def test_sample_says_what_was_drawn(scene):
    result = run(
        "sample", raster=scene["map"], out=scene["gpkg"], sizes={"cropland": 20, "other": 30}, seed=9
    )
    assert (result["points"], result["layer"], result["seed"]) == (50, "samples", 9)
    assert [item["size"] for item in result["strata"]] == [20, 30]
    assert "cropland 20" in result["design"] and "seed 9" in result["design"]


def test_assessment_gives_every_figure_and_writes_right_and_wrong_into_the_layer(scene, labelled):
    result = run("assess", map=scene["map"], sample=labelled, out=scene["out"])
    rows = {(row["measure"], row["class"]): row for row in result["tables"]["estimates"]}
    overall = rows["overall_accuracy", ""]
    assert overall["low"] < 0.9 < overall["high"]
    counts = result["outcomes"]
    assert counts["unlabelled"] == 10 and counts["right"] + counts["wrong"] == 290
    stored = read_rows(_path(scene), "SELECT result, count(*) AS n FROM samples GROUP BY result")
    assert {row["result"]: row["n"] for row in stored} == counts
    hidden = read_rows(_path(scene), "SELECT count(*) AS n FROM samples WHERE mapped IS NOT NULL")
    assert hidden[0]["n"] == 290
    assert any("10 units (3.3 %) have no label" in note for note in result["warnings"])
    assert "Stratified random sample of 300 points drawn from map.tif" in result["facts"]["Design"]
    stored = json.loads(Path(scene["out"], "assess.json").read_text(encoding="utf-8"))
    assert stored["tables"] == result["tables"]


def test_areas_name_what_did_not_match_and_count_n_of_m(scene, labelled):
    result = run(
        "areas",
        map=scene["map"],
        regions=scene["regions"],
        statistics="china-2019",
        sample=labelled,
        out=scene["out"],
    )
    assert result["within"] == {"pixel": [0, 1], "adjusted": [0, 1]}
    assert result["unmatched"]["regions"] == ["Atlantis"] and "Hebei" in result["unmatched"]["statistics"]
    path, layer = result["layer"].split("|layername=")
    meta, _, _, values = pyogrio.raw.read(path, layer=layer)
    columns = dict(zip(meta["fields"], values, strict=True))
    assert list(columns["official_name"]) == ["Beijing", None]
    assert "ridges are excluded" in result["facts"]["Official statistics"]
    assert any("does not say what it calls cropland" in sentence for sentence in result["sentences"])
    region = result["tables"]["region_areas"][0]
    assert region["error_adjusted_low_ha"] < region["error_adjusted_ha"] < region["error_adjusted_high_ha"]


def test_areas_against_statistics_tell_what_the_map_calls_cropland(scene):
    with rasterio.open(scene["map"], "r+") as dataset:
        dataset.update_tags(**{DEFINITION_TAG: "orchards only"})
    result = run(
        "areas", map=scene["map"], regions=scene["regions"], statistics="china-2019", out=scene["out"]
    )
    assert any("The map calls cropland: orchards only." in sentence for sentence in result["sentences"])
    summary = {row["item"]: row["value"] for row in result["tables"]["official_summary"]}
    assert "orchards only" in summary["the map's cropland"]


def test_comparison_covers_points_regions_and_pixels(scene, labelled):
    with rasterio.open(scene["map"], "r+") as dataset:
        dataset.update_tags(**{DEFINITION_TAG: "orchards only"})
    result = run(
        "compare",
        data_sets=[
            {"name": "ours", "path": scene["map"], "table": "croplayer"},
            {"name": "theirs", "path": scene["second"], "table": "croplayer"},
        ],
        sample=labelled,
        regions=scene["regions"],
        statistics="china-2019",
        out=scene["out"],
    )
    assert result["within"] == {"ours": [0, 1], "theirs": [0, 1]}
    assert {row["data_set"] for row in result["tables"]["data_sets_official"]} == {"ours", "theirs"}
    ours, theirs = (row["cropland_means"] for row in result["tables"]["data_sets"])
    assert ours == "orchards only" and theirs.startswith("Cropland layer of this plugin")
    assert result["tables"]["mcnemar"][0]["p_value_holm"] < 0.01
    with rasterio.open(result["agreement"]) as dataset:
        assert (dataset.read(1)[:20] == 255).all()


def test_results_of_several_tasks_share_a_folder(scene, labelled):
    run("assess", map=scene["map"], sample=labelled, out=scene["out"])
    sets = [{"name": n, "path": scene[p], "table": "croplayer"} for n, p in (("a", "map"), ("b", "second"))]
    first = Path(scene["out"], "summary.csv").read_text(encoding="utf-8")
    run("compare", data_sets=sets, sample=labelled, out=scene["out"])
    assert Path(scene["out"], "summary.csv").read_text(encoding="utf-8") == first


@pytest.mark.parametrize("method", ["sample", "assess", "areas", "compare"])
def test_cancelled_task_ends_at_once_and_leaves_no_result(scene, labelled, method, tmp_path):
    params = {
        "sample": {"raster": scene["map"], "out": str(tmp_path / "new.gpkg"), "size": 50},
        "assess": {"map": scene["map"], "sample": labelled, "out": scene["out"]},
        "areas": {"map": scene["map"], "regions": scene["regions"], "out": scene["out"]},
        "compare": {
            "data_sets": [
                {"name": n, "path": scene[p], "table": "croplayer"}
                for n, p in (("a", "map"), ("b", "second"))
            ],
            "out": scene["out"],
        },
    }[method]
    asked = []

    def cancelled():
        asked.append(None)
        return len(asked) > 1

    with pytest.raises(Cancelled):
        run(method, cancelled, **params)
    assert not (tmp_path / "new.gpkg").exists()
    assert not list(tmp_path.glob("report/*.json")) and not list(tmp_path.glob("report/agreement.tif"))


def test_progress_never_goes_back_and_ends_near_one(scene, labelled):
    heard = []
    run("assess", report=lambda fraction, text: heard.append(fraction), map=scene["map"], sample=labelled,
        out=scene["out"])  # fmt: skip
    assert heard == sorted(heard) and 0.9 <= heard[-1] <= 1


@pytest.mark.parametrize(
    ("method", "params", "sentence"),
    [
        (
            "sample",
            {"design": "random", "size": 10},
            "Design: there is no random; there are: stratified",
        ),
        ("sample", {"size": 50, "accuracies": {"forest": 0.9}}, "do not occur: forest"),
        ("sample", {"size": 50, "allocation": "fair"}, "Allocation: there is no fair"),
        ("sample", {}, "Say how many points"),
        ("sample", {"sizes": {"cropland": 20}}, "stratum other covers .* would get 0 unit"),
        ("sample", {"size": 50, "seed": -1}, "Seed must be 0 to"),
        ("sample", {"size": 50, "seed": 2**70}, "Seed must be 0 to"),
        ("sample", {"size": 10**6}, "has only .* pixel"),
        ("sample", {"size": 50, "strata": "decision"}, "no band 3"),
        ("assess", {"sample": "/nowhere/s.gpkg"}, "does not exist; draw a sample first"),
        ("assess", {"reference": "truth", "reliability": True}, "truth does not exist; check the path"),
        ("assess", {"reference": "truth", "level": 95}, "Confidence level .* must be 0.5 to 0.999, not 95"),
        ("assess", {}, "Give a reference"),
        ("assess", {"points": "x.gpkg"}, "Say how the points were drawn"),
        ("areas", {"statistics": "missing.csv"}, "missing.csv cannot be read"),
        ("compare", {"statistics": "china-2019"}, "give a polygon layer too"),
        ("compare", {"data_sets": [{"name": "a", "path": "a.tif"}]}, "it lacks table"),
    ],
)
def test_bad_parameters_are_refused_in_one_sentence(scene, method, params, sentence, tmp_path):
    usual = {
        "sample": {"raster": scene["map"], "out": str(tmp_path / "new.gpkg")},
        "assess": {"map": scene["map"], "out": scene["out"]},
        "areas": {"map": scene["map"], "regions": scene["regions"], "out": scene["out"]},
        "compare": {
            "data_sets": [{"name": "a", "path": scene["map"], "table": "croplayer"}] * 2,
            "out": scene["out"],
        },
    }[method]
    with pytest.raises(SentenceError, match=sentence):
        run(method, **{**usual, **params})
    assert not Path(scene["out"]).exists() and not (tmp_path / "new.gpkg").exists()


def _label_again(scene, labels):
    """Writes the labels of a second labeller by id, as QGIS does."""
    with transaction(_path(scene)) as connection:
        connection.execute(
            "CREATE TABLE sample_second_labels (id INTEGER PRIMARY KEY NOT NULL, reference TEXT, "
            "labelled_by TEXT, labelled_at TEXT, remark TEXT)"
        )
        connection.executemany("INSERT INTO sample_second_labels (id, reference) VALUES (?, ?)", labels)


def test_agreement_with_a_second_labeller_is_told_and_changes_no_estimate(scene, labelled):
    before = run("assess", map=scene["map"], sample=labelled, out=scene["out"])
    assert "Second labeller" not in before["facts"]
    rows = read_rows(_path(scene), "SELECT id, reference FROM samples ORDER BY id")
    first = {row["id"]: row["reference"] for row in rows if row["reference"]}
    other = {"cropland": "other", "other": "cropland"}
    again = {unit: other[label] if unit <= 15 else label for unit, label in list(first.items())[:100]}
    _label_again(scene, [*again.items(), (max(first) + 1, "cropland"), (max(first) + 2, None)])
    result = run("assess", map=scene["map"], sample=labelled, out=scene["out"])
    counts = {(a, b): 0 for a in other for b in other}
    for unit, label in again.items():
        counts[first[unit], label] += 1
    same = counts["cropland", "cropland"] + counts["other", "other"]
    assert same == 100 - sum(unit <= 15 for unit in again)
    share = {
        name: (sum(first[unit] == name for unit in again) / 100, sum(b == name for b in again.values()) / 100)
        for name in other
    }
    by_chance = sum(one * two for one, two in share.values())
    kappa = (same / 100 - by_chance) / (1 - by_chance)
    assert result["facts"]["Second labeller"] == (
        f"the same label on {same} of 100 points that both labelled ({same:.1f} %), kappa {kappa:.2f}"
    )
    assert result["tables"]["labellers"] == [
        {"first \\ second": a, **{b: counts[a, b] for b in ("cropland", "other")}}
        for a in ("cropland", "other")
    ]
    assert result["tables"]["estimates"] == before["tables"]["estimates"]


def test_second_labels_of_one_class_have_no_kappa_and_strange_ones_are_refused(scene, labelled):
    with transaction(_path(scene)) as connection:
        connection.execute("UPDATE samples SET reference = 'other' WHERE id > 2 AND id <= 6")
    _label_again(scene, [(3, "other"), (4, "other"), (5, "other")])
    result = run("assess", map=scene["map"], sample=labelled, out=scene["out"])
    assert "3 of 3 points" in result["facts"]["Second labeller"]
    assert "kappa not defined" in result["facts"]["Second labeller"]
    with transaction(_path(scene)) as connection:
        connection.execute("UPDATE sample_second_labels SET reference = 'maize' WHERE id = 4")
    with pytest.raises(InputError, match="maize"):
        run("assess", map=scene["map"], sample=labelled, out=scene["out"])


def test_settled_labels_count_and_the_result_says_whose_labels_it_used(scene, labelled):
    before = run("assess", map=scene["map"], sample=labelled, out=scene["out"])
    assert before["facts"]["Labels used"] == "those of an unnamed labeller"
    query = "SELECT id, reference FROM samples WHERE reference <> '' ORDER BY id LIMIT 3"
    rows = read_rows(_path(scene), query)
    other = {"cropland": "other", "other": "cropland"}
    _label_again(scene, [(row["id"], other[row["reference"]]) for row in rows])
    with transaction(_path(scene)) as connection:
        connection.execute("UPDATE sample_second_labels SET labelled_by = 'Ben'")
        connection.execute("UPDATE samples SET labelled_by = 'Ann' WHERE reference <> ''")
        connection.execute("CREATE TABLE sample_settled_labels AS SELECT * FROM sample_second_labels LIMIT 2")
    result = run("assess", map=scene["map"], sample=labelled, out=scene["out"])
    assert result["facts"]["Labels used"] == (
        "those of Ann; of the 3 on which Ben differs, 2 as settled, 1 as Ann gave them"
    )
    assert any("nobody settled it" in str(warning) for warning in result["warnings"])
    changed = {row["id"] for row in rows[:2]}
    used = {row["id"]: row["reference"] for row in result["tables"]["sample_points"]}
    first = {row["id"]: row["reference"] for row in before["tables"]["sample_points"]}
    assert {id for id in used if used[id] != first[id]} == changed
