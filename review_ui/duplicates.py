"""Pairs of KPJ that may be one human: a person looks at both sides and decides."""

import math
import uuid
from collections.abc import Sequence
from typing import Annotated, Final

from fastapi import Form, Request
from fastapi.responses import RedirectResponse, Response

from review_ui.cursors import BadCursor, packed, unpacked
from review_ui.guard import NotFound, Reviewer, Visit
from review_ui.render import page
from review_ui.routing import pages
from store import duplicate_steps, duplicates
from store.clock import today
from store.decided_pairs import PairDecision
from store.duplicates import Key, PairView
from store.register import current

router = pages()
PAIRS: Final = 20
"""Pairs on one page: each is tall."""
Version = Annotated[int, Form(ge=1, le=2**31 - 1)]


def decision_of(text: str | None) -> PairDecision:
    """The filter; `open` when nothing or something odd was asked."""
    return PairDecision(text) if text in set(PairDecision) else PairDecision.OPEN


def pair_cursor(views: Sequence[PairView], limit: int) -> str | None:
    """The cursor behind the last pair, or None when the list is at its end."""
    if len(views) < limit:
        return None
    chance, pair_id = views[-1].key
    return packed(chance.hex(), str(pair_id))


def pair_key_of(text: str | None) -> Key | None:
    """The key in such a cursor; None for no cursor. Raises BadCursor."""
    if not text:
        return None
    chance, pair_id = unpacked(text, 2)
    try:
        key = float.fromhex(chance), uuid.UUID(pair_id)
    except (ValueError, OverflowError) as error:
        raise BadCursor from error
    if not math.isfinite(key[0]):
        raise BadCursor
    return key


@router.get("/register/duplicates")
def pairs(request: Request, visit: Reviewer) -> Response:
    """The likeliest first."""
    asked = request.query_params
    wanted = decision_of(asked.get("state"))
    with visit.transaction() as session:
        found = duplicates.pairs(session, wanted, PAIRS, pair_key_of(asked.get("cursor")))
        counts = {one.value: duplicates.count(session, one) for one in PairDecision}
        extract = current(session)
    return page(
        request,
        "duplicates.html",
        "nav.home",
        pairs=found,
        more=pair_cursor(found, PAIRS),
        state=wanted.value,
        counts=counts,
        extract=extract,
    )


@router.get("/register/duplicates/{pair_id}")
def pair(request: Request, visit: Reviewer, pair_id: uuid.UUID) -> Response:
    """One pair, drawn anew: for the page's script, after somebody else was quicker."""
    return _card(request, visit, pair_id)


@router.post("/register/duplicates/{pair_id}/decisions")
def decide(
    request: Request,
    visit: Reviewer,
    pair_id: uuid.UUID,
    decision: Annotated[PairDecision, Form()],
    version: Version,
) -> Response:
    """Decide on the version that was looked at; answers with the pair, or with the list again."""
    take_decision(visit, pair_id, version, decision)
    if request.headers.get("hx-request"):
        return _card(request, visit, pair_id)
    return RedirectResponse("/register/duplicates", 303)


def take_decision(visit: Visit, pair_id: uuid.UUID, version: int, decision: PairDecision) -> None:
    """Decide on a pair. Raises NotFound, and what `store.duplicate_steps.decide` raises."""
    with visit.transaction() as session:
        made = duplicate_steps.decide(
            session, visit.who.account_id, pair_id, version, decision, today=today()
        )
    if made is None:
        raise NotFound


def load(visit: Visit, pair_id: uuid.UUID) -> PairView:
    """One pair. Raises NotFound."""
    with visit.transaction() as session:
        view = duplicates.pair(session, pair_id)
    if view is None:
        raise NotFound
    return view


def _card(request: Request, visit: Visit, pair_id: uuid.UUID) -> Response:
    return page(request, "duplicate_pair.html", "nav.home", pair=load(visit, pair_id))
