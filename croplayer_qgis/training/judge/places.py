"""What the cropland network calls field in other places, on chips that no training sees."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image as PillowImage

from croplayer_qgis.training.datasets.labels import CROPLAND, OTHER, SCENE_CROPLAND, SCENE_OTHER
from croplayer_qgis.training.datasets.scenes import Scene
from croplayer_qgis.training.iqa.metrics import Interval, bootstrapped

Mapper = Callable[[NDArray[np.uint8]], NDArray[np.float32]]
"""Cropland probability ``[H, W]`` of uint8 RGB ``[H, W, 3]``."""

_THRESHOLD: Final = 0.5


@dataclass(frozen=True)
class Question:
    """One figure of the judge: the share of some ground that is called field.

    Attributes:
        name: Of the figure.
        target: Comparison and number; the share is to be small, or large where fields are looked for.
        kinds: Data set and kind of the scenes that answer it.
        surface: Counts this surface alone (`Scene.surfaces`).
        coarser: The scene is shown with so many times larger pixels.
        fields: Looks at what is cropland, not at what is none.
    """

    name: str
    target: str
    kinds: frozenset[tuple[str, str]]
    surface: str = ""
    coarser: int = 1
    fields: bool = False


def _kinds(source: str, *names: str) -> frozenset[tuple[str, str]]:
    return frozenset((source, name) for name in names)


QUESTIONS: Final = (
    Question("sea_1m", "<= 0.05", _kinds("massgis_1m", "sea")),
    Question("lakes_1m", "<= 0.05", _kinds("massgis_1m", "lake", "lake_grass")),
    Question("coast_3m", "<= 0.05", _kinds("massgis_1m", "sea", "beach_sea"), coarser=3),
    Question("golf_1m", "<= 0.15", _kinds("massgis_1m", "golf")),
    Question("runways", "<= 0.1", _kinds("ucmerced_030m", "runway")),
    Question("beaches", "<= 0.05", _kinds("ucmerced_030m", "beach")),
    Question("golf_courses", "<= 0.15", _kinds("ucmerced_030m", "golfcourse")),
    Question("rivers", "<= 0.1", _kinds("ucmerced_030m", "river")),
    Question("industry", "<= 0.05", _kinds("ucmerced_030m", "storagetanks", "buildings")),
    Question("parking", "<= 0.05", _kinds("ucmerced_030m", "parkinglot")),
    Question(
        "residential",
        "<= 0.05",
        _kinds("ucmerced_030m", "denseresidential", "mediumresidential", "sparseresidential"),
    ),
    Question("forest", "<= 0.03", _kinds("ucmerced_030m", "forest")),
    Question("dubai_water", "<= 0.05", _kinds("dubai_cc0", "t1"), surface="water"),
    Question("dubai_bare_ground", "<= 0.05", _kinds("dubai_cc0", "t1"), surface="land"),
    Question("fields_found_new_england", ">= 0.85", _kinds("massgis_1m", "FIELDS_present"), fields=True),
    Question("fields_found_nepal", ">= 0.8", _kinds("oam_nepal_banepa", "terraces"), fields=True),
    Question("fields_found_us_cities", ">= 0.85", _kinds("ucmerced_030m", "agricultural"), fields=True),
)

CHIPS_OF_A_KIND: Final = 12
"""The first of a data set's kind; towns and rivers have many, and more would tell little more."""


class Answer(NamedTuple):
    """A question and the share called field, with its 95 % bootstrap interval over places."""

    question: Question
    share: Interval


def judge_places(
    scenes: Sequence[Scene], mapper: Mapper, questions: Iterable[Question] = QUESTIONS
) -> list[Answer]:
    """Answer the questions that the scenes can answer, in order.

    Args:
        scenes: Scenes that the network was not trained on.
        mapper: Maps an image; called once for each scene and pixel size.
        questions: What to ask.
    """
    answers = []
    for question in questions:
        counts, places = [], []
        asked: dict[str, int] = {}
        for scene in scenes:
            if (scene.source, scene.kind) not in question.kinds:
                continue
            asked[scene.kind] = asked.get(scene.kind, 0) + 1
            if asked[scene.kind] > CHIPS_OF_A_KIND:
                continue
            counts.append(_count(question, scene, mapper))
            places.append(scene.place)
        if counts and sum(total for _, total in counts):
            table = np.array(counts, float)
            share = bootstrapped(lambda rows, t=table: _share(t[rows]), places)  # type: ignore[misc]
            answers.append(Answer(question, share))
    return answers


def _share(counts: NDArray[np.float64]) -> float:
    called, total = counts.sum(axis=0)
    return float(called / total) if total else float("nan")


def _count(question: Question, scene: Scene, mapper: Mapper) -> tuple[int, int]:
    """Pixels of the asked ground called field, and all of it."""
    wanted = (CROPLAND, SCENE_CROPLAND) if question.fields else (OTHER, SCENE_OTHER)
    ground = scene.surfaces[question.surface] if question.surface else np.isin(scene.labels, wanted)
    image = scene.image
    if question.coarser > 1:
        size = (image.shape[1] // question.coarser, image.shape[0] // question.coarser)
        image = np.asarray(PillowImage.fromarray(image).resize(size, PillowImage.Resampling.BOX))
        shown = PillowImage.fromarray(ground).resize(size, PillowImage.Resampling.NEAREST)
        ground = np.asarray(shown)
    called = mapper(image) >= _THRESHOLD
    return int((called & ground).sum()), int(ground.sum())
