"""The demo imagery: small, complete, honest about what is real."""

from __future__ import annotations

import json

import numpy as np
import pytest
import rasterio
from rasterio.features import rasterize
from shapely.geometry import shape

from croplayer_qgis.core.imagery.pixels import ground_resolution
from croplayer_qgis.shared.resources import resource_path
from demo.data import Recipe, derive
from demo.sources import demo_jobs, demo_sources

LABELLED = sorted(resource_path("demo", "labelled").glob("*_a.tif"))


def read(path):
    with rasterio.open(path) as dataset:
        return np.moveaxis(dataset.read(), 0, -1)


def partner(path):
    return path.with_name(path.name.replace("_a.tif", "_b.tif"))


def test_the_demo_takes_at_most_12_megabytes():
    files = [path for path in resource_path("demo").rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= 12 * 10**6


def test_licences_and_sources_are_kept_beside_the_data():
    assert "MIT License" in resource_path("demo", "labelled", "LICENSE.agoro-MIT.txt").read_text()
    readme = resource_path("demo", "README.md").read_text("utf-8")
    assert "None of it is Mapbox or Google imagery" in readme
    for path in resource_path("demo").rglob("*.tif"):
        with rasterio.open(path) as dataset:
            tags = dataset.tags()
        assert "NAIP" in tags["SOURCE"] and "ublic domain" in tags["LICENCE"]
        is_derived = path.parent.name == "labelled" and path.name.endswith("_b.tif")
        assert tags["SOURCE"].startswith("Derived") == is_derived


def test_derived_sources_say_so_in_their_title():
    assert "derived" in demo_sources("http://a", "http://b")["labelled_b"].title


@pytest.mark.parametrize("path", LABELLED, ids=lambda path: path.stem)
def test_the_derived_source_differs_strongly_in_about_half_of_each_tile(path):
    a, b = read(path).astype(int), read(partner(path)).astype(int)
    assert a.shape == b.shape
    halves = {
        "north": np.s_[:400],
        "south": np.s_[-400:],
        "west": np.s_[:, :400],
        "east": np.s_[:, -400:],
    }
    texture = {side: _texture(b[at]) / _texture(a[at]) for side, at in halves.items()}
    pairs = [("north", "south"), ("west", "east")]
    assert min(min(texture[x], texture[y]) / max(texture[x], texture[y]) for x, y in pairs) < 0.6


def _texture(image):
    """Mean step between neighbouring pixels, which haze, cloud and blur all take away."""
    return np.abs(np.diff(image.mean(axis=2), axis=1)).mean()


def test_reference_polygons_follow_the_fields_and_stay_inside_their_area():
    collection = json.loads(resource_path("demo", "labelled", "reference.geojson").read_text())
    areas = json.loads(resource_path("demo", "labelled", "area.geojson").read_text())
    assert len(areas["features"]) == len(LABELLED) == 5
    # Shares of field pixels from naip_fields/index.csv of the data the demo was built from.
    shares = {
        "40.055827--92.273265": 0.8192,
        "42.2477--89.926355": 0.4308,
        "42.45754--91.380441": 0.8557,
        "42.68861--91.291927": 0.3481,
        "43.044133--90.364267": 0.7990,
    }
    for path in LABELLED:
        tile = path.name.removesuffix("_a.tif")
        mine = [each for each in collection["features"] if each["properties"]["tile"] == tile]
        shapes = [each["geometry"] for each in mine if each["properties"]["label"] == "cropland"]
        with rasterio.open(path) as dataset:
            burnt = rasterize(shapes, dataset.shape, transform=dataset.transform)
        assert burnt.mean() == pytest.approx(shares[tile], abs=0.005)
        (rest,) = [shape(each["geometry"]) for each in mine if each["properties"]["label"] == "other"]
        whole = next(
            shape(each["geometry"]) for each in areas["features"] if each["properties"]["tile"] == tile
        )
        assert rest.is_valid and rest.area / whole.area == pytest.approx(1 - shares[tile], abs=0.01)


def test_jobs_name_the_blocks_that_hold_imagery():
    jobs = demo_jobs()
    assert [block.id for block in jobs["dates"].blocks] == ["N47.00_W099.20", "N47.00_W099.15"]
    assert {block.id for block in jobs["labelled"].blocks} >= {"N40.05_W092.30", "N43.00_W090.40"}
    assert jobs["labelled"].reference.exists() and jobs["labelled"].reference_area.exists()
    assert ground_resolution(43.0, jobs["labelled"].zoom) < 2.0


def test_deriving_again_gives_the_same_image():
    image = read(LABELLED[0])[:256, :256]
    recipe = Recipe("west", ())
    first, second = (derive(image, recipe, np.random.default_rng(7)) for _ in range(2))
    assert np.array_equal(first, second) and not np.array_equal(first, image)
