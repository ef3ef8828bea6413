"""The room: many together, or one alone."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

from pipeline.room import Room


def test_nobody_is_beside_who_is_alone():
    room, lock = Room(), threading.Lock()
    inside: list[str] = []
    seen: list[set[str]] = []

    def visit(number: int) -> None:
        kind = "alone" if number % 4 == 0 else "shared"
        with room.alone() if kind == "alone" else room.shared():
            with lock:
                inside.append(kind)
                seen.append(set(inside))
                assert kind == "shared" or len(inside) == 1
            time.sleep(0.002)
            with lock:
                inside.remove(kind)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(visit, range(80)))
    assert len(seen) == 80
    assert {"alone"} in seen
    assert {"alone", "shared"} not in seen


def test_who_waits_to_be_alone_goes_first():
    room, order = Room(), []

    def enter(name: str, alone: bool) -> None:
        with room.alone() if alone else room.shared():
            order.append(name)

    with room.shared():
        first = threading.Thread(target=enter, args=("alone", True))
        first.start()
        while not room._wanting:
            time.sleep(0.001)
        second = threading.Thread(target=enter, args=("shared", False))
        second.start()
        time.sleep(0.02)
        assert order == []
    first.join()
    second.join()
    assert order == ["alone", "shared"]
