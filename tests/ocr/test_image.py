"""Parts of a mask: what runs along rows say of them is what OpenCV says."""

import cv2
import numpy as np
import pytest

from ocr.image import Grey, blobs


def _drawn(*rows: str) -> Grey:
    return np.array([[255 * (sign == "#") for sign in row] for row in rows], np.uint8)


def _random(seed: int, high: int, wide: int, share: float) -> Grey:
    return (255 * (np.random.default_rng(seed).random((high, wide)) < share)).astype(np.uint8)


MASKS = {
    "nothing": _drawn("...", "..."),
    "all ink": _drawn("###", "###"),
    "ink from one row's end to the next one's start": _drawn("..#", "#..", "..."),
    "ring around a speck": _drawn("#####", "#...#", "#.#.#", "#...#", "#####"),
    "joined over a corner": _drawn("#..", ".#.", "..#"),
    "one pixel": _drawn("#"),
    "sparse": _random(1, 40, 70, 0.05),
    "half": _random(2, 70, 40, 0.5),
    "dense": _random(3, 51, 33, 0.95),
}


@pytest.mark.parametrize("mask", MASKS.values(), ids=MASKS.keys())
def test_blobs_are_those_of_opencv(mask: Grey) -> None:
    _, labels, stats, _ = cv2.connectedComponentsWithStatsWithAlgorithm(
        mask, 8, cv2.CV_32S, cv2.CCL_GRANA
    )
    ours, rows = blobs(mask)
    assert np.array_equal(ours, labels)
    assert np.array_equal(rows, stats[1:])
