"""Measured figures, pictures and CARD.md of the fusion model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np

from croplayer_qgis.core.fusion.features import FEATURE_GROUPS
from croplayer_qgis.core.models.card import Metric, ModelCard
from croplayer_qgis.core.models.sessions import BoosterModel
from croplayer_qgis.training.judge.fusion import TARGETS, UnseenPair, figures, situations
from croplayer_qgis.training.mask2former.plan import final_recipes, fold_recipes
from croplayer_qgis.training.mask2former.trainer import Recipe
from croplayer_qgis.training.regions.booster import SEED
from croplayer_qgis.training.regions.intervals import metric, table
from croplayer_qgis.training.regions.looks import MIN_REGION_HA
from croplayer_qgis.training.regions.measure import FusedPair, Judged, calibration_error, gain_points, pooled
from croplayer_qgis.training.regions.pairs import BOTH_CLEAN, BOTH_HALF, HALF_AND_POOR, ONE_HALF
from croplayer_qgis.training.regions.plots import (
    Example,
    Reliability,
    plot_contributions,
    plot_examples,
    plot_gains,
    plot_reliability,
)

TARGET_GAIN: Final = 3.0
TARGET_LOSS: Final = -0.3
_NAMES: Final = {
    BOTH_CLEAN: "gain_both_clean",
    ONE_HALF: "gain_one_degraded_in_half_other_clean",
    HALF_AND_POOR: "gain_one_degraded_in_half_other_poor",
    BOTH_HALF: "gain_each_degraded_in_another_half",
}

_TRIED: Final = """Version 1.6.0 is 1.5.0 fitted anew, to image quality 0.4.0, which has no class `seam`;
nothing was chosen again.

Version 1.5.0 was chosen by the gain over the better source in the judge's worst
situation, in cross-validation by tile over training tiles: learned on the training generator, looked at on
the judge's. So the judge of those tiles is a little hopeful; the test tiles were looked at once. Figures of
what was tried are left out, as no command repeats them.

- Kept: the quality-weighted mean as a feature, and the same mean without the weight of images whose lack of
  quality neither blur nor compression explains (an unknown cloud looks like nothing that the quality model
  knows, a poor image like what it is); image quality never counts against a source (monotone constraint).
- Not kept: shape, neighbourhood and agreement of the sources, spread of the probabilities (no gain on the
  training generator, and worse before the judge); monotone constraints on every class of the quality model,
  which forbid to tell an unknown cloud from a coarse image; either weighted mean alone.

Of the versions before (without the judge), by overall accuracy in cross-validation:

- Kept: sources by their roles, which helps a little; milder degradations too, with regions where the sources
  agree at a tenth of the weight, which helps most where one source is complete but poor.
- Not kept, as they changed little: weights by pixels, situations of equal weight, regions where the sources
  agree at a fiftieth of the weight, means of both sources' probabilities as a feature, correlation of both
  images inside a region, share of unsure pixels. In versions before: overruling the sources where they agree.
- The plain mean of both probabilities is far worse wherever a source is degraded.

The networks of the cross-validation map complete but poor images worse than the finished one does, though
less so since they were trained longer. What the fusion learns of such an image from them is too bad an
opinion; milder degradations lessen that and do not remove it.
"""


def write_card(
    folder: Path,
    cross_validated: Judged,
    rounds: int,
    tested: list[FusedPair],
    unseen: list[UnseenPair],
    examples: list[Example],
    cropland: Path,
) -> ModelCard:
    """Write the figures into card.json, and CARD.md with its pictures beside it.

    Args:
        folder: The model's folder.
        cross_validated: Training regions, each judged by the fold that did not see its tile.
        rounds: Boosting rounds of the model.
        tested: Every pair of acquisitions of every test tile, fused by the model; may be empty.
        unseen: Every pair of the independent judge's looks at every test tile, fused by the model.
        examples: Fused test tiles to show.
        cropland: Folder of the cropland model that made the test tiles' maps.
    """
    made_by = ModelCard.load(cropland)
    maps = f"maps by {made_by.id} {made_by.version}"
    card = replace(ModelCard.load(folder), metrics=_metrics(tested, unseen, cross_validated, maps))
    card.save(folder)
    samples = cross_validated.samples
    curve = Reliability(
        "cross-validation, training tiles", cross_validated.probability, samples.target, samples.pixels
    )
    plot_reliability([curve], folder / "reliability.png")
    shares = np.abs(BoosterModel(folder).contributions(samples.features)[:, :-1])
    by_feature = dict(zip(card.features, shares.mean(axis=0).tolist(), strict=True))
    by_group = {
        group: float(sum(by_feature.get(name, 0.0) for name in members))
        for group, members in FEATURE_GROUPS.items()
    }
    plot_contributions({"feature groups": by_group, "features": by_feature}, folder / "contributions.png")
    plot_gains([row[:4] for row in situations(unseen)] + _rows(tested), folder / "accuracy.png")
    plot_examples(examples, folder / "examples.png")
    (folder / "CARD.md").write_text(_page(card, rounds, tested, unseen), encoding="utf-8")
    return card


def _rows(tested: Sequence[FusedPair]) -> list[tuple[str, float, float, float]]:
    """Name and pooled overall accuracy of A, B and the fusion for each pair of acquisitions."""
    rows = []
    for kind in dict.fromkeys(pair.pair for pair in tested):
        of_kind = [pair for pair in tested if pair.pair == kind]
        a, b, fused = (pooled([getattr(p, layer) for p in of_kind]).oa for layer in ("a", "b", "fused"))
        rows.append((f"{kind.a[2:]} + {kind.b[2:]}", a, b, fused))
    return rows


def _metrics(
    tested: list[FusedPair], unseen: list[UnseenPair], cross_validated: Judged, maps: str
) -> tuple[Metric, ...]:
    tiles = len({pair.tile for pair in unseen})
    metrics = figures(
        unseen, f"{tiles} test tiles, 16 situations of the independent judge; {maps}; points and shares"
    )

    def add(name: str, pairs: list[FusedPair], figure: Callable[[list[FusedPair]], float], data: str) -> None:
        dataset = f"{tiles} test tiles, {data}; {maps}; percentage points and shares of pixels"
        metrics.append(metric(name, pairs, lambda pair: pair.tile, figure, dataset))

    for scenario, name in _NAMES.items() if tested else ():
        pairs = [pair for pair in tested if pair.pair.scenario == scenario]
        count = len({pair.pair for pair in pairs})
        add(name, pairs, gain_points, f"{scenario}, mean of {count} pairs of derived acquisitions")
        add(name.replace("gain", "oa"), pairs, lambda some: pooled([p.fused for p in some]).oa, scenario)
    if tested:
        add("expected_correctness_bias", tested, _correctness_bias, "all pairs")
    group = cross_validated.samples.group
    by_tile = [cross_validated.where(group == tile) for tile in np.unique(group)]
    metrics.append(
        metric(
            "calibration_error",
            by_tile,
            lambda item: str(item.samples.group[0]),
            lambda some: float(np.mean([calibration_error(item) for item in some])),
            "cross-validation by tile over the training tiles, mean over tiles",
        )
    )
    return tuple(metrics)


def _correctness_bias(pairs: Sequence[FusedPair]) -> float:
    """Mean expected correctness minus overall accuracy of the fused maps, 0-1."""
    return float(np.mean([pair.correctness - pair.fused.oa for pair in pairs]))


def _of_training_generator(card: ModelCard, tested: Sequence[FusedPair]) -> str:
    """Targets and pairs of the generator that the model learned from, on the test tiles."""
    if not tested:
        return "Pairs of the training generator were not measured on the test tiles for this version.\n"
    figure = {metric.name: metric.value for metric in card.metrics}
    clean = figure[_NAMES[BOTH_CLEAN]]
    gains = [figure[_NAMES[scenario]] for scenario in (ONE_HALF, HALF_AND_POOR, BOTH_HALF)]
    kept = "reached" if clean >= TARGET_LOSS else "missed"
    verdicts = ["reached" if gain >= TARGET_GAIN else "missed" for gain in gains]
    pairs = "\n".join(
        f"| {name} | {100 * a:.2f} | {100 * b:.2f} | {100 * fused:.2f} | {100 * (fused - max(a, b)):+.2f} |"
        for name, a, b, fused in _rows(tested)
    )
    return f"""Gain in overall accuracy over the better of the two sources:

| situation | target | measured | |
|---|---|---|---|
| both clean | >= {TARGET_LOSS} | {clean:+.2f} | {kept} |
| one degraded in half of its area, the other clean | >= {TARGET_GAIN} | {gains[0]:+.2f} | {verdicts[0]} |
| one degraded in half, the other complete but poor | >= {TARGET_GAIN} | {gains[1]:+.2f} | {verdicts[1]} |
| each degraded in another half | >= {TARGET_GAIN} | {gains[2]:+.2f} | {verdicts[2]} |

Where one source is wholly clean, the better source is that one, and only its own errors are left to gain.

| A + B | OA of A, % | OA of B, % | OA fused, % | gain, points |
|---|---|---|---|---|
{pairs}
"""


def _page(card: ModelCard, rounds: int, tested: Sequence[FusedPair], unseen: Sequence[UnseenPair]) -> str:
    by_name = {metric.name: metric for metric in card.metrics}
    targets = "\n".join(
        f"| {name.removeprefix('unseen_').replace('_', ' ')} | {target} | {by_name[name].value:+.2f} |"
        for name, target in TARGETS.items()
    )
    judged = "\n".join(
        f"| {name} | {a:.2f} | {b:.2f} | {weighted:.2f} | {fused:.2f} | {fused - max(a, b):+.2f} |"
        for name, a, b, fused, weighted in situations(unseen)
    )
    features = "\n".join(
        f"| {group} | `{name}` | {meaning} | {'yes' if name in card.features else 'no'} |"
        for group, members in FEATURE_GROUPS.items()
        for name, meaning in members.items()
    )
    return f"""# Fusion model {card.version}

Says for each region of the overlay of two sources' cropland maps how likely it is cropland. XGBoost,
{rounds} trees of depth at most 4, on {len(card.features)} features. It decides where the sources disagree;
where they agree their label stands.

**Targets** on the test tiles, before a judge whose degradations share no code with those it learned from
(`training/judge`): gain in overall accuracy over the better of the two sources and over the mean of both
probabilities weighted by image quality^4, of sixteen situations; error of expected correctness.

| figure | target | measured |
|---|---|---|
{targets}

| A + B | OA of A, % | OA of B, % | weighted mean, % | fused, % | gain, points |
|---|---|---|---|---|---|
{judged}

## The training generator
{_of_training_generator(card, tested)}
## Figures
{table(card.metrics)}

Intervals are 95 % bootstrap intervals over tiles; with few test tiles they are rough.

![Accuracy of every pair](accuracy.png)
![Examples, errors included](examples.png)
![Reliability](reliability.png)

The curve weighs regions by their pixels and compares with the share of cropland in them.

![Contributions](contributions.png)

## Training
- Data: {card.trained_on}. The model is shown the source that speaks
  for cropland first, the other second, as neither is special.
- All second acquisitions are derived from the first (season, sensor, a pixel of misregistration; haze, cloud,
  blur or snow over one half; or coarse, hazy and compressed as a whole): no labelled tile has a second real
  one.
- Cropland maps come from networks that never saw the tile. The maps are
  made in one inference a tile instead of the engine's windows, which give nearly the same labels. The
  networks that never saw the tile were trained for {_iterations(fold_recipes("lite0", 0))} iterations, the
  finished one for up to {_iterations(final_recipes("lite0"))} in its final run alone; so every tile is
  degraded in full and, once more, to 20-80 % of the strength. Since cropland 2.0.0 the finished one has seen
  other places, which they have not, and bears degraded imagery less than its versions before: what the fusion
  has learnt of such imagery is too good an opinion of its maps.
- Target: share of a region that is cropland (soft target, logistic loss); weight: square root of its pixels,
  a tenth of it where the sources agree; regions of at least {MIN_REGION_HA} ha. Rounds chosen by
  cross-validation by tile. The probability never falls with either source's mean probability, and a source
  never counts for less with better imagery (monotone constraints). Seed {SEED}.
- Features that are computed and shown but not used: all of geography (with so few tiles a model learns the
  tiles by heart), shape, colour, texture and neighbourhood.

## Tried
{_TRIED}
## Limits
- Derived pairs share their geometry and their field borders; real pairs differ in years, angle and land use.
- Where both sources agree on a wrong label, nothing corrects it.
- US Midwest, summer, 1-2 m: a real model for the whole system, not a map of China.

## Features
| group | name | meaning | used |
|---|---|---|---|
{features}

Licence: {card.licence}
"""


def _iterations(legs: Sequence[Recipe]) -> int:
    return sum(leg.iterations for leg in legs)
