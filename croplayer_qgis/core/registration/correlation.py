"""Correlates two pictures of a tile by the direction and strength of their edges."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import fft, ndimage

from croplayer_qgis.core.imagery.reader import Image, Mask

_SMOOTHING_PX = 1.0  # Gaussian of the derivatives: below it, sensor noise and JPEG artefacts weigh too much
_FLOOR = 1.5  # grey levels a pixel: on flat ground, edges are noise and the grid of JPEG in both pictures
_GREY: Final = np.array([0.299, 0.587, 0.114], np.float32)  # ITU-R BT.601, as JPEG has it
_RIM_PX = 4  # of the filter's reach, in which the edge of the imagery would read as an edge of the ground


def edges(image: Image, valid: Mask) -> NDArray[np.complex64]:
    """Edges, complex64 [h, w]: the length grows with the strength, the angle is twice the direction.

    Doubling makes an edge the same whichever side of it is the brighter one: fields swap their tones with the
    season, their borders stay (the double angle of Granlund 1978). Strength counts by its square root, so
    that one motorway does not outvote all fields of a tile.

    Args:
        image: uint8 [h, w, 3] RGB.
        valid: bool [h, w], False where there is no imagery; edges there and beside are 0.
    """
    grey = image @ _GREY
    across = ndimage.gaussian_filter(grey, _SMOOTHING_PX, order=(0, 1))
    down = ndimage.gaussian_filter(grey, _SMOOTHING_PX, order=(1, 0))
    gradient = across + 1j * down
    strength = np.abs(gradient)
    scale = np.sqrt(np.maximum(strength - _FLOOR, 0)) / np.maximum(strength, _FLOOR) ** 2
    found = gradient * gradient * scale
    if not valid.all():
        found[ndimage.binary_dilation(~valid, iterations=_RIM_PX)] = 0
    return np.asarray(found, np.complex64)


def correlation(a: NDArray[np.complex64], b: NDArray[np.complex64], reach: int) -> NDArray[np.float32]:
    """Normalised cross-correlation of the edges of two pictures of one place.

    Args:
        a: Edges of the first picture, complex64 [n, n].
        b: Edges of the second, of the same size.
        reach: Largest displacement, in pixels, less than n / 2.

    Returns:
        float32 [2 reach + 1, 2 reach + 1]: at [reach + y, reach + x] how well b shows at x to the east and y
        to the south what a shows, 1 at most; all 0 where either picture has no edges.
    """
    window = np.hanning(a.shape[0]).astype(np.float32)
    a, b = (edge * window[:, None] * window for edge in (a, b))
    norm = float(np.linalg.norm(a) * np.linalg.norm(b))
    if norm == 0:
        return np.zeros((2 * reach + 1, 2 * reach + 1), np.float32)
    whole = fft.ifft2(fft.fft2(a).conj() * fft.fft2(b)).real
    around = np.arange(-reach, reach + 1)
    return np.asarray(whole[np.ix_(around, around)] / norm, np.float32)


def peak(surface: NDArray[np.float32]) -> tuple[float, float] | None:
    """Place (x, y) of the highest value of a correlation, in pixels from its centre; None at its rim.

    To a fraction of a pixel by the quadratic surface through the nine values around the highest one.
    """
    reach = surface.shape[0] // 2
    row, col = divmod(int(surface.argmax()), surface.shape[1])
    if not (0 < row < 2 * reach and 0 < col < 2 * reach):
        return None
    near = surface[row - 1 : row + 2, col - 1 : col + 2].astype(np.float64)
    slope = np.array([near[1, 2] - near[1, 0], near[2, 1] - near[0, 1]]) / 2
    xx, yy = near[1, 2] - 2 * near[1, 1] + near[1, 0], near[2, 1] - 2 * near[1, 1] + near[0, 1]
    xy = (near[2, 2] - near[2, 0] - near[0, 2] + near[0, 0]) / 4
    curvature = np.array([[xx, xy], [xy, yy]])
    if xx >= 0 or np.linalg.det(curvature) <= 0:
        return None
    x, y = -np.linalg.solve(curvature, slope)
    return (col - reach + float(x), row - reach + float(y)) if max(abs(x), abs(y)) <= 1 else None
