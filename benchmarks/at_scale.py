"""What 400,000 blocks take on N machines: ``python -m benchmarks.at_scale [--cpu SECONDS]``.

Tiles are counted on an area as large as China, as a run asks for them (`estimate.tile_count`).
A day is simulated by the second: keys give tiles at their rate until their quota is used up, machines take
what there is as fast as their cores map it. Printed are days, core-hours, tiles, disk, and what is the limit.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass

from croplayer_qgis.core.job.estimate import tile_count
from croplayer_qgis.core.job.strips import STRIP_BLOCKS
from croplayer_qgis.shared.grid.block_set import BlockSet

_AREA = BlockSet.rectangle(range(450, 950), range(1850, 2650))  # 400,000 blocks, 22-47 degrees north
_DAY_S = 86_400
_MOST_DAYS = 100_000


@dataclass(frozen=True)
class Key:
    """What a service allows a key: tiles a day (None for no limit) and a second."""

    a_day: float | None
    a_second: float


@dataclass(frozen=True)
class Plan:
    """Machines, cores each, CPU seconds a block, tiles a block of one source, and keys of each source."""

    machines: int
    cores: int
    cpu_s: float
    tiles: float
    key: Key
    keys: int


def simulate(plan: Plan, blocks: int) -> tuple[float, str]:
    """Days until the last block is mapped, and what held the run up most of the time."""
    held = {"the keys' rate": 0.0, "the keys' day": 0.0, "the cores": 0.0}
    left, days = float(blocks), 0.0
    by_cores = plan.machines * plan.cores / plan.cpu_s
    by_rate = plan.keys * plan.key.a_second / plan.tiles
    while left > 0 and days < _MOST_DAYS:
        quota = float("inf") if plan.key.a_day is None else plan.keys * plan.key.a_day / plan.tiles
        pace = min(by_cores, by_rate)
        done = min(pace * _DAY_S, quota, left)
        at_work = done / pace
        held["the cores" if by_cores <= by_rate else "the keys' rate"] += at_work
        if done < left:
            held["the keys' day"] += _DAY_S - at_work
        left -= done
        days += 1.0 if left > 0 else at_work / _DAY_S
    return days, max(held, key=lambda name: held[name])


def main() -> None:
    """Prints the table of `docs/performance.md`."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--cpu", type=float, default=97.8, help="CPU seconds of a block of two sources")
    parser.add_argument("--disk", type=float, default=8.3, help="MB a block leaves on the disk")
    parser.add_argument("--cores", type=int, default=8, help="cores of a machine (default %(default)s)")
    parser.add_argument("--machines", type=int, nargs="+", default=[1, 10, 50])
    args = parser.parse_args()
    blocks = len(_AREA)
    tiles = tile_count(_AREA, 16) / blocks
    print(f"{blocks:,} blocks, strips of {STRIP_BLOCKS}: {tiles:.0f} tiles a block and source,")
    print(
        f"{2 * tiles * blocks / 1e6:.0f} million of two sources; {args.cpu * blocks / 3600:,.0f} core-hours;"
    )
    print(f"{args.disk * blocks / 1e6:.1f} TB on the disk.\n")
    print("| machines | keys a source | tiles a key | days | what holds it up |\n|---|---|---|---|---|")
    for machines in args.machines:
        for keys, key, words in (
            (1, Key(15_000, 50), "15,000 a day, 50 a second"),
            (100, Key(15_000, 50), "15,000 a day, 50 a second"),
            (1, Key(None, 50), "50 a second"),
            (1, Key(None, 1e9), "no limit (own files)"),
        ):
            days, limit = simulate(Plan(machines, args.cores, args.cpu, tiles, key, keys), blocks)
            print(f"| {machines} | {keys} | {words} | {days:,.1f} | {limit} |")


if __name__ == "__main__":
    main()
