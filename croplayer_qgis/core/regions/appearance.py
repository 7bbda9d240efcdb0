"""How one source looks inside regions: brightness, colour, texture, edges."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from croplayer_qgis.core.regions.adjacency import border_pixels
from croplayer_qgis.core.regions.statistics import Computed, FloatArray, Regions

Layer = NDArray[np.float16]

TEXTURE_WINDOW_PX = 7
"""Side of the square in which texture is measured: about 12 m at zoom 16, a few crop rows."""

_REACH_PX = TEXTURE_WINDOW_PX // 2  # of the texture window; the Sobel operator reaches less far
_STRIP_ROWS = 256  # a few MB a temporary layer at a block's width; wider strips are no faster


@dataclass(frozen=True, eq=False)
class AppearanceLayers:
    """Pixel layers of one source, float16 [h, w], NaN where it has no imagery.

    Their three digits are finer than the imagery's 8 bits, and region means average what is rounded away.

    Attributes:
        brightness: Mean of red, green and blue, 0-1.
        greenness: Excess green 2g - r - b of the chromatic coordinates (Woebbecke et al. 1995), -1 to 2.
        saturation: (max - min) / max of the channels, 0-1; near 0 in cloud, haze and snow.
        texture: Standard deviation of brightness in a small window, 0-0.5; low where blurred or hazy.
        gradient: Sobel gradient of brightness, change per pixel.
    """

    brightness: Layer
    greenness: Layer
    saturation: Layer
    texture: Layer
    gradient: Layer


@dataclass(frozen=True, eq=False)
class Appearance:
    """Means over regions of `AppearanceLayers`, float64 [count], NaN where the source has no imagery.

    ``brightness_sd`` is the spread of brightness inside the region, ``boundary_gradient`` the mean gradient
    on its outermost pixels.
    """

    brightness: FloatArray
    brightness_sd: FloatArray
    greenness: FloatArray
    saturation: FloatArray
    texture: FloatArray
    boundary_gradient: FloatArray


def appearance_layers(image: NDArray[np.uint8], imagery: NDArray[np.bool_]) -> AppearanceLayers:
    """Brightness, colour and texture of every pixel.

    Worked out in strips of rows, each with the rows around it that its filters look at: a dozen temporary
    layers of a whole block would be the largest thing a run holds.

    Args:
        image: uint8 [h, w, 3] RGB.
        imagery: bool [h, w], False where there is no imagery (a gradient across that edge is not one).
    """
    height = image.shape[0]
    layers = [np.empty(imagery.shape, np.float16) for _ in fields(AppearanceLayers)]
    for top in range(0, height, _STRIP_ROWS):
        bottom = min(top + _STRIP_ROWS, height)
        above, below = max(top - _REACH_PX, 0), min(bottom + _REACH_PX, height)
        strip = _strip_layers(image[above:below], imagery[above:below])
        for layer, part in zip(layers, strip, strict=True):
            layer[top:bottom] = part[top - above : bottom - above]
    return AppearanceLayers(*layers)


def _strip_layers(image: NDArray[np.uint8], imagery: NDArray[np.bool_]) -> tuple[NDArray[np.float32], ...]:
    """The layers of `AppearanceLayers`, in their order; rows within the filters' reach of a cut are wrong."""
    rgb = image.astype(np.float32) / 255
    total = rgb.sum(axis=2)
    brightness = total / 3
    high, low = rgb.max(axis=2), rgb.min(axis=2)
    greenness = (3 * rgb[..., 1] - total) / np.maximum(total, 1e-3)
    saturation = (high - low) / np.maximum(high, 1e-3)
    mean = ndimage.uniform_filter(brightness, TEXTURE_WINDOW_PX, mode="nearest")
    square = ndimage.uniform_filter(brightness**2, TEXTURE_WINDOW_PX, mode="nearest")
    texture = np.sqrt(np.maximum(square - mean**2, 0))
    across = ndimage.sobel(brightness, axis=1, mode="nearest")
    down = ndimage.sobel(brightness, axis=0, mode="nearest")
    gradient = np.hypot(across, down) / 8
    if imagery.all():
        return brightness, greenness, saturation, texture, gradient
    inner = ndimage.minimum_filter(imagery, 2 * _REACH_PX + 1, mode="nearest")
    nothing = np.float32(np.nan)
    return (
        np.where(imagery, brightness, nothing),
        np.where(imagery, greenness, nothing),
        np.where(imagery, saturation, nothing),
        np.where(inner, texture, nothing),
        np.where(inner, gradient, nothing),
    )


def region_appearance(regions: Regions, layers: AppearanceLayers) -> Appearance:
    """Mean appearance of one source in every region."""
    border = border_pixels(regions)
    gradient = layers.gradient
    on_border = Computed(lambda rows: np.where(border[rows], gradient[rows], np.float16(np.nan)))
    return Appearance(
        regions.mean(layers.brightness),
        regions.standard_deviation(layers.brightness),
        regions.mean(layers.greenness),
        regions.mean(layers.saturation),
        regions.mean(layers.texture),
        regions.mean(on_border),
    )
