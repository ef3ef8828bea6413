"""Pages: templates with the words of one language and the few functions they may call."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, Final

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from cover.outlook import soon
from review_ui import compare, time_line
from review_ui.guard import Visit
from review_ui.look import look, sureness
from review_ui.messages import Language, catalogue, language_of, namer, say, sentence_of, teller
from review_ui.waterfall import Step, strength, waterfall
from store.accounts import Who
from store.clock import today
from store.dossier import CasePaper
from store.tables import CandidateRow, VerdictRow
from store.verdicts import lack_of, too_old
from store.watch import Share

TEMPLATES: Final = Path(__file__).with_name("templates")
LANGUAGE_COOKIE: Final = "periksa-language"


@cache
def environment() -> Environment:
    """One environment for all pages: everything escaped, an unknown name is an error."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(
        look=look,
        sureness=sureness,
        strength=strength,
        percent=percent,
        size=size,
        count=count,
        compare=compare.compare,
        compare_persons=compare.compare_persons,
        mrz_and_visual=compare.mrz_and_visual,
        timeline=_time_line,
        soon=soon,
        today=today,
        lack_of=lambda verdict: lack_of(verdict, today()),
        too_old=lambda verdict: too_old(verdict, today()),
    )
    return made


def page(
    request: Request, template: str, section: str, status: int = 200, **context: Any
) -> HTMLResponse:
    """A page of somebody signed in or not (`request.state.who`)."""
    who: Who | None = getattr(request.state, "who", None)
    language = language_of_request(request)
    text = (
        environment()
        .get_template(template)
        .render(**_words(language), **_person(request, who), section=section, **context)
    )
    return HTMLResponse(text, status)


def language_of_request(request: Request) -> Language:
    """The account's language; before sign-in that of the cookie or of the link."""
    who: Who | None = getattr(request.state, "who", None)
    if who is not None:
        return language_of(who.language)
    return language_of(request.query_params.get("language") or request.cookies.get(LANGUAGE_COOKIE))


def _person(request: Request, who: Who | None) -> dict[str, Any]:
    visit = Visit(who, request.app.state.parts) if who else None
    query = f"?{request.url.query}" if request.url.query else ""
    return {
        "who": who,
        "may": visit.may if visit else (lambda _: False),
        "path": f"{request.url.path}{query}" if request.method == "GET" else "/",
    }


def _words(language: Language) -> dict[str, Any]:
    tell, name = teller(language), namer(language)

    def spoken(field: str, value: str) -> str:
        if field in {"sex"}:
            return f"{name('sex', value)} ({value})"
        if field in {"nationality", "issuing_country", "destination_country", "deported_from"}:
            return country(value)
        return value

    def country(code: str) -> str:
        named = catalogue().get(f"country.{code}")
        return f"{say(named, language)} ({code})" if named else code

    return {
        "lang": language,
        "t": tell,
        "name": name,
        "spoken": spoken,
        "country": country,
        "say": lambda sentence: say(sentence, language),
        "sentence_of": lambda code: say(sentence_of(code), language),
        "moment": lambda at: moment(at, language),
        "thousands": lambda n: thousands(n, language),
        "waterfall": lambda row: _waterfall(row, language),
    }


def moment(at: datetime, language: Language) -> str:
    """A moment as people say it: how long ago within a day, else the date (UTC)."""
    seconds = (datetime.now(UTC) - at).total_seconds()
    tell = teller(language)
    if seconds < 60:
        return tell("time.now")
    if seconds < 3600:
        return tell("time.minutes", n=int(seconds // 60))
    if seconds < 86400:
        return tell("time.hours", n=int(seconds // 3600))
    return at.astimezone(UTC).strftime("%Y-%m-%d %H:%M")


def thousands(number: int, language: Language) -> str:
    """A whole number with the language's thousands mark."""
    text = f"{number:,}"
    return text.replace(",", ".") if language == "id" else text


def percent(share: float) -> str:
    """0..1 as whole percent; never 100 % unless it is 1."""
    return "100%" if share >= 1 else f"{min(99, round(share * 100))}%"


def size(number: int) -> str:
    """Bytes as people read them."""
    if number < 1000:
        return f"{number} B"
    return f"{number / 1e6:.1f} MB" if number >= 1e6 else f"{number / 1e3:.0f} kB"


def count(shares: Sequence[Share], what: str) -> int:
    """The count of one word among shares; 0 when it is not there."""
    return next((share.count for share in shares if share.what == what), 0)


def _time_line(
    verdict: VerdictRow, papers: Iterable[CasePaper] | None = None
) -> time_line.TimeLine | None:
    """With the papers of the case the whole line of the worker, else that of cover alone."""
    bars = list(time_line.cover_bars(verdict.gaps, verdict.situation))
    if papers is None:
        return time_line.time_line(bars, (), verdict.as_of, time_line.COVER)
    said = ((p.document.kind, {f.row.name: f.shown for f in p.fields}) for p in papers)
    bars = [*time_line.paper_bars(said), *bars]
    return time_line.time_line(bars, time_line.journeys(verdict.situation), verdict.as_of)


def _waterfall(candidate: CandidateRow, language: Language) -> list[Step]:
    return waterfall(candidate.reasons, language)
