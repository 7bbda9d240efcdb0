"""An adaptation is fitted, and refused where blocks left out do not gain."""

from dataclasses import replace

import numpy as np
import pytest

from croplayer_qgis.core.adaptation.regression import LABELS_OF_A_CLASS, Samples, fit, pixel_weights
from croplayer_qgis.core.adaptation.validation import validated
from croplayer_qgis.core.errors import InputError

CHANNELS = 4


def block(number, pasture_called_field, pixels=300):
    """Fields and pasture, told apart by the second feature; the network takes both for fields if so said."""
    rng = np.random.default_rng(number)
    cropland = rng.random(pixels) < 0.6
    features = rng.normal(0, 1, (pixels, CHANNELS))
    features[:, 1] += np.where(cropland, 1.5, -1.5)
    own = np.where(cropland | pasture_called_field, 2.0, -2.0)
    part = np.arange(pixels) * 4 // pixels
    return Samples(f"block{number}", features, own + rng.normal(0, 0.5, pixels), cropland, part)


def test_either_class_of_a_block_weighs_the_same_however_many_pixels_it_has():
    samples = block(1, True)
    weights = pixel_weights(samples)
    for label in (True, False):
        assert weights[samples.cropland == label].sum() == pytest.approx(LABELS_OF_A_CLASS)


def test_what_the_features_tell_is_learned_and_helps_on_blocks_left_out():
    found = validated([block(number, True) for number in range(5)])
    assert found.before == pytest.approx(0.5, abs=0.01)  # all of the pasture, half of what is weighed
    assert found.after < 0.15
    assert found.helps and found.gain[0] > 0.03  # of at most 0.05: a tenth of the pasture was wrong
    assert np.argmax(np.abs(found.adaptation.weights)) == 1


def test_where_the_network_is_right_already_the_adaptation_is_not_accepted():
    found = validated([block(number, False) for number in range(5)])
    assert found.before < 0.01
    assert not found.helps


def test_curing_what_was_labelled_as_wrong_is_no_gain_where_it_spoils_more_of_what_was_right():
    blocks = []
    for number in range(5):
        like = block(
            number, True
        )  # nothing tells pasture from fields but that the network is less sure of it
        logit = np.where(like.cropland, 1.5, 1.0) + np.random.default_rng(number).normal(0, 0.5, 300)
        noise = np.random.default_rng(9 + number).normal(0, 1, like.features.shape)
        blocks.append(replace(like, features=noise, logit=logit))
    found = validated(blocks)
    assert found.after < found.before  # of the labelled ground, half of which was mapped wrong
    assert not found.helps


def test_labels_that_contradict_each_other_are_no_gain():
    rng = np.random.default_rng(0)
    mixed = []
    for number in range(5):
        samples = block(number, False)
        label = rng.random(len(samples.cropland)) < 0.5
        mixed.append(replace(samples, cropland=label))
    assert not validated(mixed).helps


def test_fewer_labels_move_the_network_less():
    few, many = fit([block(1, True)]), fit([block(number, True) for number in range(6)])
    assert 0 < few.weights[1] < many.weights[1]


def test_the_same_labels_give_the_same_adaptation_whatever_the_order_of_blocks():
    blocks = [block(number, True) for number in range(4)]
    one, other = validated(blocks), validated(blocks[::-1])
    np.testing.assert_allclose(one.adaptation.weights, other.adaptation.weights, atol=1e-6)
    assert one.after == pytest.approx(other.after)


def test_too_few_blocks_or_one_class_are_refused_with_the_reason():
    few = block(1, True).where(np.arange(300) < 150)  # two parts of one block
    with pytest.raises(InputError, match="in 1 of the job's blocks and in 2 parts"):
        validated([few])
    blocks = [block(number, True) for number in range(4)]
    only = [replace(each, cropland=np.ones_like(each.cropland)) for each in blocks]
    with pytest.raises(InputError, match="All labels say cropland"):
        validated(only)
    with pytest.raises(InputError, match="say not cropland lie in one place only"):
        validated([*only, blocks[0]])


def test_where_few_blocks_have_labels_parts_of_them_are_left_out():
    found = validated([block(1, True), block(2, True)])
    assert (found.places, found.by_block) == (8, False)
    assert found.helps


def test_a_class_with_labels_in_few_places_counts_as_much_as_the_other():
    pasture = [block(number, True).where(~block(number, True).cropland) for number in range(6)]
    fields = [block(number, True).where(block(number, True).cropland) for number in range(6, 8)]
    found = validated([*pasture, *fields])
    assert found.before == pytest.approx((found.cropland.before + found.other.before) / 2)
    assert found.other.before > 0.95 and found.cropland.before < 0.05
    assert found.cropland.after < 0.3
