"""Losses know where the truth is unknown."""

import pytest
import torch

from croplayer_qgis.training.datasets.boundaries import BOUNDARY, INSIDE
from croplayer_qgis.training.datasets.labels import CROPLAND, IGNORE, OTHER, SCENE_CROPLAND, SCENE_OTHER
from croplayer_qgis.training.mask2former.losses import boundary_loss, dense_loss, set_loss
from croplayer_qgis.training.mask2former.network import CroplandNetwork, Queries


@pytest.fixture
def labels():
    values = torch.full((2, 16, 16), OTHER, dtype=torch.uint8)
    values[:, :, 8:] = CROPLAND
    values[1, :4] = IGNORE
    return values


def test_dense_loss_does_not_see_unknown_pixels(labels):
    torch.manual_seed(0)
    probability = torch.rand(2, 16, 16, requires_grad=True)
    dense_loss(probability, labels).backward()
    assert bool((probability.grad[labels == IGNORE] == 0).all())
    assert bool((probability.grad[labels != IGNORE] != 0).all())


def test_dense_loss_is_least_for_the_truth(labels):
    truth = (labels == CROPLAND).float()
    right, unsure, wrong = (dense_loss(p, labels) for p in (truth, torch.full_like(truth, 0.5), 1.0 - truth))
    assert right < 0.01 < unsure < wrong


def test_scene_without_any_label_teaches_nothing():
    probability = torch.rand(1, 8, 8, requires_grad=True)
    loss = dense_loss(probability, torch.full((1, 8, 8), IGNORE, dtype=torch.uint8))
    loss.backward()
    assert float(loss.detach()) == 0.0 and bool((probability.grad == 0).all())


@pytest.fixture(scope="module")
def network():
    return CroplandNetwork("lite0", pretrained=False)


def layers(seed):
    generator = torch.Generator().manual_seed(seed)
    return [
        Queries(
            torch.randn(2, 20, 3, generator=generator, requires_grad=True),
            torch.randn(2, 20, 4, 4, generator=generator, requires_grad=True),
        )
        for _ in range(2)
    ]


def test_set_loss_leaves_out_images_with_unknown_ground(network, labels):
    predicted = layers(0)
    set_loss(network, predicted, labels).backward()
    for layer in predicted:
        assert bool((layer.mask_logits.grad[0] != 0).any())
        assert bool((layer.mask_logits.grad[1] == 0).all())


def test_set_loss_of_nothing_but_unknown_scenes_is_zero(network, labels):
    labels = labels.clone()
    labels[:, 0] = IGNORE
    assert float(set_loss(network, layers(0), labels).detach()) == 0.0


def test_set_loss_prefers_the_right_segments(network, labels):
    labels = labels[:1]
    torch.manual_seed(0)
    mask = torch.full((1, 20, 16, 16), -8.0)
    mask[0, 0] = torch.where(labels[0] == CROPLAND, 8.0, -8.0)
    mask[0, 1] = -mask[0, 0]
    classes = torch.zeros(1, 20, 3)
    classes[0, :, 2] = 8.0
    classes[0, 0] = torch.tensor([8.0, 0.0, 0.0])
    classes[0, 1] = torch.tensor([0.0, 8.0, 0.0])
    right = set_loss(network, [Queries(classes, mask)], labels)
    swapped = set_loss(network, [Queries(classes[..., [1, 0, 2]], mask)], labels)
    # not zero even when right: points are sampled where masks are uncertain, along their edges
    assert float(right) < 0.6 * float(swapped)


def test_a_scene_known_as_a_whole_counts_by_its_mean_however_it_is_spread():
    scene = torch.full((1, 8, 8), SCENE_OTHER, dtype=torch.uint8)
    even, uneven = torch.full((1, 8, 8), 0.25), torch.zeros(1, 8, 8)
    uneven[:, :2] = 1.0
    assert float(dense_loss(even, scene)) == pytest.approx(float(dense_loss(uneven, scene)), abs=1e-3)
    assert float(dense_loss(torch.zeros(1, 8, 8), scene)) < 0.01


def test_a_scene_of_cropland_wants_cropland():
    scene = torch.full((1, 8, 8), SCENE_CROPLAND, dtype=torch.uint8)
    assert dense_loss(torch.full((1, 8, 8), 0.9), scene) < dense_loss(torch.full((1, 8, 8), 0.1), scene)


def test_boundary_loss_sees_known_ground_only_and_is_least_for_the_truth():
    boundaries = torch.full((1, 8, 8), INSIDE, dtype=torch.uint8)
    boundaries[:, 3:5], boundaries[:, :, 6:] = BOUNDARY, IGNORE
    truth = torch.where(boundaries == BOUNDARY, 9.0, -9.0).requires_grad_()
    loss = boundary_loss(truth, boundaries)
    loss.backward()
    assert float(loss.detach()) < 0.05 < float(boundary_loss(-truth.detach(), boundaries))
    assert bool((truth.grad[boundaries == IGNORE] == 0).all())


def test_images_without_known_boundaries_teach_none():
    unknown = torch.full((1, 8, 8), IGNORE, dtype=torch.uint8)
    assert float(boundary_loss(torch.rand(1, 8, 8), unknown)) == 0.0
