"""The report, from results as the engine's tasks write them."""

import base64
import re
import shutil

import numpy as np
import pyogrio
import pytest
import rasterio
import shapely
from rasterio.transform import from_origin

from croplayer_qgis.core import language
from croplayer_qgis.core.accuracy.findings.results import results_folder
from croplayer_qgis.core.accuracy.report.page import write_report
from croplayer_qgis.core.errors import Cancelled, InputError
from croplayer_qgis.core.geopackage import read_rows, transaction
from croplayer_qgis.engine.tasks import load_task
from croplayer_qgis.shared.job_files import chart_file
from croplayer_qgis.shared.vocabulary.accuracy import Chart
from tests.pseudo_translation import LANGUAGE, english_texts, write_pseudo_translation

OF_THE_DATA = {"West", "East", "西", "seen", "recalled", "ours", "theirs", "ours, ha", "theirs, ha"}
"""Names that the test's own files give."""

OTHER_DATA = re.compile(r"\w+\.(tif|gpkg)$|Cultivated land of a test|CropLayer \d")
"""Files, what the statistics say of themselves, and versions."""

STATISTICS = """# Cultivated land of a test.
# Definition: cultivated land; field ridges are excluded.
name_en,name_zh,hectares,basis
West,西,14000,seen
East,东,9000,recalled
North,北,1000,seen
"""


def run(method, **params):
    task = load_task(method)
    return task.run(task.Params.from_dict(params), lambda: False, lambda fraction, text: None)


def write(path, *bands):
    profile = {"width": 250, "height": 250, "count": len(bands), "dtype": "uint8", "nodata": 255}
    profile |= {"photometric": "minisblack", "alpha": "unspecified", "crs": "EPSG:4326"}
    profile["transform"] = from_origin(116.0, 40.0, 0.001, 0.001)
    with rasterio.open(path, "w", driver="GTiff", **profile) as dataset:
        for number, band in enumerate(bands, 1):
            dataset.write(band.astype(np.uint8), number)
    return str(path)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Results of all three tasks on one block-like map of four bands."""
    base = tmp_path_factory.mktemp("report")
    random = np.random.default_rng(0)
    truth = np.zeros((250, 250), np.uint8)
    truth[:, :100] = 1
    mapped = truth ^ (random.random(truth.shape) < 0.10)
    expected = np.where(random.random(truth.shape) < 0.5, 95, 85)
    path = write(base / "map.tif", mapped, expected, np.where(mapped, 2, 1), expected)
    second = write(base / "second.tif", truth ^ (random.random(truth.shape) < 0.25))
    reference = write(base / "truth.tif", truth)
    boxes = [shapely.box(116, 39.75, 116.12, 40), shapely.box(116.12, 39.75, 116.25, 40)]
    pyogrio.raw.write(
        base / "regions.gpkg", shapely.to_wkb(np.array(boxes)), [np.array(["西", "East"], object)], ["name"],
        driver="GPKG", geometry_type="Polygon", crs="EPSG:4326",
    )  # fmt: skip
    (base / "statistics.csv").write_text(STATISTICS, encoding="utf-8")
    sample, out = str(base / "sample.gpkg"), str(base / "out")
    run("sample", raster=path, out=sample, size=200, seed=11)
    _, _, wkb, _ = pyogrio.raw.read(sample, layer="samples")
    points = shapely.from_wkb(wkb)
    with rasterio.open(reference) as dataset:
        found = dataset.sample(zip(shapely.get_x(points), shapely.get_y(points), strict=True))
        labels = ["cropland" if value[0] else "other" for value in found]
    with transaction(base / "sample.gpkg") as connection:
        rows = read_rows(base / "sample.gpkg", "SELECT id FROM samples")
        connection.executemany(
            "UPDATE samples SET reference = ? WHERE id = ?",
            [(label, row["id"]) for label, row in zip(labels[:195], rows, strict=False)],
        )
    statistics = str(base / "statistics.csv")
    regions = str(base / "regions.gpkg")
    run("assess", map=path, sample=sample, out=out, reliability=True)
    run("areas", map=path, regions=regions, statistics=statistics, sample=sample, out=out)
    sets = [{"name": n, "path": p, "table": "croplayer"} for n, p in (("ours", path), ("theirs", second))]
    run("compare", data_sets=sets, sample=sample, regions=regions, statistics=statistics, out=out)
    return base / "out"


@pytest.fixture(scope="module")
def page(folder):
    return (folder / "report.html").read_text(encoding="utf-8")


def test_report_is_one_file_that_needs_no_network(page):
    sources = re.findall(r'(?:src|href)="([^"]*)"', page)
    assert sources and all(source.startswith("data:image/svg+xml;base64,") for source in sources)
    assert "<script" not in page and "@import" not in page and "url(" not in page


def test_report_has_every_chart_and_each_names_csv_files_that_exist(page, folder):
    assert page.count("<img") == 9
    named = set(re.findall(r"[a-z_]+\.(?:csv|tif|gpkg)", " ".join(re.findall(r"<code>(.*?)</code>", page))))
    assert {"estimates.csv", "official.csv", "reliability.csv", "sample_points.csv"} <= named
    assert all((folder / name).is_file() for name in named)


def test_charts_lie_beside_the_report_and_those_of_another_map_go(page, folder, tmp_path):
    embedded = {base64.b64decode(item) for item in re.findall(r"base64,([^\"]*)", page)}
    assert {chart_file(folder, name.value).read_bytes() for name in Chart} == embedded
    shutil.copytree(folder, tmp_path / "copy")
    (tmp_path / "copy/charts/mine.svg").write_text("a person's")
    text = (folder / "areas.json").read_text(encoding="utf-8").replace("map.tif", "older.tif")
    (tmp_path / "copy/areas.json").write_text(text, encoding="utf-8")
    write_report(tmp_path / "copy")
    left = {path.stem for path in (tmp_path / "copy/charts").iterdir()}
    assert left == {name.value for name in Chart} - {"deviation", "scatter", "deviation_map"} | {"mine"}


def test_no_nan_and_no_none_reaches_the_reader(page):
    text = re.sub(r'src="[^"]*"', "", page)
    text = re.sub(r"<style>.*?</style>", "", text, flags=re.S)
    assert not re.search(r"\b(nan|None|undefined|inf)\b", text)


def test_report_says_in_words_what_a_paper_needs(page):
    for words in (
        "Overall accuracy was",
        "95 % confidence interval",
        "n = 195",
        "Stratified random sample of 200 points drawn from map.tif",
        "seed 11",
        "error-adjusted area of cropland was",
        "of 2 units lay within ±10 %",
        "R² of the pixel-count areas",
        "McNemar p",
        "ridges are excluded",
        "Statistics without region: North",
        "Kappa is given only because readers ask for it",
        "5 units (2.5 %) have no label",
    ):
        assert words in page, words


def test_chinese_names_survive_into_charts(page):
    charts = [base64.b64decode(item).decode() for item in re.findall(r"base64,([^\"]*)", page)]
    assert any("West" in chart for chart in charts)
    assert "西" in page


def test_results_of_another_map_are_left_out_and_named(folder, tmp_path):
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    text = (tmp_path / "areas.json").read_text(encoding="utf-8")
    (tmp_path / "areas.json").write_text(text.replace("map.tif", "older.tif"), encoding="utf-8")
    page = write_report(tmp_path).read_text(encoding="utf-8")
    assert "results of “areas” are about another map" in page and "older.tif" in page
    assert "Areas of regions" not in page and "Error matrix" in page


def test_wall_to_wall_comparison_has_a_report_without_intervals(folder, tmp_path):
    base = folder.parent
    run("assess", map=str(base / "map.tif"), reference=str(base / "truth.tif"), out=str(tmp_path))
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "there is no sampling error" in page and "Pixels" in page


def test_results_that_do_not_become_whole_leave_only_what_was_there(tmp_path):
    place = tmp_path / "results"
    with pytest.raises(Cancelled), results_folder(place) as folder:
        (folder / "areas.csv").write_text("half")
        (folder / "charts").mkdir()
        (folder / "charts" / "one.svg").write_text("half")
        raise Cancelled
    assert not place.exists()
    place.mkdir()
    (place / "assess.json").write_text("{}")
    with pytest.raises(Cancelled), results_folder(place) as folder:
        (folder / "areas.csv").write_text("half")
        raise Cancelled
    assert [path.name for path in place.iterdir()] == ["assess.json"]


def test_folder_without_results_is_refused(tmp_path):
    with pytest.raises(InputError, match="holds no results"):
        write_report(tmp_path)


def test_report_is_in_the_readers_language(folder, tmp_path, monkeypatch):
    translation = write_pseudo_translation(tmp_path)
    monkeypatch.setattr(language, "resource_path", lambda *_parts: translation)
    language.teller.cache_clear()
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    page = write_report(tmp_path, LANGUAGE).read_text(encoding="utf-8")
    language.teller.cache_clear()
    assert f'<html lang="{LANGUAGE}">' in page
    assert [
        text for text in english_texts(page) if text not in OF_THE_DATA and not OTHER_DATA.match(text)
    ] == []
    charts = [base64.b64decode(item).decode() for item in re.findall(r"base64,([^\"]*)", page)]
    assert all("⟦" in chart for chart in charts)
