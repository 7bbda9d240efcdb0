import shutil

import numpy as np
import pytest
import rasterio

from croplayer_qgis.core.accuracy.compare.comparison import (
    McNemar,
    compare_on_points,
    holm,
    mcnemar,
    write_agreement,
)
from croplayer_qgis.core.accuracy.compare.datasets import CLASS_NAMES, PRESETS, DataSet, preset_table
from croplayer_qgis.core.accuracy.ground.rasters import ClassRaster, class_area_ha, indices_at
from croplayer_qgis.core.accuracy.sample.sampling import draw_simple_random, draw_stratified
from croplayer_qgis.core.errors import InputError


@pytest.fixture
def truth(write_raster):
    values = np.zeros((200, 200), np.uint8)
    values[:, :90] = 1
    return DataSet("truth", ClassRaster(write_raster(values, "truth.tif"), preset_table("croplayer")))


@pytest.fixture
def noisy(truth, write_raster):
    """A map in another product's codes with 15 % errors, on a grid of its own."""

    def make(name, errors=0.15, seed=0, codes=(40, 10), table="worldcover"):
        with rasterio.open(truth.raster.path) as dataset:
            values = dataset.read(1)
        wrong = np.random.default_rng(seed).random(values.shape) < errors
        mapped = np.where((values == 1) ^ wrong, *codes).astype(np.uint8)
        path = write_raster(mapped, f"{name}.tif", nodata=None)
        return DataSet.open(name, path, table)

    return make


def reference_at(truth, sample):
    return indices_at(truth.raster, sample.lon, sample.lat)


def test_presets_hold_the_documented_codes():
    codes = {item.id: (item.cropland, item.nodata) for item in PRESETS}
    assert codes == {
        "croplayer": ((1,), (255,)),
        "worldcover": ((40,), (0,)),
        "dynamic_world": ((4,), ()),
        "esri_land_cover": ((5,), (0, 10)),
        "glc_fcs30": ((10, 11, 12, 20), (0, 250)),
        "globeland30": ((10,), (0, 255)),
        "clcd": ((1,), (0,)),
        "from_glc10": ((10,), (0, 120)),
    }
    assert all(item.source and item.definition for item in PRESETS)
    doubtful = {item.id for item in PRESETS if item.unconfirmed}
    assert doubtful == {"dynamic_world", "esri_land_cover", "globeland30", "clcd", "from_glc10"}
    assert all(item.unconfirmed in item.about and item.unconfirmed in item.documented for item in PRESETS)


def test_raster_of_another_product_is_refused_by_its_codes(write_raster):
    esri = write_raster(np.array([[1, 5], [11, 7]], np.uint8), nodata=None)
    with pytest.raises(InputError, match="The value 1 is in no class"):
        class_area_ha(DataSet.open("wrong", esri, "worldcover").raster)
    _, pixels = class_area_ha(DataSet.open("right", esri, "esri_land_cover").raster)
    assert pixels.tolist() == [1, 3]


def test_data_sets_of_different_places_are_refused_and_leave_no_map(truth, write_raster, tmp_path):
    far = DataSet.open("far", write_raster(np.ones((5, 5), np.uint8), "far.tif", origin=(0, 0)), "croplayer")
    with pytest.raises(InputError, match="different places"):
        write_agreement([truth, far], tmp_path / "agreement.tif")
    assert not list(tmp_path.glob("agreement*"))


def test_holm_multiplies_the_smallest_p_value_by_the_number_of_tests():
    """Holm (1979): sorted p-values times n, n - 1, ... and never falling."""
    tests = [McNemar(1, 2, p, p) for p in (0.04, 0.01, 0.03)]
    assert [test.p_holm for test in holm(tests)] == pytest.approx([0.06, 0.03, 0.06])
    assert holm([McNemar(1, 1, 0.9, 0.9)] * 2)[0].p_holm == 1.0


def test_unknown_preset_lists_those_there_are():
    with pytest.raises(InputError, match="worldcover, dynamic_world"):
        preset_table("worldcoover")


def test_better_map_shows_a_difference_above_zero(truth, noisy):
    good, bad = noisy("good", 0.05, 1), noisy("bad", 0.2, 2, (5, 2), "esri_land_cover")
    sample = draw_simple_random(truth.raster, 600, 3)
    found = compare_on_points(sample, reference_at(truth, sample), [good, bad])
    overall = found.pairs[0].differences[0]
    assert overall.value == pytest.approx(0.15, abs=0.05)
    assert overall.low > 0
    assert found.pairs[0].mcnemar.p_value < 1e-4
    assert found.accuracy["good"][0].value == pytest.approx(0.95, abs=0.03)


def test_paired_difference_is_sharper_than_two_separate_intervals(truth, noisy):
    first = noisy("first", 0.15, 1)
    copy = shutil.copy(first.raster.path, first.raster.path.with_name("second.tif"))
    with rasterio.open(copy, "r+") as dataset:
        values = dataset.read(1)
        values[:10] = 10  # the second map repeats the first but for some rows
        dataset.write(values, 1)
    second = DataSet.open("second", copy, "worldcover")
    sample = draw_simple_random(truth.raster, 500, 3)
    found = compare_on_points(sample, reference_at(truth, sample), [first, second])
    separate = np.hypot(found.accuracy["first"][0].se, found.accuracy["second"][0].se)
    assert found.pairs[0].differences[0].se < 0.5 * separate


def test_stratified_sample_keeps_its_weights_in_a_comparison(truth, noisy):
    """Cropland is 45 % of the area but 90 % of the units; unweighted figures would be far off."""
    biased = noisy("biased", 0.0)
    with rasterio.open(biased.raster.path, "r+") as dataset:
        values = dataset.read(1)
        values[:100, :90] = 10  # half of the cropland is missed
        dataset.write(values, 1)
    sample = draw_stratified(truth.raster, {"cropland": 450, "other": 50}, 1, "given")
    found = compare_on_points(sample, reference_at(truth, sample), [truth, biased])
    assert found.accuracy["biased"][0].value == pytest.approx(0.775, abs=0.02)


def test_points_without_data_in_any_map_are_left_out_for_all(truth, noisy):
    holey = noisy("holey", 0.1)
    with rasterio.open(holey.raster.path, "r+") as dataset:
        values = dataset.read(1)
        values[:50] = 0
        dataset.write(values, 1)
    sample = draw_simple_random(truth.raster, 400, 3)
    found = compare_on_points(sample, reference_at(truth, sample), [truth, holey])
    assert found.left_out["no map data"] == pytest.approx(100, abs=30)
    assert found.used + found.left_out["no map data"] == 400


def test_same_map_twice_differs_by_nothing_and_has_no_false_interval(truth, noisy):
    one = noisy("one", 0.1)
    sample = draw_simple_random(truth.raster, 100, 3)
    twin = DataSet("twin", one.raster)
    pair = compare_on_points(sample, reference_at(truth, sample), [one, twin]).pairs[0]
    assert pair.differences[0].value == 0 and pair.differences[0].low is None and pair.differences[0].note
    assert (pair.mcnemar.only_first, pair.mcnemar.p_value) == (0, 1.0)


def test_mcnemar_exact_p_value():
    # 2 against 10 discordant points: 2 * P(X <= 2 | n = 12, 1/2) = 2 * (1 + 12 + 66) / 4096
    first = np.array([True] * 2 + [False] * 10 + [True] * 50)
    second = np.array([False] * 2 + [True] * 10 + [True] * 50)
    found = mcnemar(first, second)
    assert (found.only_first, found.only_second) == (2, 10)
    assert found.p_value == pytest.approx(2 * 79 / 4096)


def test_agreement_map_counts_votes_where_all_have_data(truth, noisy, tmp_path):
    one, two = noisy("one", 0.1, 1), noisy("two", 0.2, 2)
    with rasterio.open(two.raster.path, "r+") as dataset:
        values = dataset.read(1)
        values[:20] = 0
        dataset.write(values, 1)
    area = write_agreement([truth, one, two], tmp_path / "agreement.tif")
    total = class_area_ha(truth.raster)[0].sum()
    assert sum(area.values()) == pytest.approx(0.9 * total, rel=1e-3)
    with rasterio.open(tmp_path / "agreement.tif") as dataset:
        votes, with_data = dataset.read()
    assert (votes[:20] == 255).all() and (with_data[:20] == 2).all() and (with_data[20:] == 3).all()
    assert set(np.unique(votes[20:])) == {0, 1, 2, 3}


def test_own_code_table_must_speak_of_cropland_and_other(tmp_path, truth):
    path = tmp_path / "codes.csv"
    path.write_text("code,class\n1,cropland\n0,forest\n", encoding="utf-8")
    with pytest.raises(InputError, match="not forest"):
        DataSet.open("mine", truth.raster.path, str(path))
    path.write_text("code,class\n1,cropland\n*,other\n", encoding="utf-8")
    assert DataSet.open("mine", truth.raster.path, str(path)).raster.classes.names == CLASS_NAMES


def test_one_data_set_or_two_of_one_name_are_refused(truth, tmp_path):
    with pytest.raises(InputError, match="at least two"):
        write_agreement([truth], tmp_path / "a.tif")
    with pytest.raises(InputError, match="own name"):
        write_agreement([truth, truth], tmp_path / "a.tif")
