"""Nothing of a job folder is opened that leads to other files or hosts."""

import re
import shutil
import sqlite3
import zipfile
from contextlib import closing

import pytest
import rasterio

from croplayer_qgis.core.errors import InputError, JobError
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.region_file import read_region_file
from croplayer_qgis.core.product import mosaic_vrt
from croplayer_qgis.core.rasters.opening import open_raster
from croplayer_qgis.core.review.corrected_products import write_corrected_mosaics
from croplayer_qgis.shared.foreign_job import geopackage_problem, is_region_file, mosaic_problem
from tests.core.job.conftest import BLOCKS

BLOCK = BLOCKS[0].id
VRT = '<VRTDataset rasterXSize="9" rasterYSize="9"><VRTRasterBand band="1"/></VRTDataset>'


@pytest.fixture
def job(finished, tmp_path):
    return JobFolder.open(shutil.copytree(finished[0].path, tmp_path / "job"))


def test_every_mosaic_that_we_write_is_opened(job):
    (job.path / "corrected").mkdir()
    shutil.copy(job.product_path(BLOCKS[0]), job.path / "corrected" / f"{BLOCK}.tif")
    write_corrected_mosaics(job)
    mosaics = [*job.path.glob("*.vrt"), *(job.path / "mosaics").glob("*.vrt")]
    assert len(mosaics) >= 20
    assert [mosaic_problem(path) for path in mosaics] == [""] * len(mosaics)
    with open_raster(job.path / "cropland.vrt") as raster:
        assert raster.count == 1


def edited(text, wanted):
    return re.sub(r"mosaics/[\w.]+_cropland\.vrt", wanted.replace("\\", r"\\"), text)


ATTACKS = {
    "host": lambda text: edited(text, "/vsicurl/http://evil.example/x.tif"),
    "address": lambda text: edited(text, "http://evil.example/x.tif"),
    "file": lambda text: edited(text, "/etc/passwd"),
    "above": lambda text: edited(text, "mosaics/../../other/x.vrt"),
    "within no folder of ours": lambda text: edited(text, "../x.tif"),
    "not relative": lambda text: text.replace('relativeToVRT="1"', 'relativeToVRT="0"'),
    "case of names": lambda text: text.replace("SourceFilename", "sourcefilename"),
    "entity": lambda text: edited(text, "&#47;etc/passwd"),
    "cdata": lambda text: edited(text, "<![CDATA[/etc/passwd]]>"),
    "comment": lambda text: edited(text, "<!-- -->/etc/passwd"),
    "warped": lambda text: text.replace(
        "</VRTDataset>",
        "<GDALWarpOptions><SourceDataset>/etc/x</SourceDataset></GDALWarpOptions></VRTDataset>",
    ),
    "pixel function": lambda text: text.replace(
        "</VRTRasterBand>", "<PixelFunctionCode>import os</PixelFunctionCode></VRTRasterBand>", 1
    ),
    "overviews elsewhere": lambda text: text.replace(
        "</VRTDataset>",
        "<Metadata domain='OVERVIEWS'><MDI key='OVERVIEW_FILE'>/x</MDI></Metadata></VRTDataset>",
    ),
    "another format": lambda text: "<WMS_Service/>",
    "options": lambda text: text.replace(
        "</ComplexSource>", "<OpenOptions><OOI key='X'>1</OOI></OpenOptions></ComplexSource>", 1
    ),
}


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("inner", [False, True])
def test_a_mosaic_that_leads_elsewhere_is_not_opened(job, attack, inner):
    path = job.path / "cropland.vrt"
    changed = next((job.path / "mosaics").glob("*_cropland.vrt")) if inner else path
    text = changed.read_text("utf-8")
    if inner:
        text = re.sub(r"\.\./blocks/[\w.]+\.tif", "mosaics/any_cropland.vrt", text)
    changed.write_text(ATTACKS[attack](text), "utf-8")
    with pytest.raises(InputError, match="is not opened: "), open_raster(path):
        pass


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (f"blocks/{BLOCK}.tif", VRT),
        (f"blocks/{BLOCK}.tif.ovr", VRT),
        (f"blocks/{BLOCK}.tif.msk", VRT),
        (f"blocks/{BLOCK}.tif.aux.xml", "<PAMDataset><Metadata domain='OVERVIEWS'/></PAMDataset>"),
        ("mosaics/any_overview.tif", VRT),
        ("cropland.vrt.ovr", VRT),
        ("cropland.vrt.aux.xml", "<PAMDataset><Metadata domain='&#79;VERVIEWS'/></PAMDataset>"),
    ],
)
def test_files_that_gdal_would_read_along_are_what_they_are_called(job, name, text, monkeypatch):
    monkeypatch.setattr(mosaic_vrt, "OVERVIEW_FROM", 1)  # as if the job were large
    mosaic_vrt.forget_blocks(job.path, BLOCKS)
    job.write_mosaics()
    (job.path / name).write_text(text, "utf-8")
    assert mosaic_problem(job.path / "cropland.vrt") == name.rpartition("/")[2]


def test_statistics_that_qgis_keeps_beside_a_file_are_no_harm(job):
    mean = "<Metadata><MDI key='STATISTICS_MEAN'>1</MDI></Metadata>"
    note = f"<PAMDataset><PAMRasterBand band='1'>{mean}</PAMRasterBand></PAMDataset>"
    (job.path / "cropland.vrt.aux.xml").write_text(note, "utf-8")
    (job.path / "blocks" / f"{BLOCK}.tif.aux.xml").write_text(note, "utf-8")
    with rasterio.open(job.path / "cropland.vrt", "r+") as mosaic:
        mosaic.update_tags(1, STATISTICS_MEAN="1")
    assert "STATISTICS_MEAN" in (job.path / "cropland.vrt").read_text("utf-8")


def test_a_file_of_regions_of_another_format_is_not_opened(job):
    path = job.regions_path(BLOCKS[0])
    assert is_region_file(path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("regions.fgb", "<OGRVRTDataSource><OGRVRTLayer name='x'/></OGRVRTDataSource>")
    with pytest.raises(JobError, match="cannot be read"):
        read_region_file(path, ("region",))


@pytest.mark.parametrize(
    ("sql", "name"),
    [
        ("DROP TABLE regions; CREATE VIEW regions AS SELECT * FROM blocks", "regions"),
        ("DROP TABLE regions; CREATE VIEW REGIONS AS SELECT * FROM blocks", "REGIONS"),
        ("CREATE VIRTUAL TABLE samples USING fts5(x)", "samples"),
        ("CREATE TRIGGER mine AFTER UPDATE ON blocks BEGIN DELETE FROM regions; END", "mine"),
    ],
)
def test_a_view_or_trigger_of_a_stranger_is_named(job, sql, name):
    assert geopackage_problem(job.geopackage) == ""
    with closing(sqlite3.connect(job.geopackage)) as file:
        file.create_function("ST_IsEmpty", 1, lambda _: 1)
        file.executescript("DROP TRIGGER IF EXISTS x;" + sql)
    assert geopackage_problem(job.geopackage) == name
