"""Tags in every file of a job: what it was made from, when, and with what."""

from __future__ import annotations

from collections.abc import Sequence

from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.mosaic import Mosaic
from croplayer_qgis.core.imagery.source import Source
from croplayer_qgis.core.job.parameters import JobParameters
from croplayer_qgis.core.job.product_record import ProductRecord
from croplayer_qgis.core.registration.shift import SourceShift
from croplayer_qgis.shared.job_files import RECORD_TAG, SHIFT_TAG
from croplayer_qgis.shared.version import croplayer_version
from croplayer_qgis.shared.vocabulary.definition import DEFINITION_TAG


def product_tags(
    block: Block,
    parameters: JobParameters,
    mosaics: Sequence[Mosaic],
    definition: str,
    record: ProductRecord,
    shift: SourceShift | None = None,
) -> dict[str, str]:
    """Tags of a product: ``_A`` and ``_B`` tell the sources apart.

    Args:
        block: The block.
        parameters: Of the job.
        mosaics: Imagery of the sources.
        definition: What the cropland network calls cropland; "" when its card does not say.
        record: From which ``job.gpkg`` can be made again.
        shift: Between the sources; None where it was not measured.
    """
    tags = _common_tags(block, parameters) | {RECORD_TAG: record.to_tag()} | _shift_tags(shift)
    if definition:
        tags[DEFINITION_TAG] = definition
    tags["CROPLAYER_MIN_REGION_HA"] = f"{parameters.min_region_ha:g}"
    for letter, source, mosaic in zip("AB", parameters.sources, mosaics, strict=False):
        tags |= {f"{name}_{letter}": value for name, value in _imagery_tags(source, mosaic).items()}
    return tags


def source_tags(
    block: Block,
    parameters: JobParameters,
    source: Source,
    mosaic: Mosaic,
    shift: SourceShift | None = None,
) -> dict[str, str]:
    """Tags of a file about one source; ``shift`` is that of source B, None for A."""
    return _common_tags(block, parameters) | _imagery_tags(source, mosaic) | _shift_tags(shift)


def _shift_tags(shift: SourceShift | None) -> dict[str, str]:
    """Such as ``B 8.2 m east, -3.1 m north of A, confidence 0.95; corrected by 4, -2 px``."""
    if shift is None:
        return {}
    east, north = shift.metres
    measured = f"B {east:.1f} m east, {north:.1f} m north of A" if shift.sure else "not measured for sure"
    text = f"{measured}, confidence {shift.confidence:.2f}; "
    right, down = shift.pixels
    by = f"corrected by {right} px east, {down} px south" if (right, down) != (0, 0) else "not corrected"
    return {SHIFT_TAG: text + by}


def _common_tags(block: Block, parameters: JobParameters) -> dict[str, str]:
    return {
        "CROPLAYER_VERSION": croplayer_version(),
        "CROPLAYER_BLOCK": block.id,
        "CROPLAYER_ZOOM": str(parameters.zoom),
        **({"CROPLAYER_AREA": f"inside polygons sha256:{parameters.area}"} if parameters.area else {}),
        **{
            f"CROPLAYER_MODEL_{model.task.upper()}": f"{model.id} {model.version} sha256:{model.sha256}"
            for model in parameters.models
        },
    }


def _imagery_tags(source: Source, mosaic: Mosaic) -> dict[str, str]:
    tags = {
        "CROPLAYER_SOURCE": f"{source.id}: {source.title}",
        "CROPLAYER_ATTRIBUTION": mosaic.attribution,
        "CROPLAYER_RETRIEVED": mosaic.retrieved,
    }
    return tags | ({"CROPLAYER_READ_AS": " ".join(mosaic.findings)} if mosaic.findings else {})
