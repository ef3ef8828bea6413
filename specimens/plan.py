"""Plan: which papers a batch holds, of whom, and how each came to the office."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from specimens import paper
from specimens.flow import Flow
from specimens.layouts import (
    deportation_letters,
    employment_contracts,
    placement_contracts,
    tabled_contracts,
    unrelated,
)
from specimens.layouts.passports import LAYOUTS, Slip
from specimens.manifest import Row, row_of, stranger
from specimens.paper import STYLES, Paper
from specimens.population import FATES, Maker
from specimens.wear import Source, Wear
from specimens.worker import Told, Worker

Draw = Callable[[Flow, Worker, random.Random], Told]
Letter = Callable[[Flow, Sequence[Row], date, random.Random], Told]

PDF: Final = Wear(Source.BORN, "pdf")
PNG: Final = Wear(Source.CLEAN, "png")
SCAN_JPG: Final = Wear(Source.SCAN, "jpg")
SCAN_PDF: Final = Wear(Source.SCAN, "pdf")
GREY_TIF: Final = Wear(Source.GREY, "tif")
COPY_TIF: Final = Wear(Source.COPY, "tif")
COPY_PDF: Final = Wear(Source.COPY, "pdf")
FAX_TIF: Final = Wear(Source.FAX, "tif")
PHOTO: Final = Wear(Source.PHOTO, "jpg")
PHOTO_QUARTER: Final = Wear(Source.PHOTO, "jpg", 90)
PHOTO_EXIF: Final = Wear(Source.PHOTO, "jpg", 90, by_exif=True)
SCAN_TURNED: Final = Wear(Source.SCAN, "pdf", 180)
_ONE_PAGE: Final = frozenset({"jpg", "png"})


@dataclass(frozen=True, slots=True)
class Piece:
    """One file: its papers in order, its wear; packed in a zip, or cut off in the middle."""

    papers: tuple[Paper, ...]
    wear: Wear
    zipped: bool = False
    cut_off: bool = False


class Planner:
    """Draws the papers of one batch from one cast."""

    def __init__(
        self, cast: Sequence[Worker], others: Sequence[Worker], maker: Maker, today: date
    ) -> None:
        """`others` are in the register; one or two come home without papers to match them by."""
        self.cast, self.others, self.maker, self.today = cast, others, maker, today
        self.rng = maker.rng

    def pieces(self) -> list[Piece]:
        """Every kind, every outcome; the order is the order of the files."""
        w = self.cast
        place, work, table = placement_contracts, employment_contracts, tabled_contracts
        return [
            self._passport(w[0], 0, SCAN_JPG),
            self._contract(place.p3mi, w[0], 0, PDF),
            self._contract(work.hong_kong, w[0], 5, SCAN_PDF),
            self._passport(w[1], 1, PHOTO),
            self._contract(work.malaysia_two_languages, w[1], 2, SCAN_JPG),
            self._passport(w[2], 2, SCAN_PDF),
            self._contract(table.taiwan, replace(w[2], renewal=None), 1, PDF),
            self._contract(table.taiwan, w[2], 1, GREY_TIF),
            self._letter(
                deportation_letters.arrivals,
                w[14:16],
                20,
                12,
                style=1,
                wear=SCAN_PDF,
                lost=self.others[:2],
            ),
            self._passport(w[3], 0, COPY_TIF),
            self._contract(table.saudi, w[3], 0, PDF),
            self._contract(place.korea, w[4], 0, SCAN_PDF),
            self._letter(deportation_letters.note, w[16:17], 10, 75, style=3, wear=PDF),
            self._mixed(w[17]),
            self._other(unrelated.ticket, w[0], 1, PDF),
            self._broken(w[4]),
            self._passport(w[5], 1, COPY_PDF),
            self._contract(work.malaysia_company, w[5], 4, SCAN_JPG),
            self._contract(place.p3mi, w[6], 1, SCAN_PDF),
            self._passport(w[6], 2, PHOTO_QUARTER),
            self._letter(deportation_letters.immigration_list, (), 15, 20, style=1, wear=COPY_TIF),
            self._contract(place.p3mi, w[7], 5, COPY_TIF),
            self._contract(table.saudi, w[8], 4, PHOTO),
            self._passport(w[8], 0, PNG, Slip.OTHER_BIRTH_DATE),
            self._contract(work.malaysia_two_languages, w[9], 0, FAX_TIF),
            self._contract(work.crew, w[10], 1, PDF),
            self._passport(w[10], 1, SCAN_JPG, Slip.WRONG_DIGIT),
            self._zip(w[11]),
            self._contract(table.taiwan, w[12], 5, SCAN_TURNED),
            self._contract(place.pptkis, w[13], 3, GREY_TIF),
            self._letter(deportation_letters.minutes, (), 30, 40, style=0, wear=SCAN_PDF),
            self._contract(work.malaysia_company, w[14], 0, SCAN_JPG),
            self._contract(work.malaysia_two_languages, w[15], 1, GREY_TIF),
            self._contract(work.malaysia_company, w[16], 2, PDF),
            self._other(unrelated.police, w[5], 2, SCAN_JPG),
            self._other(unrelated.receipt, w[7], 0, PHOTO_EXIF),
            self._other(unrelated.permission, w[9], 5, COPY_TIF),
            self._passport(w[15], 0, PHOTO),
        ]

    def more(self) -> Piece:
        """One more file of somebody new, of any kind and wear."""
        rng = self.rng
        fate = rng.choice([fate for fate in FATES if fate.on is None])
        worker = self.maker.worker(fate)
        wear = rng.choice((SCAN_JPG, SCAN_PDF, GREY_TIF, COPY_TIF, PHOTO, PHOTO_EXIF))
        if rng.random() < 0.4:
            return self._passport(worker, rng.randrange(len(LAYOUTS)), wear)
        if rng.random() < 0.2:
            letters = deportation_letters
            draw = rng.choice((letters.arrivals, letters.note, letters.immigration_list))
            return self._letter(
                draw, (), rng.randint(6, 18), rng.randint(2, 90), style=0, wear=SCAN_PDF
            )
        draws: tuple[Draw, ...] = _BY_COUNTRY[fate.country]
        if worker.renewal is None and worker.placement.agency and not fate.crew:
            draws = (*draws, placement_contracts.p3mi)
        return self._contract(rng.choice(draws), worker, rng.randrange(len(STYLES)), wear)

    def _passport(self, worker: Worker, layout: int, wear: Wear, slip: Slip = Slip.NONE) -> Piece:
        return Piece((paper.passport(worker, layout, self.rng, slip),), wear)

    def _contract(self, draw: Draw, worker: Worker, style: int, wear: Wear) -> Piece:
        drawn = self._drawn(draw, worker, style)
        if drawn.pages > 1 and wear.ending in _ONE_PAGE:
            wear = replace(wear, ending="pdf", by_exif=False)
        return Piece((drawn,), wear)

    def _drawn(self, draw: Draw, worker: Worker, style: int) -> Paper:
        return paper.printed(lambda flow: draw(flow, worker, self.rng), STYLES[style], self.rng)

    def _letter(
        self,
        draw: Letter,
        known: Sequence[Worker],
        others: int,
        days_ago: int,
        *,
        style: int,
        wear: Wear,
        lost: Sequence[Worker] = (),
    ) -> Piece:
        rows = [row_of(worker, self.rng) for worker in known]
        rows += [row_of(worker, self.rng, lost=True) for worker in lost]
        rows += [stranger(self.maker, self.today) for _ in range(others)]
        self.rng.shuffle(rows)
        day = self.today - timedelta(days=days_ago)
        drawn = paper.printed(lambda flow: draw(flow, rows, day, self.rng), STYLES[style], self.rng)
        return Piece((drawn,), wear)

    def _unrelated(self, draw: Callable[..., Told], worker: Worker, style: int) -> Paper:
        return paper.printed(
            lambda flow: draw(flow, worker, self.today, self.rng), STYLES[style], self.rng
        )

    def _other(self, draw: Callable[..., Told], worker: Worker, style: int, wear: Wear) -> Piece:
        return Piece((self._unrelated(draw, worker, style),), wear)

    def _mixed(self, worker: Worker) -> Piece:
        """One scan of everything that lay in the folder of one worker."""
        papers = (
            self._unrelated(unrelated.medical, worker, 1),
            self._drawn(placement_contracts.korea, worker, 5),
            paper.passport(worker, 1, self.rng),
        )
        return Piece(papers, SCAN_PDF)

    def _zip(self, worker: Worker) -> Piece:
        papers = (
            paper.passport(worker, 2, self.rng),
            self._drawn(tabled_contracts.singapore, worker, 4),
        )
        return Piece(papers, SCAN_JPG, zipped=True)

    def _broken(self, worker: Worker) -> Piece:
        return Piece((paper.passport(worker, 0, self.rng),), SCAN_JPG, cut_off=True)


_BY_COUNTRY: Final[dict[str, tuple[Draw, ...]]] = {
    "HKG": (employment_contracts.hong_kong,),
    "MYS": (employment_contracts.malaysia_two_languages, employment_contracts.malaysia_company),
    "TWN": (tabled_contracts.taiwan,),
    "SAU": (tabled_contracts.saudi,),
    "KOR": (placement_contracts.korea,),
    "SGP": (tabled_contracts.singapore,),
    "CREW": (employment_contracts.crew,),
}
