"""A trained line network as the bytes of an ONNX file: the same numbers, the same bytes."""

from collections.abc import Iterator, Mapping
from typing import Final

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper
from torch import nn

from ocr.mrz_net import FRAMES, HEIGHT, WIDTH
from training.line_net import CLASSES, LineNet

OPSET: Final = 17
FORMAT: Final = 9  # ONNX IR, read by every onnxruntime since 1.15

Array = npt.NDArray[np.float32]


def written(net: LineNet, notes: Mapping[str, str]) -> bytes:
    """The network as ONNX with `notes` as its metadata; each norm is folded into its layer."""
    nodes: list[onnx.NodeProto] = []
    weights: list[onnx.TensorProto] = []
    name = "strips"
    for number, (layer, kernel, bias) in enumerate(_folded(net)):
        for part, values in (("kernel", kernel), ("bias", bias)):
            weights.append(numpy_helper.from_array(values, f"{part}{number}"))
        given = [name, f"kernel{number}", f"bias{number}"]
        down, along = (int(pad) for pad in layer.padding)
        pads = [down, along, down, along]
        nodes.append(
            helper.make_node("Conv", given, [f"sum{number}"], pads=pads, strides=[*layer.stride])
        )
        name = f"sum{number}"
        if number < len(net.body) // 3:
            nodes.append(helper.make_node("Relu", [name], [f"out{number}"]))
            name = f"out{number}"
    weights.append(numpy_helper.from_array(np.array([2], np.int64), "row"))
    nodes += [
        helper.make_node("Squeeze", [name, "row"], ["scores"]),
        helper.make_node("Transpose", ["scores"], ["frames"], perm=[0, 2, 1]),
        helper.make_node("LogSoftmax", ["frames"], ["shares"], axis=2),
    ]
    graph = helper.make_graph(
        nodes,
        "mrz_lines",
        [helper.make_tensor_value_info("strips", TensorProto.FLOAT, ["n", 1, HEIGHT, WIDTH])],
        [helper.make_tensor_value_info("shares", TensorProto.FLOAT, ["n", FRAMES, CLASSES])],
        weights,
    )
    model = helper.make_model(
        graph,
        producer_name="training.train_mrz",
        ir_version=FORMAT,
        opset_imports=[helper.make_opsetid("", OPSET)],
    )
    helper.set_model_props(model, dict(sorted(notes.items())))
    onnx.checker.check_model(model)
    return bytes(model.SerializeToString(deterministic=True))


def _folded(net: LineNet) -> Iterator[tuple[nn.Conv2d, Array, Array]]:
    """Every layer with kernel and bias as they are once its batch norm is multiplied in."""
    layers = list(net.body)
    for place, layer in enumerate(layers):
        if not isinstance(layer, nn.Conv2d):
            continue
        kernel = layer.weight.detach().double().numpy()
        following = layers[place + 1] if place + 1 < len(layers) else None
        if isinstance(following, nn.BatchNorm2d):
            mean, spread, scale, shift = (
                values.detach().double().numpy()
                for values in (
                    following.running_mean,
                    following.running_var,
                    following.weight,
                    following.bias,
                )
                if values is not None
            )
            factor = scale / np.sqrt(spread + following.eps)
            kernel, bias = kernel * factor[:, None, None, None], shift - mean * factor
        else:
            assert layer.bias is not None  # noqa: S101 - the last layer has no norm, but a bias
            bias = layer.bias.detach().double().numpy()
        yield layer, np.ascontiguousarray(kernel, np.float32), np.asarray(bias, np.float32)
