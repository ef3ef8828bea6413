"""The network that reads one line of a machine readable zone."""

from typing import Final

import torch
from torch import nn

from ocr.mrz_net import ALPHABET

CLASSES: Final = len(ALPHABET) + 1

LAYERS: Final = (  # channels, kernel, stride, padding (down, along); the size that comes out
    (24, (5, 5), (2, 2), (2, 2)),  # 16 x 352
    (40, (3, 3), (2, 2), (1, 1)),  # 8 x 176
    (56, (3, 3), (1, 1), (1, 1)),
    (64, (3, 3), (2, 1), (1, 1)),  # 4 x 176
    (80, (3, 3), (2, 1), (1, 1)),  # 2 x 176
    (112, (2, 3), (1, 1), (0, 1)),  # 1 x 176
    (96, (1, 5), (1, 1), (0, 2)),
)


class LineNet(nn.Module):
    """Fully convolutional: 1 x 32 x 704 in, 176 frames x 38 classes (log shares) out."""

    def __init__(self) -> None:
        super().__init__()
        steps: list[nn.Module] = []
        inside = 1
        for channels, kernel, stride, padding in LAYERS:
            steps.append(nn.Conv2d(inside, channels, kernel, stride, padding, bias=False))
            steps.append(nn.BatchNorm2d(channels))
            steps.append(nn.ReLU(inplace=True))
            inside = channels
        self.body = nn.Sequential(*steps, nn.Conv2d(inside, CLASSES, 1))

    def forward(self, strips: torch.Tensor) -> torch.Tensor:
        """Log shares, strips x frames x classes."""
        scores = self.body(strips)[:, :, 0].transpose(1, 2)
        return torch.log_softmax(scores, dim=2)
