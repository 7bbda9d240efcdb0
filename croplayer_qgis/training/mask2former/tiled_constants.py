"""Stores the large constants of an exported network once and untiled; the runtime tiles them on loading."""

from __future__ import annotations

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import helper, numpy_helper

_WORTH_IT = 1 << 20  # bytes; 37 MB of the 51 MB that a network for 1024 px takes are nine equal constants


def with_tiled_constants(model: onnx.ModelProto) -> onnx.ModelProto:
    """The model with each large constant whose columns repeat as its first columns and a ``Tile``.

    Args:
        model: Changed in place; its constants have one home each.
    """
    made: dict[bytes, str] = {}
    begin: list[onnx.NodeProto] = []
    left: list[onnx.NodeProto] = []
    renamed: dict[str, str] = {}
    for node in model.graph.node:
        values = _large_constant(node)
        period = 0 if values is None else _period(values)
        if values is None or not period:
            left.append(node)
            continue
        first = np.ascontiguousarray(values[:, :period])
        key = first.tobytes()
        if key not in made:
            name = f"untiled_{len(made)}"
            repeats = np.array([1, values.shape[1] // period], np.int64)
            model.graph.initializer.append(numpy_helper.from_array(first, name))
            model.graph.initializer.append(numpy_helper.from_array(repeats, f"{name}_repeats"))
            begin.append(helper.make_node("Tile", [name, f"{name}_repeats"], [f"{name}_tiled"]))
            made[key] = f"{name}_tiled"
        renamed[node.output[0]] = made[key]
    for node in left:
        for index, name in enumerate(node.input):
            node.input[index] = renamed.get(name, name)
    del model.graph.node[:]
    model.graph.node.extend([*begin, *left])
    onnx.checker.check_model(model)
    return model


def _large_constant(node: onnx.NodeProto) -> NDArray[np.float32] | None:
    """Value of a float32 matrix constant that is worth the trouble."""
    if node.op_type != "Constant" or node.attribute[0].name != "value":
        return None
    values = numpy_helper.to_array(node.attribute[0].t)
    worth_it = values.dtype == np.float32 and values.ndim == 2 and values.nbytes >= _WORTH_IT
    return values if worth_it else None


def _period(values: NDArray[np.float32]) -> int:
    """After how many columns they repeat; 0 when they never do."""
    width = values.shape[1]
    for period in range(1, width // 2 + 1):
        if (
            width % period == 0
            and (values.reshape(len(values), -1, period) == values[:, None, :period]).all()
        ):
            return period
    return 0
