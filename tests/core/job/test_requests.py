from dataclasses import replace

import pytest

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.pixels import block_window
from croplayer_qgis.core.imagery.source import Source, SourceKind, builtin_sources
from croplayer_qgis.core.job.estimate import tile_count
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.parameters import JobParameters
from croplayer_qgis.core.job.requests import needs_of_job, request_needs
from croplayer_qgis.core.segmentation.windows import needed_window
from croplayer_qgis.shared.grid.block_set import BlockSet
from croplayer_qgis.shared.vocabulary.blocks import BlockState

BLOCKS = BlockSet.rectangle(range(797, 807), range(2327, 2337))
PRICED = Source(
    "mine", "Mine", SourceKind.XYZ, "http://localhost/{z}/{x}/{y}",
    requests_per_day=10_000, price_per_1000=0.6, currency="USD",
)  # fmt: skip


def test_requests_days_and_price_follow_from_the_record():
    tiles = tile_count(BLOCKS, 16)
    (need,) = request_needs(BLOCKS, 16, [PRICED])
    assert need.requests == tiles and 10_000 < tiles < 20_000
    assert need.days == -(-tiles // 10_000)
    assert need.price == pytest.approx(tiles * 0.0006)
    assert need.sentence() == (
        f"Mine: about {tiles:,} requests, {need.days} days at 10,000 a day, about {tiles * 0.0006:,.2f} USD"
    )


def test_what_a_record_does_not_state_is_not_told():
    (need,) = request_needs(
        BlockSet([(797, 2327, 2328)]), 13, [replace(PRICED, requests_per_day=None, price_per_1000=None)]
    )
    assert need.sentence() == f"Mine: about {need.requests} requests"


def test_a_request_for_512_px_is_one_for_four_tiles():
    large = replace(PRICED, tile_size=512)
    block = Block(797, 2327)
    window = needed_window(block_window(block, 14))
    wanted = {(tile.x // 2, tile.y // 2) for tile in window.tiles()}
    assert request_needs(BlockSet.of([block]), 14, [large])[0].requests == len(wanted)


def test_files_are_asked_for_nothing():
    assert request_needs(BLOCKS, 16, [builtin_sources()["sample_a"]]) == []


def test_google_gives_15000_tiles_a_day():
    # "Default limit of 15,000 tiles per day": https://developers.google.com/maps/documentation/tile/usage-and-billing
    assert builtin_sources()["google"].requests_per_day == 15_000


def test_only_unfinished_blocks_of_a_job_count(tmp_path):
    job = JobFolder.create(
        tmp_path / "job", JobParameters(PRICED, None, 13), [Block(797, 2327), Block(827, 2367)]
    )
    both = needs_of_job(job)[0].requests
    job.set_state(Block(827, 2367), BlockState.DONE)
    assert 0 < needs_of_job(job)[0].requests < both


@pytest.mark.parametrize(
    "wrong", [{"requests_per_day": 0}, {"price_per_1000": -1.0}, {"price_per_1000": float("nan")}]
)
def test_a_quota_or_price_that_cannot_be_is_refused(wrong):
    with pytest.raises(InputError, match="cannot be used"):
        replace(PRICED, **wrong)
