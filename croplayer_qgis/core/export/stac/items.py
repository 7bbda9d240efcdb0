"""A block of a job as a STAC item, with its product as the asset."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from croplayer_qgis.core.export.provenance import Provenance
from croplayer_qgis.core.export.selection import Selection
from croplayer_qgis.core.export.stac.models import model_link
from croplayer_qgis.core.export.stac.words import COG, COLLECTION, COLLECTION_FILE, ITEM, UNKNOWN, VERSION
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.parameters import JobParameters, ModelReference
from croplayer_qgis.core.product.cog import BlockRaster, write_product
from croplayer_qgis.shared.version import croplayer_version
from croplayer_qgis.shared.vocabulary.decisions import Decision
from croplayer_qgis.shared.vocabulary.figures import BLOCK_FIGURES
from croplayer_qgis.shared.vocabulary.products import BANDS, NO_DATA, PRODUCT_WORDS

PROCESSING: Final = "https://stac-extensions.github.io/processing/v1.2.0/schema.json"
FILE: Final = "https://stac-extensions.github.io/file/v2.1.0/schema.json"
_SHA256: Final = "1220"  # of a multihash: SHA-256 of 32 bytes, https://multiformats.io/multihash
_ASSET: Final = "product"

_DECISIONS: Final = "; ".join(
    f"{int(code)} {code.words}" for code in Decision if code is not Decision.NO_DATA
)
_MEANINGS: Final = {
    "cropland": "1 cropland, 0 other",
    "probability": "probability of cropland, per cent",
    "decision": _DECISIONS,
    "expected_correctness": "probability that the label is right, per cent",
}


def asset_definition() -> dict[str, Any]:
    """What all products have in common, for the collection and each item."""
    bands = [
        {"name": name, "description": f"{PRODUCT_WORDS[name]}: {_MEANINGS[name]}", "nodata": NO_DATA}
        for name in BANDS
    ]
    return {"title": "Cropland product", "type": COG, "roles": ["data"], "data_type": "uint8", "bands": bands}


def write_item(
    folder: Path,
    selection: Selection,
    block: Block,
    figures: Mapping[str, Any],
    collection: str,
    models: list[ModelReference],
) -> dict[str, Any]:
    """Writes a block's product, clipped and corrected as the export is, and returns its item.

    Raises:
        JobError: The product cannot be read or written.
    """
    tags = selection.tags(block)
    provenance = Provenance(selection)
    provenance.add(tags)
    kept = provenance.tags() | {"CROPLAYER_BLOCK": block.id}
    layers = dict(zip(BANDS, selection.layers(block, BANDS), strict=True))
    path = folder / f"{block.id}.tif"
    digest = write_product(path, BlockRaster(**layers), block, kept)
    west, south, east, north = block.bounds
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {
        "type": "Feature",
        "stac_version": VERSION,
        "stac_extensions": [PROCESSING, FILE],
        "id": block.id,
        "geometry": {"type": "Polygon", "coordinates": [ring]},
        "bbox": [west, south, east, north],
        "collection": collection,
        "properties": {
            "title": f"Cropland of {block.id}",
            "datetime": _retrieved(selection, block, tags),
            "processing:level": "L4",
            "processing:lineage": (
                "Cropland segmented in each imagery source, its errors evaluated, and both fused region by "
                "region. The date is that of the oldest tile's retrieval."
            ),
            "processing:software": {"CropLayer": tags.get("CROPLAYER_VERSION", croplayer_version())},
            "croplayer:sources": _sources(selection.job.parameters, tags),
            "croplayer:models": [_model(model) for model in selection.job.parameters.models],
            "croplayer:corrections": kept["CROPLAYER_CORRECTIONS"],
            **{
                f"croplayer:{figure.name}": figures[figure.name]
                for figure in BLOCK_FIGURES
                if figures.get(figure.name) is not None
            },
        },
        "links": [
            *({"rel": rel, "href": f"./{COLLECTION_FILE}", "type": COLLECTION} for rel in _UP),
            *(model_link(model) for model in models),
        ],
        "assets": {
            _ASSET: {
                "href": f"./{path.name}",
                **asset_definition(),
                "file:checksum": _SHA256 + digest,
                "file:size": path.stat().st_size,
            }
        },
    }


_UP: Final = ("root", "parent", "collection")


def item_link(block: Block) -> dict[str, Any]:
    """Link from the collection to a block's item."""
    return {"rel": "item", "href": f"./{block.id}.json", "type": ITEM, "title": block.id}


def _retrieved(selection: Selection, block: Block, tags: Mapping[str, str]) -> str:
    """When the oldest tile was delivered; for products that do not tell, when they were written."""
    told = [tags[name] for name in (f"CROPLAYER_RETRIEVED_{letter}" for letter in "AB") if tags.get(name)]
    if told:
        return min(told)
    written = datetime.fromtimestamp(selection.product(block).stat().st_mtime, UTC)
    return written.isoformat(timespec="seconds")


def _sources(parameters: JobParameters, tags: Mapping[str, str]) -> list[dict[str, Any]]:
    return [
        {
            "id": source.id,
            "title": source.title,
            "attribution": tags.get(f"CROPLAYER_ATTRIBUTION_{letter}") or source.attribution,
            "terms": source.terms_url or UNKNOWN,
            "zoom": parameters.zoom,
            "retrieved": tags.get(f"CROPLAYER_RETRIEVED_{letter}") or UNKNOWN,
            "acquired": UNKNOWN,
        }
        for letter, source in zip("AB", parameters.sources, strict=False)
    ]


def _model(model: ModelReference) -> dict[str, str]:
    return {"task": model.task, "id": model.id, "version": model.version, "sha256": model.sha256}
