"""Puts regions to review in an order in which each tells something new."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from croplayer_qgis.layers.review.queued_region import QueuedRegion
from croplayer_qgis.shared.vocabulary.decisions import Decision

_DIVERSE = 400  # the first of the queue, which are spread out; behind them the order hardly matters


def spread(regions: list[QueuedRegion]) -> list[QueuedRegion]:
    """Much expected error first, and unlike those before: greedy over the first of the queue.

    A region's score is its expected error times one minus the similarity to the most similar one chosen
    before it; likeness falls with the difference in place, size, label and probability.
    """
    head, tail = list(regions[:_DIVERSE]), regions[_DIVERSE:]
    if len(head) < 3:
        return list(regions)
    features = [_features(item) for item in head]
    novelty = [1.0] * len(head)
    left, chosen = set(range(len(head))), []
    while left:
        best = max(left, key=lambda at: (head[at].error_ha * novelty[at], -at))
        left.discard(best)
        chosen.append(head[best])
        mine = features[best]
        for at in left:
            distance = sum((a - b) ** 2 for a, b in zip(features[at], mine))
            novelty[at] = min(novelty[at], 1 - math.exp(-0.5 * distance))
    return chosen + list(tail)


def together(
    regions: Sequence[QueuedRegion], weight: Callable[[QueuedRegion], float] | None
) -> list[QueuedRegion]:
    """The regions of a block behind each other, in the order they have; the block with most of it first.

    Args:
        regions: The regions in their order.
        weight: What is added up over a block; None for the block of the first region first.
    """
    blocks: dict[str, list[QueuedRegion]] = {}
    for item in regions:
        blocks.setdefault(item.block, []).append(item)
    groups = list(blocks.values())
    if weight is not None:
        groups.sort(key=lambda group: -math.fsum(map(weight, group)))
    return [item for group in groups for item in group]


def _features(item: QueuedRegion) -> tuple[float, ...]:
    """What makes regions alike, each in units in which one is a clear difference."""
    return (
        item.centre.x() / 0.02,  # about 2 km
        item.centre.y() / 0.02,
        math.log(max(item.area_ha, 0.01)) / 1.5,
        float(item.decision != Decision.BOTH_CROPLAND) + float(item.cropland),
        (0.5 if item.probability is None else item.probability) / 0.3,
    )
