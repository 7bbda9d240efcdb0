"""Measured figures, pictures and CARD.md of the evaluation model."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np

from croplayer_qgis.core.evaluation.features import EVALUATION_FEATURES
from croplayer_qgis.core.models.card import Metric, ModelCard
from croplayer_qgis.core.models.sessions import BoosterModel
from croplayer_qgis.training.judge.evaluation import TARGETS, figures
from croplayer_qgis.training.regions.booster import SEED
from croplayer_qgis.training.regions.intervals import metric, table
from croplayer_qgis.training.regions.looks import MIN_REGION_HA
from croplayer_qgis.training.regions.measure import (
    RIGHT_SHARE,
    Judged,
    auroc,
    calibration_error,
    confidence_auroc,
    judged_together,
)
from croplayer_qgis.training.regions.plots import Reliability, plot_contributions, plot_reliability

_TRIED: Final = """Chosen by AUROC in cross-validation by tile over the training tiles, one change after
the other. `make train-evaluation` prints the figures above; those of what was tried are left
out, as no command repeats them.

- Kept: learning from milder degradations too; quantiles of texture (`texture_p10`, `texture_p50`); weight of
  a region the fourth root of its pixels, which leaves the AUROC as it is and lessens the calibration error.
- No gain beyond the quantiles of texture: surroundings of a region, gradient of the probability on the
  outline, entropy, quantiles of the confidence, brightness, texture and saturation near by, a region's own
  look relative to the tile's, shallower trees with more in each leaf.
- Worse, in versions before: weight the square root of the pixels; no image quality; regions split where the
  network is unsure. A hard target ranked as well and was calibrated worse.
"""


def write_card(
    folder: Path,
    cross_validated: Judged,
    rounds: int,
    tested: list[Judged],
    unseen: list[Judged],
    cropland: Path,
) -> ModelCard:
    """Write the figures into card.json, and CARD.md with its pictures beside it.

    Args:
        folder: The model's folder.
        cross_validated: Training regions, each judged by the fold that did not see its tile.
        rounds: Boosting rounds of the model.
        tested: Regions of each test tile, judged by the model.
        unseen: The same in the independent judge's looks.
        cropland: Folder of the cropland model that made the test tiles' maps.
    """
    made_by = ModelCard.load(cropland)
    everything = judged_together(tested)
    maps = f"maps by {made_by.id} {made_by.version}"
    metrics = (
        *figures(unseen, f"regions of {len(unseen)} test tiles in looks of the independent judge; {maps}"),
        *_metrics(tested, cross_validated, maps),
    )
    card = replace(ModelCard.load(folder), metrics=metrics)
    card.save(folder)
    plot_reliability(
        [
            Reliability("cross-validation, training tiles", *_curve(cross_validated)),
            Reliability("test tiles", *_curve(everything)),
        ],
        folder / "reliability.png",
    )
    shares = np.abs(BoosterModel(folder).contributions(everything.samples.features)[:, :-1]).mean(axis=0)
    by_feature = dict(zip(card.features, shares.tolist(), strict=True))
    plot_contributions({"features, test tiles": by_feature}, folder / "contributions.png")
    (folder / "CARD.md").write_text(_page(card, cross_validated, rounds, everything), encoding="utf-8")
    return card


def _curve(judged: Judged) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    return judged.probability, judged.samples.target, judged.samples.pixels


def _metrics(tested: list[Judged], cross_validated: Judged, maps: str) -> tuple[Metric, ...]:
    on_test = f"regions of {len(tested)} test tiles in all derived acquisitions, {maps}"
    clean = [judged.where(np.char.endswith(judged.samples.scenario, "clean")) for judged in tested]
    group = cross_validated.samples.group
    by_tile = [cross_validated.where(group == tile) for tile in np.unique(group)]

    def of(name: str, items: list[Judged], dataset: str, figure: Callable[[Judged], float] = auroc) -> Metric:
        return metric(
            name,
            items,
            lambda item: str(item.samples.group[0]),
            lambda some: figure(judged_together(some)),
            dataset,
        )

    return (
        of("auroc", tested, on_test),
        of("auroc_clean", clean, on_test.replace("all derived", "the two clean")),
        of("auroc_of_confidence_alone", tested, on_test, confidence_auroc),
        of("calibration_error", tested, on_test, calibration_error),
        of(
            "auroc_cross_validated",
            by_tile,
            "cross-validation by tile over the training tiles, out-of-fold maps",
        ),
    )


def _page(card: ModelCard, cross_validated: Judged, rounds: int, tested: Judged) -> str:
    by_name = {metric.name: metric for metric in card.metrics}
    targets = "\n".join(
        f"| {name.removeprefix('unseen_').replace('_', ' ')} | {target} | {by_name[name].value:.3f} |"
        for name, target in TARGETS.items()
    )
    features = "\n".join(f"| `{name}` | {EVALUATION_FEATURES[name]} |" for name in card.features)
    return f"""# Error evaluation model {card.version}

Says for each region of one source's cropland map how likely its label (cropland or other) is right. XGBoost,
{rounds} trees of depth at most 4, on {len(card.features)} features.

**Targets** on the test tiles, before a judge whose degradations share no code with those it learned from
(`training/judge`): AUROC of right against wrong regions in looks without cloud, how much more that is than of
the network's own confidence, and AUROC under clouds of another texture.

| figure | target | measured |
|---|---|---|
{targets}

## Figures
{table(card.metrics)}

A region counts as right when more than {RIGHT_SHARE:.0%} of its pixels have the right label; AUROC counts
every region once. Intervals are 95 % bootstrap intervals over tiles; with few test tiles they are rough.
{len(tested.probability)} test regions, {np.mean(tested.right):.0%} of them right;
{len(cross_validated.probability)} training regions. "Confidence alone" ranks regions by the network's own
mean probability of their label: what the model adds to it is the difference.

![Reliability](reliability.png)

The curves weigh regions by their pixels and compare with the share of right pixels, which is what the model
was trained on (soft targets, logistic loss).

![Contributions](contributions.png)

## Training
- Data: {card.trained_on}.
- Second acquisitions and all degradations are derived (season, sensor, haze, cloud, blur, snow over one half
  of the tile; in training in full and to 20-80 % of the strength): there is no second real acquisition of a
  labelled tile.
- The cropland maps come from networks that never saw the tile (cross-validation of the cropland model).
- Regions: 8-neighbour components, minimum mapping unit {MIN_REGION_HA} ha. A region weighs as the
  fourth root of its pixels. Rounds chosen by cross-validation by tile. The probability never falls with the
  network's confidence (monotone constraint). Seed {SEED}.

## Tried
{_TRIED}
## Limits
- US Midwest, summer, 1-2 m imagery: elsewhere the ranking may hold, the probabilities need local verdicts.
- "Field" in the labels is any managed field, pasture and hay included.
- A huge region that is mostly right hides the wrong parts inside it.

## Features
| name | meaning |
|---|---|
{features}

Licence: {card.licence}
"""
