"""Damaged tiles are told from whole ones, though decoders make an image of them."""

from __future__ import annotations

import io
import random
import re

import numpy as np
import pytest
import rasterio
from PIL import Image

from croplayer_qgis.core.imagery.decoding import BrokenTileError, decode_tile
from croplayer_qgis.shared.resources import resource_path

SIDE = 256


@pytest.fixture(scope="module")
def field():
    """Real imagery, uint8 [256, 256, 3]."""
    with rasterio.open(resource_path("demo", "dates", "naip_20150926_a.tif")) as dataset:
        pixels = dataset.read([1, 2, 3], window=rasterio.windows.Window(400, 400, SIDE, SIDE))
    return np.moveaxis(pixels, 0, -1)


def encoded(pixels, kind, **options):
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, kind, **options)
    return file.getvalue()


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("JPEG", {"quality": 90}),
        ("JPEG", {"quality": 60, "progressive": True, "subsampling": 2}),
        ("PNG", {}),
        ("WEBP", {"lossless": True}),
    ],
)
def test_whole_files_are_decoded(field, kind, options):
    image, valid = decode_tile(encoded(field, kind, **options), SIDE)
    assert valid.all() and np.abs(image.astype(int) - field).mean() < 6


def test_grey_jpeg_is_decoded(field):
    image, _ = decode_tile(encoded(field[..., 1], "JPEG", quality=95), SIDE)
    assert np.abs(image[..., 0].astype(int) - field[..., 1]).mean() < 3


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_jpeg_that_is_cut_off_and_closed_again_is_damaged(field, share):
    body = encoded(field, "JPEG", quality=90)
    with pytest.raises(BrokenTileError, match="damaged JPEG"):
        decode_tile(body[: int(len(body) * share)] + b"\xff\xd9", SIDE)


def test_jpeg_with_a_run_of_zeros_is_damaged(field):
    body = bytearray(encoded(field, "JPEG", quality=90))
    middle = len(body) // 2
    body[middle : middle + 4096] = bytes(4096)
    with pytest.raises(BrokenTileError, match="damaged JPEG"):
        decode_tile(bytes(body), SIDE)


def test_no_png_with_a_flipped_byte_is_taken_for_imagery(field):
    body = encoded(field, "PNG")
    dice = random.Random(12)
    for _ in range(200):
        damaged = bytearray(body)
        damaged[dice.randrange(len(body))] ^= 1 << dice.randrange(8)
        with pytest.raises(BrokenTileError, match="tile is"):
            decode_tile(bytes(damaged), SIDE)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"\n<!DOCTYPE html><html>", "a web page, perhaps a login"),
        (b'{"error": {"code": 403}}', "JSON, perhaps an error message"),
        (b"<?xml version='1.0'?><ServiceException/>", "XML, perhaps an error message"),
        (b"\x1f\x8b\x08\x00", "packed with gzip"),
        (b"\x1a\x45\x78\x02\x0a\x05water", "a vector tile"),
        (b"II*\x00", "a TIFF"),
        (b"Lerc2 ", "of no known format"),
    ],
)
def test_what_is_no_picture_is_told_for_what_it_is(body, words):
    with pytest.raises(BrokenTileError, match=re.escape(f"not a readable image ({words})")):
        decode_tile(body, SIDE)


def test_other_than_8_bits_is_refused_and_never_clipped():
    body = encoded(np.full((SIDE, SIDE), 700, np.uint16), "PNG")
    with pytest.raises(BrokenTileError, match="more than 8 bits"):
        decode_tile(body, SIDE)
