"""Neural networks in ONNX form. The only file that imports onnxruntime."""

import sys
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast

import numpy as np
import numpy.typing as npt

from ingest.errors import Sentence, ToolFailed

Array = npt.NDArray[np.float32]


class NetworkFailed(ToolFailed):
    """A network could not be loaded or run."""

    code = "T120"


class NetworkMissing(NetworkFailed):
    """What runs the network, or the package that carries it, is not installed."""

    code = "T121"
    sentence = Sentence(
        "Model pembaca belum terpasang. Hubungi administrator.",
        "The reading model is not installed. Ask the administrator.",
    )


@lru_cache(maxsize=1)
def _runtime() -> Any:
    """onnxruntime, loaded with the first network. Raises NetworkMissing."""
    try:
        import onnxruntime  # noqa: PLC0415 - slow to load, and text layers need no network
    except ImportError as error:
        raise NetworkMissing("onnxruntime") from error
    return onnxruntime


class Network:
    """One network on one CPU thread; pages are read side by side by processes, not by threads."""

    def __init__(self, path: Path) -> None:
        """Load the network at `path`. Raises NetworkMissing, NetworkFailed."""
        onnxruntime = _runtime()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        # Every line has its own width: patterns of memory kept per shape would only grow.
        options.enable_mem_pattern = False
        options.log_severity_level = 3
        try:
            self._session: Any = onnxruntime.InferenceSession(
                str(path), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # onnxruntime has no common base for its errors
            raise NetworkFailed(f"{path.name} cannot be loaded") from error
        self._giving_back = onnxruntime.RunOptions()
        self._giving_back.add_run_config_entry("memory.enable_memory_arena_shrinkage", "cpu:0")
        self._input = str(self._session.get_inputs()[0].name)

    def run(self, batch: Array, *, give_back: bool = False) -> Array:
        """The first output for `batch`. Raises NetworkFailed.

        `give_back`: the memory this took is not kept for the next batch, for one of unusual size.
        """
        how = self._giving_back if give_back else None
        try:
            return cast(Array, self._session.run(None, {self._input: batch}, how)[0])
        except Exception as error:  # onnxruntime has no common base for its errors
            raise NetworkFailed("a network stopped") from error

    def note(self, key: str) -> str:
        """The text that the network's makers left under `key`; empty when there is none."""
        return str(self._session.get_modelmeta().custom_metadata_map.get(key, ""))


def packaged(package: str, *parts: str) -> Path:
    """The file inside an installed package, without importing it. Raises NetworkMissing."""
    spec = find_spec(package)
    for folder in (spec.submodule_search_locations or []) if spec else []:
        path = Path(folder).joinpath(*parts)
        if path.is_file():
            return path
    raise NetworkMissing(f"{package} {'/'.join(parts)}")


def derived(package: str, name: str) -> Path | None:
    """Where a network made of this release of `package` at build time lies; None if not made.

    In the environment's share/periksa (training/derive_recogniser.py); a network made of another
    release is never taken.
    """
    try:
        release = version(package)
    except PackageNotFoundError:
        return None
    path = Path(sys.prefix, "share", "periksa", f"{package}-{release}", name)
    return path if path.is_file() else None
