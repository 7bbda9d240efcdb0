"""Physically sensible degradations of aerial RGB imagery: pure functions of (image, generator, strength).

Every function takes a uint8 RGB image ``[H, W, 3]``, a ``numpy.random.Generator`` and a ``strength``
(0-1, drawn uniformly from ``STRENGTH_RANGE`` when None) and returns a ``Degraded``. No torch in here: IQA
training, fusion training and the demo's derived sources use the same functions.
"""

from croplayer_qgis.training.augmentation.blur import defocus_blur, motion_blur
from croplayer_qgis.training.augmentation.cloud import cloud
from croplayer_qgis.training.augmentation.compression import jpeg
from croplayer_qgis.training.augmentation.degraded import STRENGTH_RANGE, Degraded, to_uint8
from croplayer_qgis.training.augmentation.haze import haze
from croplayer_qgis.training.augmentation.light import dark, snow
from croplayer_qgis.training.augmentation.resolution import coarsen
from croplayer_qgis.training.augmentation.seam import seam
from croplayer_qgis.training.augmentation.season import colour_shift, season_shift

__all__ = [
    "STRENGTH_RANGE",
    "Degraded",
    "cloud",
    "coarsen",
    "colour_shift",
    "dark",
    "defocus_blur",
    "haze",
    "jpeg",
    "motion_blur",
    "seam",
    "season_shift",
    "snow",
    "to_uint8",
]
