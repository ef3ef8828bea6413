"""Train the line network on synthetic strips and write ocr/mrz_lines.onnx.

python -m training.train_mrz --minutes 25 --seed 20 [--out ocr/mrz_lines.onnx]

Needs torch and onnx besides the project's own dependencies; the service needs neither.
"""

import argparse
import math
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import torch
from torch import nn
from torch.utils.data import DataLoader, IterableDataset

from ocr.mrz_net import ALPHABET, HEIGHT, WIDTH, prepared
from training.mrz_lines import UNSURE, strip

CLASSES = len(ALPHABET) + 1
BATCH = 32
PEAK_RATE = 3e-3


class Strips(IterableDataset):  # type: ignore[type-arg]
    """An endless stream of (raster, class per frame)."""

    def __init__(self, seed: int) -> None:
        self.seed = seed

    def __iter__(self) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
        worker = torch.utils.data.get_worker_info()
        rng = np.random.default_rng((self.seed, worker.id if worker else 0))
        while True:
            one = strip(rng)
            raster = torch.from_numpy(prepared(one.pixels).astype(np.float32))[None]
            yield raster, torch.from_numpy(one.frames)


def _step(inside: int, outside: int, kernel: tuple[int, int], stride: tuple[int, int]) -> nn.Module:
    padding = (kernel[0] // 2, kernel[1] // 2)
    return nn.Sequential(
        nn.Conv2d(inside, outside, kernel, stride, padding, bias=False),
        nn.BatchNorm2d(outside),
        nn.ReLU(inplace=True),
    )


class LineNet(nn.Module):
    """Fully convolutional: 1 x 32 x 704 in, 176 frames x 38 classes (log shares) out."""

    def __init__(self) -> None:
        super().__init__()
        self.body = nn.Sequential(
            _step(1, 24, (5, 5), (2, 2)),  # 16 x 352
            _step(24, 40, (3, 3), (2, 2)),  # 8 x 176
            _step(40, 56, (3, 3), (1, 1)),
            _step(56, 64, (3, 3), (2, 1)),  # 4 x 176
            _step(64, 80, (3, 3), (2, 1)),  # 2 x 176
            nn.Conv2d(80, 112, (2, 3), 1, (0, 1), bias=False),  # 1 x 176
            nn.BatchNorm2d(112),
            nn.ReLU(inplace=True),
            _step(112, 96, (1, 5), (1, 1)),
            nn.Conv2d(96, CLASSES, 1),
        )

    def forward(self, strips: torch.Tensor) -> torch.Tensor:
        """Log shares, strips x frames x classes."""
        scores = self.body(strips)[:, :, 0].transpose(1, 2)
        return torch.log_softmax(scores, dim=2)


def train(minutes: float, seed: int, workers: int) -> tuple[LineNet, int]:
    """A network trained for `minutes` of wall time, and the number of strips it saw."""
    torch.manual_seed(seed)
    net = LineNet()
    stream = iter(
        DataLoader(Strips(seed), batch_size=BATCH, num_workers=workers, prefetch_factor=8)
    )
    optimiser = torch.optim.AdamW(net.parameters(), lr=PEAK_RATE, weight_decay=1e-3)
    weights = torch.ones(CLASSES)
    weights[-1] = 0.5
    judge = nn.NLLLoss(weight=weights, ignore_index=UNSURE)
    start, step, shown = time.monotonic(), 0, 0.0
    while (done := (time.monotonic() - start) / 60 / minutes) < 1:
        rate = PEAK_RATE * min(1.0, done / 0.04) * (0.5 + 0.5 * math.cos(math.pi * done))
        for group in optimiser.param_groups:
            group["lr"] = rate + 1e-5
        strips, frames = next(stream)
        loss = judge(net(strips).transpose(1, 2), frames)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        step += 1
        shown = loss.item() if step == 1 else 0.98 * shown + 0.02 * loss.item()
        if step % 50 == 0:
            sys.stdout.write(f"{done:.0%} step {step} loss {shown:.4f}\n")
            sys.stdout.flush()
    return net, step * BATCH


def write(net: LineNet, seen: int, seed: int, path: Path) -> None:
    """The network as ONNX, with how it was made in its metadata."""
    net.eval()
    example = torch.zeros(2, 1, HEIGHT, WIDTH)
    torch.onnx.export(
        net,
        (example,),
        str(path),
        input_names=["strips"],
        output_names=["shares"],
        dynamic_axes={"strips": {0: "n"}, "shares": {0: "n"}},
        dynamo=False,
    )
    model = onnx.load(str(path))
    for key, value in {"seed": seed, "strips": seen, "alphabet": ALPHABET}.items():
        note = model.metadata_props.add()
        note.key, note.value = key, str(value)
    onnx.save(model, str(path))


def main() -> None:
    """Read the arguments, train, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=25)
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--out", type=Path, default=Path("ocr/mrz_lines.onnx"))
    chosen = parser.parse_args()
    torch.set_num_threads(1)
    net, seen = train(chosen.minutes, chosen.seed, chosen.workers)
    write(net, seen, chosen.seed, chosen.out)


if __name__ == "__main__":
    main()
