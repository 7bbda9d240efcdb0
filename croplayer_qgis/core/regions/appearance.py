"""How one source looks inside regions: brightness, colour, texture, edges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from croplayer_qgis.core.regions.adjacency import border_pixels
from croplayer_qgis.core.regions.statistics import FloatArray, Regions, spread_of

Layer = NDArray[np.float32]

TEXTURE_WINDOW_PX = 7
"""Side of the square in which texture is measured: about 12 m at zoom 16, a few crop rows."""

_REACH_PX = TEXTURE_WINDOW_PX // 2  # of the texture window; the Sobel operator reaches less far


@dataclass(frozen=True, eq=False)
class AppearanceLayers:
    """Pixel layers of one source, float32 [h, w], NaN where it has no imagery.

    Their values are those of float16: three digits are finer than the imagery's 8 bits, region means average
    what is rounded away, and sums of them are exact.

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
    on its outermost pixels, ``texture_quantiles`` what the shares asked for of a region's pixels lie below.
    """

    brightness: FloatArray
    brightness_sd: FloatArray
    greenness: FloatArray
    saturation: FloatArray
    texture: FloatArray
    boundary_gradient: FloatArray
    texture_quantiles: tuple[FloatArray, ...] = ()


def appearance_layers(
    image: NDArray[np.uint8], imagery: NDArray[np.bool_], rows: slice = slice(None)
) -> AppearanceLayers:
    """Brightness, colour and texture of every pixel of some rows.

    The rows around them are looked at, too, so that a strip has what it has in the layers of the whole image;
    those of a whole block would be the largest thing a run holds.

    Args:
        image: uint8 [h, w, 3] RGB.
        imagery: bool [h, w], False where there is no imagery (a gradient across that edge is not one).
        rows: Which rows; all by default.
    """
    top, bottom, _ = rows.indices(image.shape[0])
    above, below = max(top - _REACH_PX, 0), min(bottom + _REACH_PX, image.shape[0])
    layers = _layers(image[above:below], imagery[above:below])
    inside = slice(top - above, bottom - above)
    return AppearanceLayers(*(_three_digits(layer[inside]) for layer in layers))


def _three_digits(layer: NDArray[np.float32]) -> Layer:
    """The nearest numbers that float16 has (of even ones of two), for a third of what NumPy's casts take.

    Numbers below 2 have 10 bits behind the first one, those below 2^-14 are multiples of 2^-24.
    """
    bits = layer.view(np.uint32)
    rounded = (bits >> 13) & 1
    rounded += bits
    rounded += np.uint32((1 << 12) - 1)
    rounded &= np.uint32(~((1 << 13) - 1) & 0xFFFFFFFF)
    result = rounded.view(np.float32)
    # Of numbers from 1/2 to 1, float32 knows the multiples of 2^-24.
    np.copyto(result, (layer + np.float32(0.75)) - np.float32(0.75), where=np.abs(layer) < 2**-14)
    return result


def _layers(image: NDArray[np.uint8], imagery: NDArray[np.bool_]) -> tuple[NDArray[Any], ...]:
    """The layers of `AppearanceLayers`, in their order; rows within the filters' reach of a cut are wrong."""
    red, green, blue = (image[..., band].astype(np.float32) / 255 for band in range(3))
    total = red + green + blue
    brightness = total / 3
    high, low = np.maximum(np.maximum(red, green), blue), np.minimum(np.minimum(red, green), blue)
    greenness = (3 * green - total) / np.maximum(total, 1e-3)
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


def region_appearance(
    regions: Regions, image: NDArray[np.uint8], imagery: NDArray[np.bool_], texture_shares: Sequence[float]
) -> Appearance:
    """How an image looks in every region.

    Args:
        regions: The regions.
        image: As `appearance_layers`.
        imagery: As `appearance_layers`.
        texture_shares: Shares (0-1) of a region's pixels; what so many of them lie below is told of texture.
    """
    border = border_pixels(regions)
    textures = np.empty(imagery.shape, np.float16) if texture_shares else None

    def look(rows: slice) -> Iterator[NDArray[np.floating[Any]]]:
        layers = appearance_layers(image, imagery, rows)
        if textures is not None:
            textures[rows] = layers.texture
        yield layers.brightness
        yield np.square(layers.brightness, dtype=np.float64)
        yield layers.greenness
        yield layers.saturation
        yield layers.texture
        yield np.where(border[rows], layers.gradient, np.float32(np.nan))

    brightness, square, greenness, saturation, texture, gradient = regions.means(look)
    return Appearance(
        brightness,
        spread_of(brightness, square),
        greenness,
        saturation,
        texture,
        gradient,
        tuple(regions.quantiles(textures, texture_shares)) if textures is not None else (),
    )
