"""Train the line network on synthetic strips and write ocr/mrz_lines.onnx.

    ONEDNN_MAX_CPU_ISA=AVX512_CORE python -m training.train_mrz [--steps 5000] [--out FILE]

The same releases (docs/models/mrz.md), seed and steps give the same file, byte for byte, on every
processor with AVX-512: one thread, a fixed number of steps, every strip drawn from its own number.
Needs torch besides what bench and tests need; the service needs none of them.
"""

import argparse
import hashlib
import math
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import torch
from torch import nn
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from ocr.mrz_net import ALPHABET, prepared
from training.line_net import CLASSES, LineNet
from training.line_net_onnx import written
from training.mrz_lines import UNSURE, strip

SEED: Final = 31
STEPS: Final = 5000
"""Steps of the packaged network, and the length of the slope of the learning rate."""

BATCH: Final = 32
PEAK_RATE: Final = 3e-3
WARM_UP: Final = 150  # steps
SEAM_WEIGHT: Final = 0.5  # of the class 'none' in the loss; letters weigh 1
REPORT_EVERY: Final = 50  # steps
KEEP_EVERY: Final = 400  # steps

Pair = tuple[torch.Tensor, torch.Tensor]


class Strips(IterableDataset[Pair]):
    """Strips 0, 1, 2 ... of a seed as (raster, class per frame), in that order."""

    def __init__(self, seed: int) -> None:
        super().__init__()
        self.seed = seed

    def __iter__(self) -> Iterator[Pair]:
        worker = get_worker_info()
        batch, every = (worker.id, worker.num_workers) if worker else (0, 1)
        while True:
            for number in range(batch * BATCH, (batch + 1) * BATCH):
                one = strip(self.seed, number)
                raster = torch.from_numpy(prepared(one.pixels))[None]
                yield raster, torch.from_numpy(one.frames)
            batch += every


def rate(step: int) -> float:
    """The learning rate of a step (from 0): a short rise, then half a cosine down."""
    slope = 0.5 + 0.5 * math.cos(math.pi * min(1.0, step / STEPS))
    return PEAK_RATE * min(1.0, (step + 1) / WARM_UP) * slope + 1e-5


def train(steps: int, seed: int, workers: int = 0, keep: Path | None = None) -> LineNet:
    """A network after `steps` steps; the number of `workers` changes nothing but the time.

    `keep`: a folder for the file after every KEEP_EVERY steps.
    """
    torch.manual_seed(seed)
    net = LineNet().to(memory_format=torch.channels_last)
    stream = iter(DataLoader(Strips(seed), batch_size=BATCH, num_workers=workers))
    optimiser = torch.optim.AdamW(net.parameters(), lr=PEAK_RATE, weight_decay=1e-3)
    weights = torch.ones(CLASSES)
    weights[-1] = SEAM_WEIGHT
    judge = nn.NLLLoss(weight=weights, ignore_index=UNSURE)
    shown = 0.0
    for step in range(steps):
        for group in optimiser.param_groups:
            group["lr"] = rate(step)
        rasters, frames = next(stream)
        rasters = rasters.contiguous(memory_format=torch.channels_last)
        loss = judge(net(rasters).transpose(1, 2), frames)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        shown = loss.item() if step == 0 else 0.98 * shown + 0.02 * loss.item()
        if (step + 1) % REPORT_EVERY == 0:
            sys.stdout.write(f"step {step + 1} loss {shown:.4f}\n")
            sys.stdout.flush()
        if keep is not None and (step + 1) % KEEP_EVERY == 0:
            (keep / f"{step + 1}.onnx").write_bytes(written(net, notes(step + 1, seed)))
    return net


def notes(steps: int, seed: int) -> dict[str, str]:
    """What the file tells of its making: no clock, no machine."""
    return {"alphabet": ALPHABET, "seed": str(seed), "steps": str(steps)}


def main() -> None:
    """Read the arguments, train, write, print the file's SHA-256."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--workers", type=int, default=0)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--out", type=Path, default=Path("ocr/mrz_lines.onnx"))
    chosen = parser.parse_args()
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    net = train(chosen.steps, chosen.seed, chosen.workers, chosen.keep)
    data = written(net, notes(chosen.steps, chosen.seed))
    chosen.out.write_bytes(data)
    sys.stdout.write(f"{hashlib.sha256(data).hexdigest()}  {chosen.out}\n")


if __name__ == "__main__":
    main()
