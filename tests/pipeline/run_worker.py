"""A worker process of its own, with the test's reading: `python -m tests.pipeline.run_worker`."""

import logging

from pipeline.worker import work
from store import register
from store.settings import Settings
from tests.pipeline.papers import READING

if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING)
    work(Settings(), READING, register.match_all)
