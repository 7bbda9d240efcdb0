import numpy as np
import onnxruntime
import pytest
from onnx import TensorProto, helper

from croplayer_qgis.core.memory import lacks_memory
from croplayer_qgis.core.models.checks import check_folder
from tests.core.models.conftest import NATIVE_CARD, save_network

FAR_TOO_MUCH = 1 << 44  # floats


def greedy_network():
    """uint8 [N,512,512,3] -> [N,512,512], by way of a tensor that no machine holds."""
    nodes = [
        helper.make_node("Cast", ["image"], ["float"], to=TensorProto.FLOAT),
        helper.make_node("ReduceMin", ["float"], ["least"], keepdims=0),
        helper.make_node("Expand", ["least", "shape"], ["large"]),
        helper.make_node("ReduceMax", ["large"], ["one"], keepdims=0),
        helper.make_node("ReduceMean", ["float"], ["grey"], axes=[3], keepdims=0),
        helper.make_node("Add", ["grey", "one"], ["probability"]),
    ]
    graph = helper.make_graph(
        nodes,
        "greedy",
        [helper.make_tensor_value_info("image", TensorProto.UINT8, ["N", 512, 512, 3])],
        [helper.make_tensor_value_info("probability", TensorProto.FLOAT, ["N", 512, 512])],
        [helper.make_tensor("shape", TensorProto.INT64, [1], [FAR_TOO_MUCH])],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def test_network_that_finds_no_memory_is_not_called_unfit(tmp_path):
    (finding,) = check_folder(save_network(tmp_path / "model", greedy_network(), NATIVE_CARD))
    assert "not enough free memory for model.onnx" in finding and "opset" not in finding


@pytest.mark.parametrize(
    "text",
    [  # as onnxruntime 1.32 tells it with 20, 60 and 120 MB of address space left
        "[ONNXRuntimeError] : 6 : RUNTIME_EXCEPTION : Exception during initialization: std::bad_alloc",
        "onnxruntime/core/framework/bfc_arena.cc:360 void* onnxruntime::BFCArena::AllocateRawInternal Failed",
        "Out of memory allocating 1073741824 bytes",
    ],
)
def test_words_of_the_libraries_for_no_memory_are_known(text):
    assert lacks_memory(RuntimeError(text))
    with pytest.raises(MemoryError) as caught:
        np.empty(FAR_TOO_MUCH * 64, np.float64)
    assert lacks_memory(caught.value)
    assert not lacks_memory(
        onnxruntime.capi.onnxruntime_pybind11_state.InvalidGraph("This is an invalid model")
    )
