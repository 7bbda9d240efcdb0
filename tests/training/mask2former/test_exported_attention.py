"""Deformable attention as it is exported says what the trained one says."""

import numpy as np
import pytest
import torch
from PIL import Image

from croplayer_qgis.core.models.sessions import find_model
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.training.mask2former.export import WEIGHTS_FILE, load_weights
from croplayer_qgis.training.mask2former.exported_attention import ExportedAttention, for_export


@pytest.fixture(scope="module")
def network():
    """The shipped weights: the output of untrained ones is nearly constant."""
    return load_weights(find_model("cropland") / WEIGHTS_FILE)


@torch.no_grad()
@pytest.mark.parametrize(("height", "width"), [(256, 256), (128, 352)])
def test_rewritten_attention_gives_the_same_probabilities(network, height, width):
    picture = np.asarray(Image.open(resource_path("demo", "labelled", "42.45754--91.380441_a.tif")))
    image = torch.from_numpy(picture[300 : 300 + height, 300 : 300 + width, :3].copy())[None]
    trained, rewritten = network(image), for_export(network)(image)
    assert float((trained - rewritten).abs().max()) <= 1e-4
    assert bool(((trained >= 0.5) == (rewritten >= 0.5)).all())
    assert 0.05 < float((trained >= 0.5).float().mean()) < 0.95  # the part shows both classes


def test_the_network_itself_keeps_its_own_attention(network):
    exported = for_export(network)
    layers = [
        n.mask2former.model.pixel_level_module.decoder.encoder.layers[0].self_attn
        for n in (network, exported)
    ]
    assert [isinstance(layer, ExportedAttention) for layer in layers] == [False, True]
