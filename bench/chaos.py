"""Kill workers and the database at random moments of a batch; count what was lost or doubled.

    python -m bench.chaos --files 200 --kills 40 --seed 1

Everything is real but the reading itself, which is a sleep. The same seed kills in the same order.
"""

import argparse
import os
import random
import signal
import tempfile
import time
from pathlib import Path

from store.database import Database, migrate
from store.folder_objects import FolderObjects
from store.postgres import PrivatePostgres, cluster_for
from tests.pipeline import test_kills as world
from tests.pipeline.papers import paper
from tests.servers import folder_for_servers

WORKERS = 3
DATABASE_EVERY = 8  # kills: one of so many hits the database


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--files", type=int, default=200)
    options.add_argument("--kills", type=int, default=40)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    chance = random.Random(given.seed)  # noqa: S311 - to be repeated, not to be secret
    with folder_for_servers() as folder, PrivatePostgres(cluster_for(folder)) as server:
        migrate(server.cluster.url())
        database = Database(server.cluster.url())
        with tempfile.TemporaryDirectory() as kept:
            run(given, chance, database, server, Path(kept))
        database.close()


def run(given, chance, database, server, data: Path) -> None:
    sender = world.new_sender(database)
    papers = {
        f"{n}.jpg": paper(
            kind="passport", pages=2, do={"1": "slow"}, workers=[{"passport_number": f"C{n:07}"}]
        )
        for n in range(given.files)
    }
    world.send(database, FolderObjects(data / "objects"), sender, papers)
    settings = {
        "database_url": database.url,
        "data": str(data),
        "heartbeat_s": "0.5",
        "stalled_after_s": "2",
        "sweep_every_s": "1",
        "retry_wait_s": "0.1",
        "cores": "1",
        "max_attempts": "1000",
    }
    began, kills, database_kills = time.monotonic(), 0, 0
    with world.workers(WORKERS, **settings) as running:
        while kills < given.kills and not world.at_an_end(database, sender[1]):
            time.sleep(chance.uniform(0.5, 4.0))
            if chance.randrange(DATABASE_EVERY) == 0:
                os.kill(server.pid, signal.SIGKILL)
                while server.alive:
                    time.sleep(0.05)
                server.start()
                database_kills += 1
            else:
                victim = chance.randrange(WORKERS)
                running[victim].kill()
                running[victim].wait()
                running[victim] = world.start(**settings)
            kills += 1
        world.PATIENCE_S = 600.0
        world.wait_until(lambda: world.at_an_end(database, sender[1]))
    seconds = time.monotonic() - began
    world.nothing_twice(database, sender[1], given.files)
    print(
        f"{given.files} files, {kills} kills ({database_kills} of the database) in {seconds:.0f} s:"
        f" {dict(world.states(database, sender[1]))}, lost 0, doubled 0"
    )


if __name__ == "__main__":
    main()
