"""Damaged files of every kind that is read: an error is a sentence that names the file, never a traceback."""

import io
import json
import random
import shutil
import sqlite3
from contextlib import closing

import mercantile
import numpy as np
import pytest
from PIL import Image

from croplayer_qgis.core.errors import CropLayerError
from croplayer_qgis.core.export.pieces import block_pieces
from croplayer_qgis.core.export.selection import select_blocks
from croplayer_qgis.core.imagery.cache import TileCache
from croplayer_qgis.core.imagery.decoding import BrokenTileError, decode_tile
from croplayer_qgis.core.imagery.source import Source, SourceKind
from croplayer_qgis.core.job.check import damaged_blocks
from croplayer_qgis.core.job.reader import JobReader
from croplayer_qgis.core.models.card import CARD_FILE, ModelCard
from croplayer_qgis.core.models.checks import check_folder
from tests.core.job.conftest import BLOCKS

SEEDS = range(24)
TILE = mercantile.Tile(1, 7, 12)


def damaged(whole, seed):
    """A file as disks, networks and editors leave it, and how it was damaged."""
    rng = random.Random(seed)
    data = bytearray(whole)
    place = rng.randrange(len(data))
    kinds = {
        "empty": lambda: b"",
        "cut off": lambda: bytes(data[:place]),
        "zeroed": lambda: bytes(data[:place]) + bytes(len(data) - place),
        "a run of zeros": lambda: bytes(data[:place]) + bytes(512) + bytes(data[place + 512 :]),
        "flipped": lambda: bytes(b ^ (rng.random() < 0.01) * rng.randrange(256) for b in data),
        "of another kind": lambda: b"<!DOCTYPE html><html><body>404</body></html>",
        "noise": lambda: rng.randbytes(len(data)),
        "doubled": lambda: bytes(data[place:] + data),
    }
    kind = list(kinds)[seed % len(kinds)]
    return kind, kinds[kind]()


def require_sentence(error, name):
    said = str(error)
    assert name in said, said
    assert said.endswith((".", "…", ")")) and "Traceback" not in said and "\n" not in said, said


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
def test_tile(form):
    pixels = np.random.default_rng(1).integers(0, 255, (256, 256, 3), np.uint8)
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, form)
    for seed in SEEDS:
        kind, body = damaged(file.getvalue(), seed)
        try:
            image, valid = decode_tile(body, 256)
        except BrokenTileError as error:
            assert str(error) and "\n" not in str(error), kind
        else:
            assert image.shape == (256, 256, 3) and valid.shape == (256, 256), kind


def test_cache(tmp_path):
    source = Source("mine", "Mine", SourceKind.XYZ, "https://tiles.example/{z}/{x}/{y}")
    first = TileCache(tmp_path, source, 10**6)
    body = random.Random(0).randbytes(20_000)
    first.put(TILE, body, "2027-01-15T08:00:00+00:00")
    first.close()
    with closing(sqlite3.connect(first.path)) as file:
        file.execute("PRAGMA journal_mode=DELETE")
    whole = first.path.read_bytes()
    for seed in SEEDS:
        kind, data = damaged(whole, seed)
        for path in tmp_path.iterdir():
            path.unlink()
        first.path.write_bytes(data)
        cache = TileCache(tmp_path, source, 10**6)
        found = cache.get(TILE)
        cache.put(TILE, body, "2027-01-15T08:00:00+00:00")
        cache.close()
        assert found is None or found.body in (body, b""), kind


@pytest.fixture
def job(finished, tmp_path):
    shutil.copytree(finished[0].path, tmp_path / "job")
    return JobReader.open(tmp_path / "job")


def test_product_and_regions(job):
    for path in (job.product_path(BLOCKS[0]), job.regions_path(BLOCKS[0])):
        whole = path.read_bytes()
        for seed in SEEDS:
            _, data = damaged(whole, seed)
            path.write_bytes(data)
            if data == whole:
                continue
            (found,) = damaged_blocks(job)
            require_sentence(found.what, path.name)
            try:
                block_pieces(select_blocks(job, ()), BLOCKS[0], 0)
            except CropLayerError as error:
                require_sentence(error, job.regions_path(BLOCKS[0]).name)
        path.write_bytes(whole)
    assert not list(damaged_blocks(job))


def test_geopackage(job):
    with closing(sqlite3.connect(job.geopackage)) as file:
        file.execute("PRAGMA journal_mode=DELETE")
    whole = job.geopackage.read_bytes()
    for seed in SEEDS:
        _, data = damaged(whole, seed)
        for path in job.path.glob("job.gpkg*"):
            path.unlink()
        job.geopackage.write_bytes(data)
        try:
            opened = JobReader.open(job.path)
            opened.counts(), opened.states(), list(opened.products()), list(damaged_blocks(opened))
        except CropLayerError as error:
            require_sentence(error, str(job.path))


def test_parameters(job):
    with closing(sqlite3.connect(job.geopackage, isolation_level=None)) as file:
        (text,) = file.execute("SELECT parameters FROM job").fetchone()
        wrong = [damaged(text.encode(), seed)[1].decode("utf-8", "replace") for seed in SEEDS]
        wrong += ["null", "[]", "{}", "7", "[" * 100_000, json.dumps({**json.loads(text), "zoom": "many"})]
        wrong.append(json.dumps({**json.loads(text), "source_a": 3}))
        for value in wrong:
            file.execute("UPDATE job SET parameters = ?", (value,))
            try:
                JobReader.open(job.path)
            except CropLayerError as error:
                require_sentence(error, str(job.path))


def test_card(model_folders, tmp_path):
    shutil.copytree(model_folders["cropland"], tmp_path / "model")
    path = tmp_path / "model" / CARD_FILE
    text = path.read_bytes()
    values = json.loads(text)
    wrong = [damaged(text, seed)[1] for seed in SEEDS]
    wrong += [json.dumps({**values, name: value}).encode() for name in values for value in (None, 7, [], {})]
    wrong += [b"null", b"[]", b"7", b"[" * 100_000]
    for data in wrong:
        path.write_bytes(data)
        assert all(isinstance(finding, str) and "\n" not in finding for finding in check_folder(path.parent))
        try:
            ModelCard.load(path.parent)
        except CropLayerError as error:
            assert str(path.parent) in str(error)
