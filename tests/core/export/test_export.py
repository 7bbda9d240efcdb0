import csv
import re
import shutil
import sqlite3
from contextlib import closing
from types import SimpleNamespace

import numpy as np
import pytest
import rasterio

from croplayer_qgis.core import language
from croplayer_qgis.core.errors import Cancelled, InputError, JobError
from croplayer_qgis.core.export.export import ExportOptions, export_job
from croplayer_qgis.core.export.selection import select_blocks
from croplayer_qgis.core.export.table import COLUMNS
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.shared.vocabulary.figures import BY_NAME
from croplayer_qgis.shared.vocabulary.products import EXPORTS
from tests.pseudo_translation import LANGUAGE, english_texts, write_pseudo_translation


def go(mapped, folder, ids=(), cancelled=lambda: False, report=lambda _share, _text: None, **options):
    return export_job(mapped.job, ids, ExportOptions(folder, **options), cancelled, report)


def cropland_ha(mapped):
    return sum(mapped_row["cropland_ha_fused"] or 0 for mapped_row in rows(mapped))


def rows(mapped):
    return [row for _, row in select_blocks(mapped.job, ()).rows]


def test_everything_is_written_and_the_figures_agree(mapped, tmp_path):
    result = go(mapped, tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {
        "county_cropland.tif",
        "county_cropland.gpkg",
        "county_blocks.csv",
        "county_blocks_columns.csv",
        "county_report.html",
    }
    assert (result["blocks"], result["unfinished"]) == (4, 1)
    assert set(result["files"]) == {*EXPORTS, "columns"}
    assert result["cropland_ha"] == pytest.approx(cropland_ha(mapped))
    assert result["polygons_ha"] == pytest.approx(cropland_ha(mapped), rel=0.01)


def test_raster_joins_the_blocks_and_keeps_tags_and_attribution(mapped, tmp_path):
    go(mapped, tmp_path, products=("raster",))
    with rasterio.open(tmp_path / "county_cropland.tif") as cog:
        assert (cog.width, cog.height, cog.count, cog.nodata) == (5000, 5000, 1, 255)
        assert cog.tags(ns="IMAGE_STRUCTURE")["LAYOUT"] == "COG"
        assert cog.overviews(1)
        assert cog.colormap(1)[1] == (255, 210, 31, 255)
        tags = cog.tags()
        for block in mapped.blocks:
            with rasterio.open(mapped.job.product_path(block)) as product:
                window = rasterio.windows.from_bounds(*product.bounds, cog.transform).round()
                assert (cog.read(1, window=window) == product.read(1)).all()
    assert tags["TIFFTAG_COPYRIGHT"] == "© A; © B"
    assert tags["CROPLAYER_RETRIEVED_A"] == "2026-01-01T00:00:00+00:00 to 2026-01-04T00:00:00+00:00"
    assert (tags["CROPLAYER_BLOCKS"], tags["CROPLAYER_ZOOM"]) == ("4", "13")


def test_every_layer_can_be_a_raster_whose_overviews_are_the_pixels_in_the_middle(mapped, tmp_path):
    scattered = [mapped.blocks[0].id, mapped.blocks[3].id]
    found = export_job(
        mapped.job,
        scattered,
        ExportOptions(tmp_path, products=("raster",), layers=("decision", "probability")),
        lambda: False,
        lambda *_: None,
    )
    assert set(found["files"]) == {"raster", "raster_probability"}
    with rasterio.open(found["files"]["raster"]) as cog:
        assert cog.tags(ns="IMAGE_STRUCTURE")["LAYOUT"] == "COG"
        pixels, factors = cog.read(1), cog.overviews(1)
    assert factors == [2, 4, 8, 16]
    for level, factor in enumerate(factors):
        with rasterio.open(found["files"]["raster"], overview_level=level) as overview:
            rows, cols = (
                np.minimum(np.arange(count) * factor + factor // 2, size - 1)
                for count, size in zip(overview.shape, pixels.shape, strict=True)
            )
            np.testing.assert_array_equal(overview.read(1), pixels[np.ix_(rows, cols)])
    assert set(np.unique(pixels)) == {1, 2, 3, 255}
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "county_decision.tif",
        "county_probability.tif",
    ]


def test_table_has_every_figure_with_its_unit_and_says_what_it_means(mapped, tmp_path):
    go(mapped, tmp_path, products=("table",))
    with (tmp_path / "county_blocks.csv").open(encoding="utf-8-sig") as file:
        table = list(csv.DictReader(file))
    assert [row["id"] for row in table] == [block.id for block in mapped.blocks]
    assert float(table[0]["cropland_ha_fused [ha]"]) == rows(mapped)[0]["cropland_ha_fused"]
    assert table[0]["cropland_ha_a [ha]"] == ""
    assert {column.name for column in COLUMNS} >= set(BY_NAME)
    with (tmp_path / "county_blocks_columns.csv").open(encoding="utf-8-sig") as file:
        meanings = list(csv.DictReader(file))
    assert [row["column"] for row in meanings] == list(table[0])
    assert all(row["meaning"] for row in meanings)


def test_report_tells_how_figures_range_over_the_blocks(mapped, tmp_path):
    go(mapped, tmp_path, products=("report",))
    page = (tmp_path / "county_report.html").read_text("utf-8")
    areas = sorted(row["cropland_ha_fused"] for row in rows(mapped))
    middle = (areas[1] + areas[2]) / 2
    told = "".join(f"<td>{area:,.1f} ha</td>" for area in (areas[0], middle, areas[-1]))
    assert f"<td>cropland, pixels times their ellipsoidal area, both sources fused</td>{told}" in page
    assert "ground looks to the cropland model: known 3, near 1." in page


def test_table_of_an_older_job_has_empty_cells_for_figures_it_lacks(mapped, tmp_path):
    job = shutil.copytree(mapped.job.path, tmp_path / "older")
    with closing(sqlite3.connect(job / "job.gpkg")) as connection:
        connection.execute("ALTER TABLE blocks DROP COLUMN seconds")
    older = SimpleNamespace(job=JobFolder.open(job), blocks=mapped.blocks)
    go(older, tmp_path, products=("table", "report"))
    with (tmp_path / "older_blocks.csv").open(encoding="utf-8-sig") as file:
        assert {row["seconds [s]"] for row in csv.DictReader(file)} == {""}


def test_report_shows_map_figures_and_attribution_and_loads_nothing(mapped, tmp_path):
    go(mapped, tmp_path, products=("report",))
    page = (tmp_path / "county_report.html").read_text("utf-8")
    assert f"{cropland_ha(mapped):,.1f} ha" in page
    assert "90.0 %" in page and "Source A decided: cropland" in page
    assert "USDA FSA NAIP (public domain)" in page
    assert "The map does not say what it calls cropland" in page  # its model is gone
    assert "not an estimate of the true area" in page
    assert re.findall(r'src="(.{22})', page) == ["data:image/png;base64,"]
    assert "http" not in page


def test_selected_blocks_alone_are_exported(mapped, tmp_path):
    result = go(mapped, tmp_path, [mapped.blocks[1].id], products=("table", "raster"), name="east")
    assert result["blocks"] == 1 and result["unfinished"] == 0
    with rasterio.open(tmp_path / "east_cropland.tif") as cog:
        assert cog.bounds == pytest.approx(mapped.blocks[1].bounds)


@pytest.mark.parametrize("product", EXPORTS)
def test_cancel_at_any_moment_leaves_nothing(mapped, tmp_path, product):
    """How often progress is told is up to the clock, so the moments are shares of the work."""
    for moment in (0.0, 0.01, 0.5):
        shares, asked = [0.0], []

        def cancelled(moment=moment, shares=shares, asked=asked):
            asked.append(shares[-1] >= moment)
            return asked[-1]

        try:
            go(mapped, tmp_path / "out", products=(product,), cancelled=cancelled,
               report=lambda share, _text, shares=shares: shares.append(share), overwrite=True)  # fmt: skip
        except Cancelled:
            assert asked[-1] and list((tmp_path / "out").iterdir()) == []
        else:  # done before anybody asked
            assert moment > 0 and not any(asked)
            for path in (tmp_path / "out").iterdir():
                path.unlink()


def test_failure_leaves_nothing_and_names_the_remedy(mapped, tmp_path):
    product = mapped.job.product_path(mapped.blocks[2])
    content = product.read_bytes()
    product.write_bytes(b"damaged")
    try:
        for products in (("raster",), ("table", "report")):
            with pytest.raises(JobError, match=f"{mapped.blocks[2].id} cannot be read; map the block again"):
                go(mapped, tmp_path, products=products)
    finally:
        product.write_bytes(content)
    assert list(tmp_path.iterdir()) == []


def test_progress_rises_to_one(mapped, tmp_path):
    shares = []
    go(mapped, tmp_path, report=lambda share, _text: shares.append(share))
    assert shares == sorted(shares) and shares[-1] == 1.0


def test_files_of_an_earlier_export_are_replaced_only_when_allowed(mapped, tmp_path):
    go(mapped, tmp_path, products=("table",))
    with pytest.raises(InputError, match="exists already"):
        go(mapped, tmp_path, products=("table",))
    go(mapped, tmp_path, products=("table",), overwrite=True)


@pytest.mark.parametrize(
    ("ids", "options", "sentence"),
    [
        (["N00.00_E000.00"], {}, "not part of the job"),
        (["unfinished"], {}, "finished yet"),
        ([], {"products": ("movie",)}, "raster, polygons, table, report"),
        ([], {"tolerance_m": -1.0, "products": ("polygons",)}, "between 0 and 1000 m"),
        ([], {"name": "../x"}, "without a folder"),
    ],
)
def test_what_cannot_be_exported_is_said_in_one_sentence(mapped, tmp_path, ids, options, sentence):
    ids = [mapped.unfinished.id if id == "unfinished" else id for id in ids]
    with pytest.raises(InputError, match=sentence):
        go(mapped, tmp_path, ids, **options)
    assert list(tmp_path.iterdir()) == []


def test_report_is_in_the_readers_language(mapped, tmp_path, monkeypatch):
    translation = write_pseudo_translation(tmp_path)
    monkeypatch.setattr(language, "resource_path", lambda *_parts: translation)
    language.teller.cache_clear()
    go(mapped, tmp_path, products=("report",), language=LANGUAGE)
    language.teller.cache_clear()
    page = (tmp_path / "county_report.html").read_text("utf-8")
    figures_and_names = re.compile(r"[\d.,]+ ha$|[AB]$|Demo ")
    assert [text for text in english_texts(page) if not figures_and_names.match(text)] == []
