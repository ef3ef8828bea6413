"""Situations nobody thought of, for the properties that must hold of every one."""

from datetime import date

from hypothesis import strategies as st

from cover.verdict import Contract, Identity, Route, Situation
from matching.record import Enrolment

DAYS = st.dates(date(2016, 1, 1), date(2031, 1, 1))
ANY_DAY = st.dates()
STATUSES = st.sampled_from(["AKTIF", "NONAKTIF", "BELUM BAYAR", "BATAL", "", "belum  bayar"])


def situations(days: st.SearchStrategy[date]) -> st.SearchStrategy[Situation]:
    maybe = st.none() | days
    rows = st.builds(
        Enrolment,
        programme=st.sampled_from(["JKK", "JKM", "JHT"]),
        phase=st.sampled_from(["before", "during_after"]),
        start=days,
        end=days,
        paid_at=maybe,
        status=STATUSES,
    )
    months = st.none() | st.integers(-1200, 1200)
    return st.builds(
        Situation,
        as_of=days,
        route=st.sampled_from(Route),
        contract=st.none() | st.builds(Contract, maybe, maybe, months, maybe),
        departure=maybe,
        returned=maybe,
        deported=st.booleans(),
        identity=st.sampled_from([Identity.CONFIRMED, *Identity]),
        enrolments=st.lists(rows, max_size=6).map(tuple),
    )
