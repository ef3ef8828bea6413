"""Real Chromium: the story of a reviewer, by keyboard alone; and names that are scripts."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright
from sqlalchemy import select, update

from review_ui.app import create_app
from review_ui.build import build
from store import register, register_duplicates
from store.database import STAFF
from store.register_duplicates import Pair
from store.tables import Batch, DocumentRow, FieldRow, File, Flag, LedgerLine, RegisterDuplicate
from tests.review_ui.papers import Paper
from tests.review_ui.scene import BUDI, NEAR, SITI, Scene
from tests.review_ui.world import PASSWORD, value

pytestmark = pytest.mark.browser
CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--no-first-run"),
]
PATIENCE_MS = 20_000
Enter = Callable[[str], Page]


@pytest.fixture(scope="module")
def address(built: Scene) -> Iterator[str]:
    """The application behind a real server."""
    build()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    config = uvicorn.Config(create_app(built.parts), port=port, log_level="warning", ws="none")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def enter(browser: Browser, address: str) -> Iterator[Enter]:
    """`enter("peninjau")`: a page of that account. The test fails on any error in a page."""
    said: list[str] = []
    contexts = []

    def note(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and "409" not in message.text:
            said.append(message.text)

    def entered(username: str) -> Page:
        context = browser.new_context(viewport={"width": 1366, "height": 768})
        context.set_default_timeout(PATIENCE_MS)
        contexts.append(context)
        page = context.new_page()
        page.on("console", note)
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: said.append(f"dialog {dialog.message}"))
        page.goto(f"{address}/sign-in")
        page.get_by_label("Nama pengguna").fill(username)
        page.get_by_label("Kata sandi").fill(PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url(f"{address}/")
        return page

    yield entered
    for context in contexts:
        context.close()
    assert said == []


def settled(page: Page) -> None:
    """All decisions that were sent have come back."""
    page.wait_for_load_state("networkidle")


def test_an_agency_hands_papers_in(
    built: Scene, enter: Enter, address: str, tmp_path: Path
) -> None:
    good, bad = tmp_path / "paspor baru.jpg", tmp_path / "catatan.txt"
    good.write_bytes(Paper(500, 700).jpeg())
    bad.write_text("bukan gambar")
    page = enter("lembaga")
    page.goto(f"{address}/upload")
    page.get_by_label("Nama kiriman").fill("Kloter uji")
    page.locator("input[type=file]").set_input_files([good, bad])
    page.get_by_role("button", name="Kirim", exact=True).click()
    expect(page.locator(".send.done")).to_contain_text("paspor baru.jpg", timeout=PATIENCE_MS)
    expect(page.locator(".send.refused .say")).to_contain_text("U1")
    page.get_by_role("link", name="Lihat kiriman").click()
    page.wait_for_url(f"{address}/batches/*")
    expect(page.locator("#live")).to_contain_text("ditolak")
    with built.parts.database.transaction(STAFF) as session:  # as the worker would
        batch = session.scalars(select(Batch).where(Batch.label == "Kloter uji")).one()
        session.execute(
            update(File)
            .where(File.batch_id == batch.id, File.state == "stored")
            .values(state="done", pages=1, pages_read=1)
        )
        batch.state = "finished"
    expect(page.locator("#live > .row")).to_contain_text("selesai", timeout=PATIENCE_MS)


def test_a_reviewer_by_keyboard_alone(built: Scene, enter: Enter, address: str) -> None:
    page = enter("peninjau")
    page.goto(f"{address}/queue")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/review/*")
    page.goto(f"{address}/review/{built.passport}")
    page.wait_for_selector("body[data-ready]")
    expect(page.locator(".item.now")).to_have_attribute("data-name", "issuing_office")
    page.keyboard.press("F2")  # the machine could not read it: type what stands there
    page.keyboard.insert_text("CILACAP")
    page.keyboard.press("Enter")
    expect(page.locator(".item.now")).to_have_attribute("data-name", "birth_date")
    page.keyboard.press("m")  # the zone's check digit holds, the print was misread
    expect(page.locator(".item.now")).to_have_attribute("data-name", "birth_place")
    page.keyboard.press("F2")
    page.locator(".item.now input").fill("BANYUMAS")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")  # the name
    settled(page)
    page.keyboard.press("y")
    expect(page.locator("#panel")).to_have_attribute("data-remaining", "0")
    settled(page)
    page.keyboard.press("Control+z")  # not so sure after all
    expect(page.locator("#panel")).to_have_attribute("data-remaining", "1")
    settled(page)
    page.keyboard.press("y")
    settled(page)
    page.keyboard.press("a")
    page.wait_for_url(lambda url: str(built.passport) not in url)
    with built.parts.database.transaction(STAFF) as session:
        assert session.get_one(DocumentRow, built.passport).state == "confirmed"
        place = session.scalars(
            select(FieldRow).where(
                FieldRow.document_id == built.passport, FieldRow.name == "birth_place"
            )
        ).one()
        assert (place.value, place.decided_value) == ("CILACAP", "BANYUMAS")
        born = session.scalars(
            select(FieldRow).where(
                FieldRow.document_id == built.passport, FieldRow.name == "birth_date"
            )
        ).one()
        assert (born.state, born.decided_value) == ("corrected", "1990-03-31")


def test_the_flag_opens_when_the_last_paper_is_confirmed(
    built: Scene, enter: Enter, address: str
) -> None:
    page = enter("peninjau")
    page.goto(f"{address}/review/{built.contract}")
    page.wait_for_selector("body[data-ready]")
    for _ in range(page.locator('.item[data-open="true"]').count()):
        page.keyboard.press("Enter")
    settled(page)
    expect(page.locator("#panel")).to_have_attribute("data-remaining", "1")
    page.keyboard.press("y")
    settled(page)
    page.keyboard.press("a")
    page.wait_for_url(lambda url: str(built.contract) not in url)
    page.goto(f"{address}/flags?state=open")
    expect(page.locator("tbody tr")).to_contain_text("Tidak terlindungi")
    page.locator("tbody a").first.click()
    expect(page.locator(".timeline")).to_be_visible()
    with built.parts.database.transaction(STAFF) as session:
        assert session.scalars(select(Flag.state)).all() == ["open"]
        acts = set(session.scalars(select(LedgerLine.act)))
    assert {"field.correct", "person.choose", "document.confirm", "flag.confirm"} <= acts


def test_a_clean_passport_takes_two_keys(built: Scene, enter: Enter, address: str) -> None:
    """Machine-verified fields are folded; the name and the person are what a person looks at."""
    batch = built.world.batch(built.agency, "bersih")
    paper = Paper()
    paper.text(200, 300, "BUDI SANTOSO CONTOH", 40, "full_name")
    file = built.world.file(batch, built.agency, "bersih.jpg", [paper])
    worker = {
        "decision": "match",
        "fields": [
            value("full_name", "BUDI SANTOSO CONTOH", box=paper.ink["full_name"]),
            value("birth_date", "1988-08-17", sure=0.99, source="mrz"),
            value("passport_number", "B1112223", sure=0.99, source="mrz"),
        ],
        "candidates": [(BUDI, 30.0, [])],
    }
    document = built.world.document(file, built.agency, "passport", workers=[worker])
    page = enter("peninjau")
    page.goto(f"{address}/review/{document}")
    page.wait_for_selector("body[data-ready]")
    page.keyboard.press("Enter")
    page.keyboard.press("y")
    page.wait_for_url(lambda url: str(document) not in url)
    with built.parts.database.transaction(STAFF) as session:
        assert session.get_one(DocumentRow, document).state == "confirmed"


def test_whoever_is_second_is_told(built: Scene, enter: Enter, address: str) -> None:
    first, second = enter("peninjau"), enter("penyelia")
    for page in (first, second):
        page.goto(f"{address}/review/{built.letter}")
        page.wait_for_selector("body[data-ready]")
    first.keyboard.press("Enter")
    expect(first.locator("#panel")).to_have_attribute("data-version", "2")
    second.keyboard.press("x")
    expect(second.locator("#toast")).to_contain_text("diubah orang lain")
    expect(second.locator("#panel")).to_have_attribute("data-version", "2")


def test_the_boxes_lie_on_the_ink_also_on_a_turned_page(
    built: Scene, enter: Enter, address: str
) -> None:
    """The focused field's box is in the middle of the window, whichever way the page was fed."""
    page = enter("peninjau")
    page.goto(f"{address}/review/{built.letter}")
    page.wait_for_selector("body[data-ready]")
    whole = "document.documentElement.scrollHeight <= window.innerHeight"
    assert page.evaluate(whole)  # the parts scroll, never the screen
    for _ in range(4):
        page.wait_for_timeout(250)
        box = page.locator("rect.now").bounding_box()
        sheet = page.locator("#sheet").bounding_box()
        assert box is not None
        assert sheet is not None
        assert sheet["x"] <= box["x"] + box["width"] / 2 <= sheet["x"] + sheet["width"]
        assert sheet["y"] <= box["y"] + box["height"] / 2 <= sheet["y"] + sheet["height"]
        page.keyboard.press("r")


def test_pairs_that_may_be_one_human_by_keyboard(built: Scene, enter: Enter, address: str) -> None:
    with built.parts.database.transaction(STAFF) as session:
        extract = register.in_use(session)
        assert extract is not None
        found = [Pair(SITI, NEAR, 0.97), Pair(SITI, BUDI, 0.92)]
        register_duplicates.keep(session, extract, found)
    page = enter("peninjau")
    page.locator('.tally a[href="/register/duplicates"]').click()
    first, second = page.locator(".twin").nth(0), page.locator(".twin").nth(1)
    expect(first).to_be_focused()
    page.keyboard.press("y")
    expect(first).to_have_attribute("data-decision", "same")
    expect(second).to_be_focused()
    page.keyboard.press("n")
    expect(second).to_have_attribute("data-decision", "different")
    expect(page.locator("select[name=state]")).to_contain_text("Belum diputuskan (0)")
    settled(page)
    page.keyboard.press("Control+z")
    expect(second).to_have_attribute("data-decision", "open")
    expect(second).to_be_focused()
    with built.parts.database.transaction(STAFF) as session:  # somebody else is quicker
        session.execute(
            update(RegisterDuplicate)
            .where(RegisterDuplicate.other_kpj == BUDI)
            .values(decision="unsure", version=RegisterDuplicate.version + 1)
        )
    settled(page)
    page.keyboard.press("y")
    expect(page.locator("#toast")).to_contain_text("diputuskan orang lain")
    expect(second).to_have_attribute("data-decision", "unsure")


SCRIPT = '"><img src=x onerror=alert(1)><script>alert(2)</script>'


def test_names_that_are_scripts_do_not_run(built: Scene, enter: Enter, address: str) -> None:
    with built.parts.database.transaction(STAFF) as session:
        session.execute(update(FieldRow).values(value=SCRIPT, raw=SCRIPT))
        session.execute(update(File).values(name=SCRIPT))
        session.execute(update(Batch).values(label=SCRIPT))
    page = enter("penyelia")
    with built.parts.database.transaction(STAFF) as session:
        case_id = session.scalars(select(Flag.case_id)).first()
    for path in (
        *("/", "/queue", "/queue?state=confirmed", "/batches", f"/batches/{built.batch}"),
        *(f"/batches/{built.batch}/receipt", "/flags", f"/cases/{case_id}"),
        *(
            f"/review/{built.passport}",
            f"/review/{built.letter}",
            "/sign-in?back=%22%3E%3Cscript%3E",
        ),
    ):
        page.goto(f"{address}{path}")
        settled(page)
        assert page.locator("img[src=x]").count() == 0, path
