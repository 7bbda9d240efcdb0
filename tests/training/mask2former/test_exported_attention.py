"""Deformable attention as it is exported says what the trained one says."""

import numpy as np
import onnx
import pytest
import torch
from onnx import TensorProto, helper, numpy_helper
from PIL import Image

from croplayer_qgis.core.models.runtime import open_session
from croplayer_qgis.core.models.shipped import find_model
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.training.mask2former.export import ONNX_FILE, WEIGHTS_FILE, load_weights
from croplayer_qgis.training.mask2former.exported_attention import ExportedAttention, for_export
from croplayer_qgis.training.mask2former.tiled_constants import with_tiled_constants


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


def test_what_ships_holds_no_large_constant_twice():
    """37 MB of 51 at 1024 px, before they were stored once and untiled."""
    folder = find_model("cropland")
    assert (folder / ONNX_FILE).stat().st_size < 2.5 * (folder / WEIGHTS_FILE).stat().st_size


def test_a_repeating_constant_is_tiled_again_on_loading(tmp_path):
    first = np.arange(2 * 30_000, dtype=np.float32).reshape(-1, 2)
    whole = numpy_helper.from_array(np.tile(first, (1, 12)))
    constants = [helper.make_node("Constant", [], [name], value=whole) for name in ("one", "other")]
    adding = helper.make_node("Add", ["one", "other"], ["sum"])
    output = helper.make_tensor_value_info("sum", TensorProto.FLOAT, [30_000, 24])
    model = helper.make_model(
        helper.make_graph([*constants, adding], "twice", [], [output]),
        opset_imports=[helper.make_opsetid("", 17)],
        ir_version=8,
    )
    onnx.save(with_tiled_constants(model), str(tmp_path / "model.onnx"))
    assert (tmp_path / "model.onnx").stat().st_size < 1.1 * first.nbytes
    (found,) = open_session(tmp_path / "model.onnx").run(None, {})
    np.testing.assert_array_equal(found, np.tile(2 * first, (1, 12)))
