"""The table of `evaluate`."""

from __future__ import annotations

from croplayer_qgis.training.evaluate import table


def test_a_single_image_is_printed_without_an_interval():
    nan = float("nan")
    figures = {
        "pooled": {"iou": {"value": 0.9, "low": nan, "high": nan}},
        "images": [{"image": "a", "iou": 0.9}],
    }
    text = table(figures)
    assert "0.9000  (one image: no interval)" in text
    assert "nan" not in text
