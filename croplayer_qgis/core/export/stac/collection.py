"""Writes a job as a self-contained STAC collection: one folder, with links relative to it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from croplayer_qgis.core.export.selection import Selection, Watch
from croplayer_qgis.core.export.stac.items import asset_definition, item_link, write_item
from croplayer_qgis.core.export.stac.models import model_file, model_item, model_link
from croplayer_qgis.core.export.stac.words import COLLECTION, COLLECTION_FILE, ITEM, VERSION
from croplayer_qgis.core.imagery.source import Source
from croplayer_qgis.shared.sentence import Sentence


def write_collection(folder: Path, selection: Selection, name: str, watch: Watch) -> None:
    """Writes the collection, an item and a COG of each block, and an item of each model.

    Args:
        folder: To be made.
        selection: Blocks, corrections and area of the export.
        name: Id of the collection.
        watch: Told of each block.

    Raises:
        JobError: A product cannot be read, or a file not be written.
        OSError: A file cannot be written.
        Cancelled: The caller cancelled.
    """
    folder.mkdir()
    described = [(model, model_item(model, name)) for model in selection.job.parameters.models]
    models = [model for model, item in described if item is not None]
    for model, item in described:
        if item is not None:
            _write(folder / model_file(model), item)
    times = []
    for done, (block, figures) in enumerate(selection.rows):
        watch.step(done / len(selection.rows), Sentence("STAC: {}", block.id))
        item = write_item(folder, selection, block, figures, name, models)
        times.append(item["properties"]["datetime"])
        _write(folder / f"{block.id}.json", item)
    boxes = [block.bounds for block in selection.blocks]
    whole = [min(box[0] for box in boxes), min(box[1] for box in boxes)]
    whole += [max(box[2] for box in boxes), max(box[3] for box in boxes)]
    _write(
        folder / COLLECTION_FILE,
        {
            "type": "Collection",
            "stac_version": VERSION,
            "stac_extensions": [],
            "id": name,
            "title": f"Cropland: {name}",
            "description": _description(selection),
            "license": "other",
            "keywords": ["cropland", "CropLayer"],
            "providers": [_provider(source) for source in selection.job.parameters.sources],
            "extent": {"spatial": {"bbox": [whole]}, "temporal": {"interval": [[min(times), max(times)]]}},
            "item_assets": {"product": asset_definition()},
            "links": [
                {"rel": "root", "href": f"./{COLLECTION_FILE}", "type": COLLECTION},
                *_licences(selection.job.parameters.sources),
                *(item_link(block) for block in selection.blocks),
                *({**model_link(model), "rel": "item", "type": ITEM} for model in models),
            ],
        },
    )


def _description(selection: Selection) -> str:
    applied = f"{selection.edits} corrections of people are applied."
    return " ".join(
        [
            "Cropland mapped by CropLayer, a product a block of 0.05°.",
            applied if selection.corrections is not None else "Corrections of people are not applied.",
            "What may be done with it depends on the terms of the imagery and of the models.",
            "Dates are those of the tiles' retrieval; when the imagery was taken is unknown.",
        ]
    )


def _provider(source: Source) -> dict[str, Any]:
    provider = {"name": source.title, "roles": ["licensor"], "description": source.attribution}
    return provider | ({"url": source.terms_url} if source.terms_url else {})


def _licences(sources: tuple[Source, ...]) -> list[dict[str, Any]]:
    return [
        {"rel": "license", "href": source.terms_url, "title": source.title}
        for source in sources
        if source.terms_url
    ]


def _write(path: Path, record: dict[str, Any]) -> None:
    path.write_text(json.dumps(record, indent=1, ensure_ascii=False) + "\n", "utf-8")
