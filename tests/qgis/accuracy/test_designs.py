"""Each sampling design from the page Sample to the figures of the page Assess, on a real job's map.

Labels come from a reference raster, read at the points without the code under test. What the page shows must
be what the engine computes when it is called directly in a process of its own, under the estimator of the
design, and overall accuracy and its standard error must be those of the textbook formula, written out here.
"""

import json
import math
import sqlite3
from collections import defaultdict
from dataclasses import replace

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
)
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from croplayer_qgis.layers.accuracy_samples import SampleFile, now
from tests.qgis.accuracy.conftest import wait_for

ENGINE = """
import json
from pathlib import Path
from croplayer_qgis.core.accuracy.estimate.assessment import assess
from croplayer_qgis.core.accuracy.ground.inputs import labelled_sample
from croplayer_qgis.core.accuracy.estimate.matching import match
from croplayer_qgis.core.accuracy.ground.rasters import class_area_ha, indices_at
from croplayer_qgis.core.accuracy.sample.strata import class_raster
from croplayer_qgis.core.accuracy.findings.tables import assessment_tables
raster = class_raster(Path({map!r}), "croplayer")
sample, labels = labelled_sample(Path({sample!r}), raster)
mapped = indices_at(raster, sample.lon, sample.lat)
matched = match(sample, mapped, labels, raster.classes.names)
found = assess(matched, sample.design.area_ha, class_area_ha(raster)[0].tolist())
estimator = matched.units.design
print(json.dumps([type(estimator).__name__, list(getattr(estimator, "names", ())), assessment_tables(found)]))
"""

# Three more blocks east of the job's, each the job's own block mirrored, so that there are clusters to draw.
FOUR_BLOCKS = """
import sys
import numpy as np
import rasterio
from pathlib import Path
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.product.cog import BlockRaster, write_product
from croplayer_qgis.core.product.mosaic_vrt import write_mosaics
from croplayer_qgis.core.product.product_vrt import product_mosaics
folder, block = Path(sys.argv[1]), Block.from_id(sys.argv[2])
with rasterio.open(folder / "blocks" / f"{block.id}.tif") as dataset:
    bands = dataset.read()
blocks = [block]
for east, axes in enumerate([(1,), (2,), (1, 2)], 1):
    blocks.append(Block(block.row, block.col + east))
    raster = BlockRaster(*np.ascontiguousarray(np.flip(bands, axes)))
    write_product(folder / "blocks" / f"{blocks[-1].id}.tif", raster, blocks[-1], {})
write_mosaics(folder, product_mosaics(), dict.fromkeys(blocks, 1))
"""

SEED = 7  # some labels agree with the map and some do not, which each standard error needs
BY_CLASS = "stratified random sampling by the map's classes (Olofsson et al. 2014)"
OTHER_STRATA = "stratified random sampling, strata other than the map's classes (Stehman 2014)"


@pytest.fixture
def reference(job_folder, tmp_path):
    """Makes a reference raster: the job's cropland with errors in stripes, more of them in cropland."""

    def make():
        source = gdal.Open(str(job_folder / "cropland.vrt"))
        values = source.ReadAsArray()
        row = np.arange(values.shape[0])[:, None]
        wrong = ((row // 40) % 4 == 0) & (values == 1) | ((row // 40) % 7 == 0) & (values == 0)
        path = tmp_path / "reference.tif"
        made = gdal.GetDriverByName("GTiff").Create(str(path), values.shape[1], values.shape[0], 1)
        made.SetGeoTransform(source.GetGeoTransform())
        made.SetProjection(source.GetProjection())
        made.GetRasterBand(1).WriteArray(np.where(wrong, 1 - values, values))
        made.FlushCache()
        return path

    return make


def reader(path):
    """Function that reads the class of a raster at a point."""
    layer = QgsRasterLayer(str(path), "raster", "gdal")
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    transform = QgsCoordinateTransform(wgs84, layer.crs(), QgsProject.instance())

    def read(lon, lat):
        value, known = layer.dataProvider().sample(transform.transform(QgsPointXY(lon, lat)), 1)
        return {1.0: "cropland", 0.0: "other"}[value] if known else None

    return read


def choose(page, name, value):
    combo = page.findChild(QComboBox, name)
    assert combo.model().item(combo.findData(value)).isEnabled()
    combo.setCurrentIndex(combo.findData(value))


def draw(page, path, **numbers):
    """Draws the sample with what the form says; returns its design as (method, strata sizes)."""
    page.findChild(QgsFileWidget, "sampleFile").setFilePath(str(path))
    page.findChild(QWidget, "sampleSeed").setValue(SEED)
    for name, value in numbers.items():
        page.findChild(QWidget, name).setValue(value)
    page.findChild(QPushButton, "runTask").click()
    wait_for(page)
    assert page.findChild(QLabel, "taskMessage").text() == ""
    with sqlite3.connect(path) as database:
        ((method, allocation),) = database.execute("SELECT method, allocation FROM sample_design")
        return method, allocation, dict(database.execute("SELECT stratum, size FROM sample_strata"))


def measure(page):
    page.findChild(QPushButton, "measureStrata").click()
    wait_for(page)
    return page.findChild(QWidget, "strata")


def assess(dock, path, read, folder):
    """Labels the sample from the reference and assesses it; returns the record and what the page says."""
    file = SampleFile(path)
    for unit in file.units():
        file.write(replace(unit, label=read(unit.lon, unit.lat), labelled_by="Ann", labelled_at=now()))
    page = dock.assess
    assert page._sample.picked().path == path  # handed on by the page Sample
    page.findChild(QgsFileWidget, "resultsFolder").setFilePath(str(folder))
    page.findChild(QPushButton, "runTask").click()
    wait_for(page)
    assert page.findChild(QLabel, "taskMessage").text() == ""
    return json.loads((folder / "assess.json").read_text()), page.findChild(QLabel, "facts").text()


@pytest.fixture
def check_figures(job_folder, run_engine):
    """The figures are those of the engine called directly, under this estimator."""

    def check(record, path, estimator, strata):
        code = ENGINE.format(map=str(job_folder / "cropland.vrt"), sample=str(path))
        used, names, tables = json.loads(run_engine(code))
        assert (used, set(names)) == (estimator, set(strata))
        for name, rows in tables.items():
            assert record["tables"][name] == rows, name

    return check


def overall_of(record):
    row = next(row for row in record["tables"]["estimates"] if row["measure"] == "overall_accuracy")
    return row["value"], row["standard_error"]


def groups(path, column, table, read_map, read):
    """For each stratum or cluster: its area, and whether each of its units is right."""
    with sqlite3.connect(path) as database:
        name = {"stratum": "stratum", "cluster": "cluster"}[column]
        area = dict(database.execute(f"SELECT {name}, area_ha FROM {table}"))
        of_unit = dict(database.execute(f"SELECT id, {column} FROM sample_units"))
    right = defaultdict(list)
    for unit in SampleFile(path).units():
        right[of_unit[unit.id]].append(read_map(unit.lon, unit.lat) == read(unit.lon, unit.lat))
    return [(area[name], np.array(found, float)) for name, found in right.items()]


def stratified_by_hand(path, read_map, read):
    """Cochran (1977, eq. 5.1 and 5.12): sum of W p and of W² s² / n."""
    found = groups(path, "stratum", "sample_strata", read_map, read)
    total = sum(area for area, _ in found)
    value = sum(area / total * right.mean() for area, right in found)
    variance = sum((area / total) ** 2 * right.var(ddof=1) / len(right) for area, right in found)
    return value, math.sqrt(variance)


def clustered_by_hand(path, read_map, read):
    """Ratio of the clusters' totals, with the variance between clusters (Cochran 1977, ch. 11)."""
    found = groups(path, "cluster", "sample_clusters", read_map, read)
    area = np.array([area for area, _ in found])
    means = np.array([right.mean() for _, right in found])
    value = float(area @ means / area.sum())
    error = area * (means - value) / area.sum()
    return value, math.sqrt(len(area) / (len(area) - 1) * float(error @ error))


@pytest.mark.parametrize(
    ("strata", "allocation"),
    [
        ("class", "neyman"),
        ("class", "given"),
        ("decision", "proportional"),
        ("decision", "given"),
        ("correctness", "neyman"),
        ("correctness", "equal"),
    ],
)
def test_stratified_sample_is_assessed_under_its_own_strata(
    dock, job_folder, reference, check_figures, tmp_path, strata, allocation
):
    page, path = dock.sample, tmp_path / "sample.gpkg"
    choose(page, "sampleStrata", strata)
    choose(page, "sampleAllocation", allocation)
    table = measure(page)
    names = [stratum.name for stratum in table.strata]
    assert len(names) >= (2 if strata == "class" else 3)
    numbers = {"sampleMinimum": 4}
    size = 20 if strata == "correctness" else 60  # few pixels are expected to be right for sure
    if allocation == "given":
        wanted = {name: 5 + 3 * place for place, name in enumerate(names)}
        for name, field in table._widgets(3):
            field.setValue(wanted[name])
    else:
        choose(page, "sampleBy", "size")
        numbers["sampleSize"] = size
    expected = {name: 60 + 35 * place / len(names) for place, name in enumerate(names)}
    if allocation == "neyman":
        for name, field in table._widgets(2):
            field.setValue(expected[name])
    method, told, sizes = draw(page, path, **numbers)
    assert (method, told, set(sizes)) == ("stratified", allocation, set(names))
    area = {stratum.name: stratum.area_ha for stratum in table.strata}
    if allocation == "given":
        assert sizes == wanted
    elif allocation == "equal":
        assert sum(sizes.values()) == size and max(sizes.values()) - min(sizes.values()) <= 1
    else:
        spread = {name: math.sqrt(u / 100 * (1 - u / 100)) for name, u in expected.items()}
        score = {name: area[name] * (spread[name] if allocation == "neyman" else 1) for name in names}
        free = [name for name in names if sizes[name] > 4]
        rest = sum(sizes[name] for name in free)
        for name in free:
            assert abs(sizes[name] - rest * score[name] / sum(score[n] for n in free)) <= 1
    read_map, read = reader(job_folder / "cropland.vrt"), reader(reference())
    record, facts = assess(dock, path, read, tmp_path / "out")
    estimator = BY_CLASS if strata == "class" else OTHER_STRATA
    assert record["facts"]["Estimator"] == estimator and estimator in facts
    assert "Stratified random sample" in facts and f"{allocation} allocation" in facts
    check_figures(record, path, "Stratified", names)
    assert overall_of(record) == pytest.approx(stratified_by_hand(path, read_map, read))


@pytest.mark.parametrize(
    ("design", "estimator"),
    [
        ("simple_random", "simple random sampling"),
        ("systematic", "systematic sampling, treated as simple random: standard errors are on the safe side"),
    ],
)
def test_unstratified_sample_is_assessed_as_simple_random(
    dock, job_folder, reference, check_figures, tmp_path, design, estimator
):
    page, path = dock.sample, tmp_path / "sample.gpkg"
    choose(page, "sampleDesign", design)
    choose(page, "sampleBy", "size")
    method, _, sizes = draw(page, path, sampleSize=40)
    assert method == design and set(sizes) == {"all"}
    read_map, read = reader(job_folder / "cropland.vrt"), reader(reference())
    record, facts = assess(dock, path, read, tmp_path / "out")
    assert record["facts"]["Estimator"] == estimator and estimator in facts
    check_figures(record, path, "Stratified", ["all"])
    assert overall_of(record) == pytest.approx(stratified_by_hand(path, read_map, read))


def test_block_clusters_are_assessed_by_the_ratio_estimator(
    dock, state, job_folder, imagery, run_engine, reference, check_figures, tmp_path
):
    run_engine(FOUR_BLOCKS, job_folder, imagery.blocks[0])
    page, path = dock.sample, tmp_path / "sample.gpkg"
    choose(page, "sampleDesign", "cluster")
    assert draw(page, path, sampleClusters=3, samplePerCluster=15)[0] == "cluster"
    with sqlite3.connect(path) as database:
        assert database.execute("SELECT clusters, clusters_in_frame FROM sample_design").fetchone() == (3, 4)
        counts = database.execute("SELECT count(*) FROM sample_units GROUP BY cluster").fetchall()
    assert counts == [(15,)] * 3
    read_map, read = reader(job_folder / "cropland.vrt"), reader(reference())
    record, facts = assess(dock, path, read, tmp_path / "out")
    estimator = "cluster sampling, ratio estimator, variance between clusters"
    assert record["facts"]["Estimator"] == estimator and estimator in facts
    assert "3 of 4 blocks of 0.05°" in facts
    check_figures(record, path, "Clustered", [])
    assert overall_of(record) == pytest.approx(clustered_by_hand(path, read_map, read))
