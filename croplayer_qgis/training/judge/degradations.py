"""Degradations for judging only: they share no code and no texture with `training.augmentation`.

Textures are made in the frequency domain (a spectrum of 1/f^slope with random phases, as Schertzer and
Lovejoy 1987 found clouds to have), not of value noise; veils are multiplied in, colours come from real dates.
A model that has learnt the training generator by heart finds nothing of it here.
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image as PillowImage
from PIL import ImageFilter

Image = NDArray[np.uint8]  # [H, W, 3] RGB
Field = NDArray[np.float64]  # [H, W]
Degradation = Callable[[Image, np.random.Generator], Image]

CLOUD_SLOPES: Final = (1.6, 3.6)
"""Exponents of the power spectrum, from ragged to smooth; measured clouds lie at 5/3 to 3."""


def spectral_field(shape: tuple[int, int], rng: np.random.Generator, slope: float) -> Field:
    """Random field with a power spectrum of 1/f^``slope``, mean 0, standard deviation 1."""
    rows, columns = np.fft.fftfreq(shape[0])[:, None], np.fft.rfftfreq(shape[1])[None]
    frequency = np.hypot(rows, columns)
    frequency[0, 0] = np.inf
    spectrum = np.fft.rfft2(rng.standard_normal(shape)) * frequency ** (-slope / 2)
    field: Field = np.fft.irfft2(spectrum, shape)
    return (field - field.mean()) / field.std()


def textured_cloud(image: Image, rng: np.random.Generator) -> Image:
    """Opaque cloud over nine tenths of the image, lit unevenly, as ragged or smooth as chance has it."""
    slope = rng.uniform(*CLOUD_SLOPES)
    field = spectral_field(image.shape[:2], rng, slope)
    edge = np.quantile(field, 0.1)
    opacity = 1.0 / (1.0 + np.exp(-(field - edge) / rng.uniform(0.05, 0.4)))
    relief = spectral_field(image.shape[:2], rng, rng.uniform(*CLOUD_SLOPES))
    white = np.clip(rng.uniform(175, 225) + rng.uniform(10, 30) * relief, 90, 255)[..., None]
    return _mixed(image, white * np.array([0.98, 1.0, 1.02]), opacity)


def thin_cloud(image: Image, rng: np.random.Generator) -> Image:
    """A veil through which the ground is still seen; its optical depth varies as a cloud's."""
    depth = rng.uniform(0.7, 1.5) * np.exp(0.35 * spectral_field(image.shape[:2], rng, 2.8))
    return _mixed(image, np.full(3, rng.uniform(195, 240)), 1.0 - np.exp(-depth))


def out_of_focus(image: Image, rng: np.random.Generator) -> Image:
    """Blurred by a Gaussian of 2.5-4.5 px."""
    return np.asarray(PillowImage.fromarray(image).filter(ImageFilter.GaussianBlur(rng.uniform(2.5, 4.5))))


def poor(image: Image, rng: np.random.Generator) -> Image:
    """Complete but coarse, flat and hard pressed: a quarter of the pixels a side, half the contrast."""
    height, width = image.shape[:2]
    factor = rng.uniform(3.0, 4.5)
    small = PillowImage.fromarray(image).resize(
        (round(width / factor), round(height / factor)), PillowImage.Resampling.LANCZOS
    )
    shown = np.asarray(small.resize((width, height), PillowImage.Resampling.BILINEAR), np.float64)
    flat = shown.mean() + rng.uniform(0.45, 0.65) * (shown - shown.mean()) + rng.uniform(0, 30)
    packed = BytesIO()
    PillowImage.fromarray(_to_uint8(flat)).save(packed, "jpeg", quality=int(rng.integers(18, 35)))
    return np.asarray(PillowImage.open(packed))


def second_look(image: Image, rng: np.random.Generator, other_date: Image) -> Image:
    """The ground as another flight may have shown it: colours of a real date, up to 1.2 px beside.

    Half-way to the mean and deviation of each band of ``other_date`` (Reinhard et al. 2001, in RGB); shifted
    by the phase of its spectrum.
    """
    rows, columns = np.fft.fftfreq(image.shape[0])[:, None], np.fft.rfftfreq(image.shape[1])[None]
    turn = np.exp(-2j * np.pi * (rows * rng.uniform(-1.2, 1.2) + columns * rng.uniform(-1.2, 1.2)))
    seen = np.empty(image.shape)
    for band in range(3):
        moved = np.fft.irfft2(np.fft.rfft2(image[..., band]) * turn, image.shape[:2])
        own, wanted = (values.astype(float) for values in (image[..., band], other_date[..., band]))
        coloured = (moved - own.mean()) * (wanted.std() / max(own.std(), 1.0)) + wanted.mean()
        seen[..., band] = 0.5 * (moved + coloured)
    return _to_uint8(seen)


def half_plane(shape: tuple[int, int], rng: np.random.Generator) -> Field:
    """Share 0-1 of each pixel on one side of a straight line through the middle, 40 px soft."""
    angle = rng.uniform(0, 2 * np.pi)
    y, x = np.indices(shape)
    distance = (y - shape[0] / 2) * np.sin(angle) + (x - shape[1] / 2) * np.cos(angle)
    return np.clip(0.5 + distance / 40.0, 0.0, 1.0)


def over(part: Field, image: Image, degraded: Image) -> Image:
    """``degraded`` where ``part`` is 1, ``image`` where it is 0."""
    return _mixed(image, degraded, part)


def _mixed(image: Image, other: Image | NDArray[np.float64], share: Field) -> Image:
    return _to_uint8(image * (1.0 - share[..., None]) + other * share[..., None])


def _to_uint8(values: NDArray[np.floating]) -> Image:
    return np.clip(np.rint(values), 0, 255).astype(np.uint8)
