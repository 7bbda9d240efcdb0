"""Tasks on rasters of any extent: quality, segment, fuse, evaluate; shipped models, demo imagery."""

import json

import numpy as np
import pyogrio
import pytest
import rasterio
from rasterio.warp import Resampling, calculate_default_transform, reproject

from croplayer_qgis.core.errors import Cancelled, InputError
from croplayer_qgis.engine.source_arguments import source_from_text
from croplayer_qgis.engine.tasks import load_task
from croplayer_qgis.shared.messages.fusion import EvaluateParams, FuseParams
from croplayer_qgis.shared.messages.imagery import ImageryParams
from croplayer_qgis.shared.resources import resource_path

ZOOM = 15
TILE = "42.2477--89.926355"


def imagery(slot):
    return resource_path("demo", "labelled", f"{TILE}_{slot}.tif")


def run(method, params, cancelled=lambda: False, report=lambda fraction, text: None):
    result = load_task(method).run(params, cancelled, report)
    assert json.loads(json.dumps(result)) == result
    return result


def bands(path):
    with rasterio.open(path) as dataset:
        return dataset.read(), dataset.tags(), dataset.descriptions


@pytest.fixture(scope="module")
def maps(tmp_path_factory):
    """Cropland probability of both sources of a labelled tile, and what the task said of them."""
    folder = tmp_path_factory.mktemp("maps")
    results = {}
    for slot in "ab":
        source = source_from_text(str(imagery(slot)), None, slot).to_dict()
        params = ImageryParams(source, str(folder / f"{slot}.tif"), zoom=ZOOM)
        results[slot] = run("segment", params)
    return folder, results


def fusing(raster_a, raster_b, out, **options):
    """Parameters of the task, paths as texts."""
    return FuseParams(raster_a=str(raster_a), raster_b=str(raster_b), out=str(out), **options)


@pytest.fixture(scope="module")
def fused(maps):
    folder, _ = maps
    params = fusing(folder / "a.tif", folder / "b.tif", folder / "fused.tif")
    return run("fuse", params)


def test_segment_says_how_much_of_its_raster_is_cropland(maps):
    folder, results = maps
    (probability,), tags, names = bands(folder / "a.tif")
    known = probability != 255
    assert results["a"]["zoom"] == ZOOM and names == ("cropland probability (%)",) and tags["MODEL_SHA256"]
    share = (probability[known] >= 50).mean()
    assert results["a"]["cropland_ha"] / results["a"]["imagery_ha"] == pytest.approx(share, abs=0.02)


def test_segment_reports_a_growing_share_and_a_cancel_leaves_nothing_behind(tmp_path):
    source = source_from_text(str(imagery("a")), None, "a").to_dict()
    shares = []
    with pytest.raises(Cancelled):
        run(
            "segment",
            ImageryParams(source, str(tmp_path / "out.tif"), zoom=17),
            lambda: len(shares) > 3,
            lambda fraction, _text: shares.append(fraction),
        )
    assert shares == sorted(shares) and shares[-1] > 0
    assert list(tmp_path.iterdir()) == []


def test_source_without_an_extent_needs_an_area_and_terms_need_acceptance(tmp_path):
    template = source_from_text("http://127.0.0.1:9/{z}/{x}/{y}.png", None, "a").to_dict()
    with pytest.raises(InputError, match="which area"):
        run("quality", ImageryParams(template, str(tmp_path / "q.tif")))
    mapbox = source_from_text("mapbox", None, "a").to_dict()
    with pytest.raises(InputError, match="terms"):
        run("quality", ImageryParams(mapbox, str(tmp_path / "q.tif"), (116.3, 39.8, 116.31, 39.81)))


@pytest.mark.parametrize("task", ["segment", "quality"])
def test_area_beside_the_raster_is_refused_with_both_extents(tmp_path, task):
    source = source_from_text(str(imagery("a")), None, "a").to_dict()
    with pytest.raises(
        InputError, match=r"100 to 100.001 degrees east.*lies outside.*west, south, east, north"
    ):
        run(task, ImageryParams(source, str(tmp_path / "out.tif"), (100.0, 30.0, 100.001, 30.001)))
    assert list(tmp_path.iterdir()) == []


def test_quality_has_a_pixel_for_each_chip_and_the_summary_of_the_area(tmp_path):
    source = source_from_text(str(imagery("a")), None, "a").to_dict()
    result = run("quality", ImageryParams(source, str(tmp_path / "q.tif"), zoom=ZOOM))
    values, tags, names = bands(tmp_path / "q.tif")
    assert names[0] == "quality" and tags["SOURCE"] == "raster_a"
    seen = values[-1] > 0
    assert np.nanmin(values[0]) <= result["quality"] <= np.nanmax(values[0])
    assert np.isnan(values[0][~seen]).all() and set(result["class_probability"]) == set(names[1:-1])


def test_fusion_without_imagery_maps_all_and_says_which_features_it_lacked(maps, fused):
    folder, _ = maps
    (cropland, probability, decision, correctness), tags, _ = bands(folder / "fused.tif")
    known = cropland != 255
    for band in (probability, decision, correctness):
        assert ((band != 255) == known).all()
    assert set(np.unique(cropland[known])) <= {0, 1} and tags["FUSION_SHA256"]
    assert {"a_iqa_quality", "b_iqa_cloud"} <= set(fused["missing_features"])
    assert not {"a_probability_mean", "quality_weighted_probability"} & set(fused["missing_features"])
    assert "without imagery of raster A and raster B" in fused["warnings"][0]
    assert sum(fused["decision_ha"].values()) == pytest.approx(fused["mapped_ha"])


def test_fusion_with_imagery_knows_every_feature(maps, tmp_path):
    folder, _ = maps
    params = fusing(
        folder / "a.tif", folder / "b.tif", tmp_path / "fused.tif",
        imagery_a=str(imagery("a")), imagery_b=str(imagery("b")),
    )  # fmt: skip
    result = run("fuse", params)
    assert result["missing_features"] == [] and result["warnings"] == []


def test_fusion_takes_rasters_on_another_grid_and_scale(maps, fused, tmp_path):
    folder, _ = maps
    other = as_utm_shares(folder / "b.tif", tmp_path / "utm.tif", "EPSG:32616")
    params = fusing(folder / "a.tif", other, tmp_path / "fused.tif", zoom=ZOOM)
    result = run("fuse", params)
    assert result["decision_ha"]["2"] == pytest.approx(fused["decision_ha"]["2"], rel=0.03)
    # Not labels: one region of 2 ha is so near a half that a shift of half a pixel turns its label.
    chances = [bands(path)[0][1] for path in (folder / "fused.tif", tmp_path / "fused.tif")]
    means = [chance[chance != 255].mean() for chance in chances]
    assert means[1] == pytest.approx(means[0], abs=1.0)  # per cent


def test_where_one_raster_ends_the_other_decides_alone(maps, tmp_path):
    folder, _ = maps
    half = cut(folder / "b.tif", tmp_path / "half.tif")
    result = run("fuse", fusing(folder / "a.tif", half, tmp_path / "fused.tif", zoom=ZOOM))
    cropland, _, decision, _ = bands(tmp_path / "fused.tif")[0]
    (alone,), _, _ = bands(folder / "a.tif")
    single = decision == 7
    assert result["decision_ha"]["7"] == pytest.approx(result["mapped_ha"] / 2, rel=0.05)
    assert ((alone[single] >= 50) == (cropland[single] == 1)).mean() > 0.98  # slivers take their neighbours'


def test_rasters_that_cannot_be_fused_are_refused_with_the_reason(maps, tmp_path):
    folder, _ = maps
    a, out = str(folder / "a.tif"), str(tmp_path / "out.tif")
    elsewhere = str(resource_path("demo", "labelled", "42.45754--91.380441_a.tif"))
    binary, bytes_ = rescaled(a, tmp_path / "binary.tif", 0.01), rescaled(a, tmp_path / "bytes.tif", 2.5)
    for raster, options, words in (
        (elsewhere, {"full_b": 255.0}, "do not overlap"),
        (str(tmp_path / "no.tif"), {}, "does not exist; check the path"),
        (binary, {}, "holds only 0 and 1"),
        (bytes_, {}, "say which value means certain"),
        (a, {"threshold_b": 1.0}, "threshold"),
    ):
        with pytest.raises(InputError, match=words):
            run("fuse", fusing(a, raster, out, **options))
    assert run("fuse", fusing(a, bytes_, out, full_b=250.0))["decision_ha"].keys() <= {"1", "2"}


def test_evaluation_gives_each_region_its_correctness_and_the_expected_area_of_error(maps, tmp_path):
    folder, _ = maps
    params = EvaluateParams(str(folder / "a.tif"), str(tmp_path / "e.tif"), str(tmp_path / "regions.gpkg"),
                            imagery=str(imagery("a")))  # fmt: skip
    result = run("evaluate", params)
    meta, _, _, columns = pyogrio.raw.read(params.regions)
    regions = dict(zip(meta["fields"], columns, strict=True))
    area, right = regions["area_ha"], regions["expected_correctness"]
    assert len(area) == result["regions"] and area.sum() == pytest.approx(result["mapped_ha"])
    assert (area * (1 - right)).sum() == pytest.approx(result["expected_error_ha"])
    (correctness, label), _, _ = bands(tmp_path / "e.tif")
    assert ((correctness != 255) == (label != 255)).all()
    assert set(np.unique(correctness[label != 255])) <= set(np.rint(right * 100).astype(int))
    assert result["missing_features"] == []


def as_utm_shares(source, target, crs):
    """The raster in another reference system, as shares 0-1 of floating point."""
    with rasterio.open(source) as dataset:
        transform, width, height = calculate_default_transform(
            dataset.crs, crs, dataset.width, dataset.height, *dataset.bounds
        )
        profile = {"driver": "GTiff", "count": 1, "dtype": "float32", "crs": crs, "nodata": -1,
                   "transform": transform, "width": width, "height": height}  # fmt: skip
        values = np.full((height, width), -1, np.float32)
        shares = np.where(dataset.read(1) == 255, -1, dataset.read(1) / 100).astype(np.float32)
        reproject(
            shares,
            values,
            src_transform=dataset.transform,
            src_crs=dataset.crs,
            src_nodata=-1,
            dst_transform=transform,
            dst_crs=crs,
            dst_nodata=-1,
            resampling=Resampling.nearest,
        )
    with rasterio.open(target, "w", **profile) as dataset:
        dataset.write(values, 1)
    return target


def cut(source, target):
    """The western half of a raster."""
    with rasterio.open(source) as dataset:
        half = dataset.read(window=((0, dataset.height), (0, dataset.width // 2)))
        profile = {**dataset.profile, "width": dataset.width // 2}
    with rasterio.open(target, "w", **{**profile, "driver": "GTiff"}) as dataset:
        dataset.write(half)
    return target


def rescaled(source, target, factor):
    """The same raster with its values times a factor, as whole numbers."""
    with rasterio.open(source) as dataset:
        values, profile = dataset.read(1), {**dataset.profile, "driver": "GTiff"}
    with rasterio.open(target, "w", **profile) as dataset:
        dataset.write(np.where(values == 255, 255, np.rint(values * factor)).astype(np.uint8), 1)
    return str(target)


def test_file_that_is_read_is_never_the_one_that_is_written(tmp_path):
    """Found by trying: ``croplayer segment image.tif image.tif`` ended well, and the image was gone."""
    path = tmp_path / "image.tif"
    path.write_bytes(imagery("a").read_bytes())
    source = source_from_text(str(path), None, "a").to_dict()
    tasks = {
        "segment": ImageryParams(source, str(path)),
        "quality": ImageryParams(source, str(path)),
        "evaluate": EvaluateParams(raster=str(path), out=str(path)),
        "fuse": fusing(imagery("b"), path, path),
    }
    for method, params in tasks.items():
        with pytest.raises(InputError, match=r"image\.tif is what is read here"):
            load_task(method).run(params, lambda: False, lambda _fraction, _text: None)
    assert path.read_bytes() == imagery("a").read_bytes()
