"""Makes a job from what a request says: parameters, blocks, folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from croplayer_qgis.core.area.area_file import read_area
from croplayer_qgis.core.area.blocks import blocks_of_area
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.grid import Block, Bounds, blocks_in
from croplayer_qgis.core.imagery.extent import overlap
from croplayer_qgis.core.imagery.raster_options import with_raster_options
from croplayer_qgis.core.imagery.source import Source, require_terms
from croplayer_qgis.core.imagery.usual import extent_of_source, usual_zoom
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.job_area import JobArea
from croplayer_qgis.core.job.parameters import JobParameters, model_references
from croplayer_qgis.core.job.source_files import file_fingerprints
from croplayer_qgis.shared.grid.block_set import BlockSet
from croplayer_qgis.shared.messages.create_job import CreateJobParams
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary import defaults


def job_parameters(request: CreateJobParams) -> JobParameters | None:
    """Parameters of the job a request asks for; None without a source, for those of a job that exists.

    Those of its area are not among them: see ``requested_blocks``.

    Raises:
        InputError: A source record or another value cannot be used, or the terms of a source were not
            accepted.
        ModelError: A model folder has no valid card.
    """
    if request.source_a is None:
        return None
    sources = _sources_of(request)
    for source in sources:
        require_terms(source, request.accepted_terms)
    return JobParameters(
        source_a=sources[0],
        source_b=sources[1] if len(sources) == 2 else None,
        zoom=_zoom_of(request, sources)[0],
        min_region_ha=defaults.MIN_REGION_HA if request.min_region_ha is None else request.min_region_ha,
        correct_shift=request.correct_shift,
        models=model_references({task: Path(folder) for task, folder in request.models.items()}),
        files=file_fingerprints(sources),
    )


def found_zoom(request: CreateJobParams) -> Sentence | None:
    """What to say of the zoom when the request leaves it open and it is not the usual one."""
    if request.source_a is None or request.zoom is not None:
        return None
    return _zoom_of(request, _sources_of(request))[1]


def _sources_of(request: CreateJobParams) -> list[Source]:
    """The sources asked for, A first, read as the user says."""
    records = (request.source_a, request.source_b)
    sources = [Source.from_dict(record) for record in records if record is not None]
    said = ((request.bands_a, request.nodata_a), (request.bands_b, request.nodata_b))
    return [with_raster_options(source, *more) for source, more in zip(sources, said, strict=False)]


def _zoom_of(request: CreateJobParams, sources: Sequence[Source]) -> tuple[int, Sentence | None]:
    """The zoom asked for, that of the job which is there already, or the one that suits the sources."""
    if request.zoom is not None:
        return request.zoom, None
    path = Path(request.job)
    return (JobFolder.open(path).parameters.zoom, None) if JobFolder.exists(path) else usual_zoom(sources)


def opened_job(
    path: Path, parameters: JobParameters | None, blocks: Sequence[Block], area: JobArea | None = None
) -> JobFolder:
    """The job in a folder, with these blocks in it: the one way a job is made.

    Args:
        path: The folder; created when it does not exist and there are parameters.
        parameters: What the job is made from; None for those it has.
        blocks: Added where it lacks them.
        area: What a new job maps inside of; None for whole blocks.

    Raises:
        JobError: There is no job, one of other parameters, or it cannot be written.
    """
    if parameters is not None:
        return JobFolder.open_or_create(path, parameters, blocks, area)
    job = JobFolder.open(path)  # its sources' terms were accepted when it was made
    job.add_blocks(blocks)
    return job


def requested_blocks(
    params: CreateJobParams,
) -> tuple[list[Block], tuple[str, ...], JobArea | None]:
    """Blocks of the area, the bounds, the ids and the runs, each once, and what to know of the area.

    The area itself is the last of the three, where the job is to map only inside it.
    Without any of the four, they are those of what source A covers, where that is a file.

    Raises:
        InputError: There is none, or one of the four cannot be used.
    """
    if any(len(run) != 3 for run in params.block_runs):
        raise InputError("A run of blocks is three numbers: row, first column, end column.")
    in_runs = BlockSet((row, start, stop) for row, start, stop in params.block_runs)
    blocks = [*(Block.from_id(id) for id in params.blocks), *(Block(*block) for block in in_runs)]
    notes: tuple[str, ...] = ()
    inside: JobArea | None = None
    if params.within_area and not params.area:
        raise InputError("Give the polygons to map inside of, or map whole blocks.")
    if params.bounds:
        blocks += blocks_in(Bounds(*params.bounds))
    if params.area:
        area = read_area(params.area, params.layer or None, params.area_crs or None)
        blocks += blocks_of_area(area, 0.0 if params.within_area else params.least_share)
        notes = area.notes
        inside = JobArea.of(area) if params.within_area else None
    if params.source_a is not None and not (params.bounds or params.area or blocks):
        whole = extent_of_source(Source.from_dict(params.source_a))
        if whole is not None:
            blocks = list(blocks_in(whole))
            notes = (Sentence("No area was given: all that source A covers is mapped."),)
    if not blocks:
        raise InputError("Say which blocks to map: an area, bounds or block ids.")
    _require_cover(params, blocks)
    if inside is not None:
        inside.require(blocks)
    return list(dict.fromkeys(blocks)), notes, inside


def _require_cover(params: CreateJobParams, blocks: Sequence[Block]) -> None:
    """Raises InputError when the sources are files, and none of them covers any block."""
    records = [record for record in (params.source_a, params.source_b) if record is not None]
    extents = [extent_of_source(Source.from_dict(record)) for record in records]
    covered = [extent for extent in extents if extent is not None]
    if not covered or len(covered) < len(extents):
        return
    if not any(overlap(block.bounds, extent) for block in blocks for extent in covered):
        raise InputError(
            "The imagery ({}) covers none of the blocks that are asked for; check the area, or leave it "
            "out to map all that the imagery covers.",
            ", ".join(str(record["title"]) for record in records),
        )
