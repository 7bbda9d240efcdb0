"""Stores weights of an ONNX model as float16; the arithmetic stays float32."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper


def stored_as_float16(
    model: onnx.ModelProto, worth_it: Callable[[NDArray[np.float32]], bool]
) -> onnx.ModelProto:
    """The model with some float32 weights kept as float16, cast back on loading (the runtime folds it).

    Args:
        model: Changed in place.
        worth_it: Whether to store these float32 weights (any shape) as float16.
    """
    casts = []
    for tensor in model.graph.initializer:
        if tensor.data_type != TensorProto.FLOAT:
            continue
        values = numpy_helper.to_array(tensor)
        if worth_it(values):
            name = tensor.name
            tensor.CopyFrom(numpy_helper.from_array(values.astype(np.float16), f"{name}_float16"))
            casts.append(helper.make_node("Cast", [tensor.name], [name], to=TensorProto.FLOAT))
    nodes = list(model.graph.node)
    del model.graph.node[:]
    model.graph.node.extend([*casts, *nodes])
    onnx.checker.check_model(model)
    return model
