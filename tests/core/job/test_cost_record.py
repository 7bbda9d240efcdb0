import pytest

from croplayer_qgis.core.imagery.source import Source, SourceKind
from croplayer_qgis.core.job.cost_record import BlockCost, CostRecord
from croplayer_qgis.core.job.parameters import JobParameters
from croplayer_qgis.shared.vocabulary.blocks import Step

SECONDS = {Step.IMAGERY: 4.0, Step.QUALITY: 1.0, Step.SEGMENTATION: 9.0, Step.FUSION: 3.0, Step.WRITING: 1.0}


def parameters(zoom=16):
    return JobParameters(
        Source(id="a", title="A", kind=SourceKind.XYZ, url="http://localhost/{z}/{x}/{y}"), None, zoom
    )


def test_nothing_is_known_before_the_first_run(tmp_path):
    record = CostRecord(tmp_path / "never_made")
    assert record.steps(16, 1) is None
    assert record.bytes_a_tile("a", 16) is None


def test_means_are_those_of_all_blocks_measured(tmp_path):
    record = CostRecord(tmp_path)
    record.add(parameters(), BlockCost(SECONDS, {"a": (100, 2_000_000)}))
    record.add(parameters(), BlockCost({**SECONDS, Step.FUSION: 5.0}, {"a": (300, 3_000_000)}))
    again = CostRecord(tmp_path)
    assert again.steps(16, 1).seconds[Step.FUSION] == 4.0
    assert again.steps(16, 1).blocks == 2
    assert again.bytes_a_tile("a", 16) == 12_500


def test_other_zooms_and_numbers_of_sources_are_not_guessed(tmp_path):
    record = CostRecord(tmp_path)
    record.add(parameters(zoom=16), BlockCost(SECONDS, {"a": (1, 1)}))
    assert record.steps(15, 1) is None
    assert record.steps(16, 2) is None
    assert record.bytes_a_tile("a", 15) is None
    assert record.bytes_a_tile("b", 16) is None


def test_block_whose_tiles_were_all_kept_says_nothing_of_their_size(tmp_path):
    record = CostRecord(tmp_path)
    record.add(parameters(), BlockCost(SECONDS, {"a": (0, 0)}))
    assert record.bytes_a_tile("a", 16) is None


def test_further_blocks_cost_the_slowest_stage_as_blocks_overlap(tmp_path):
    record = CostRecord(tmp_path)
    record.add(parameters(), BlockCost(SECONDS))
    cost = record.steps(16, 1)
    assert cost.run_s(1) == 18.0
    assert cost.run_s(11) == 18.0 + 10 * 10.0  # quality and segmentation
    assert cost.run_s(0) == 0.0


def test_new_figures_outweigh_old_ones_in_time(tmp_path):
    record = CostRecord(tmp_path)
    for _ in range(200):
        record.add(parameters(), BlockCost({Step.IMAGERY: 10.0}))
    for _ in range(200):
        record.add(parameters(), BlockCost({Step.IMAGERY: 1.0}))
    assert record.steps(16, 1).seconds[Step.IMAGERY] < 5.5  # the plain mean


@pytest.mark.parametrize("content", [b"not a database, but long enough to be taken for one" * 100])
def test_broken_record_is_no_reason_to_end_a_run(tmp_path, content):
    record = CostRecord(tmp_path)
    (tmp_path / "costs.sqlite").write_bytes(content)
    record.add(parameters(), BlockCost(SECONDS))
    assert record.steps(16, 1) is None
