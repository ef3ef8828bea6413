"""Signing in: no hints, no open redirects, sessions that end when they should."""

import pytest
from sqlalchemy import func, select, update

from review_ui.parts import COOKIE, key_of
from review_ui.sign_in import own_path
from store import accounts
from store.accounts import Role, WeakPassword
from store.database import STAFF
from store.tables import SignIn
from tests.review_ui.conftest import anybody, enter
from tests.review_ui.scene import Scene
from tests.review_ui.world import PASSWORD


def attempt(built: Scene, username: str, password: str) -> tuple[int, str]:
    client = anybody(built)
    token = client.get("/sign-in").text.split('name="token" value="')[1].split('"')[0]
    answer = client.post(
        "/sign-in", data={"username": username, "password": password, "token": token}
    )
    return answer.status_code, answer.text


def test_wrong_name_and_wrong_password_get_the_same_words(built: Scene) -> None:
    status, said = attempt(built, "peninjau", "salah-salah-salah")
    other_status, other_said = attempt(built, "siapa", "salah-salah-salah")
    assert status == other_status == 403
    words = "Nama pengguna atau kata sandi salah."
    assert words in said
    assert words in other_said


def test_a_right_password_without_the_forms_token_is_refused(built: Scene) -> None:
    answer = anybody(built).post(
        "/sign-in", data={"username": "peninjau", "password": PASSWORD, "token": "x"}
    )
    assert answer.status_code == 403


def test_guessing_is_slowed_down_and_a_new_window_lets_in(built: Scene) -> None:
    built.world.account("ditebak", Role.REVIEWER)
    with built.parts.database.transaction(STAFF) as session:
        for number in range(accounts.FAILURES):
            accounts.sign_in(session, "ditebak", "salah", f"10.0.0.{number}", b"k")
        assert accounts.sign_in(session, "ditebak", PASSWORD, "10.9.9.9", b"k") == "too_many"
        session.rollback()
    with built.parts.database.transaction(STAFF) as session:
        assert isinstance(
            accounts.sign_in(session, "DITEBAK ", PASSWORD, "10.9.9.9", b"k"), accounts.SignedIn
        )


def test_signing_out_ends_it_on_the_server(built: Scene) -> None:
    client = enter(anybody(built), "peninjau")
    cookie = dict(client.cookies)
    assert client.post("/sign-out").headers["clear-site-data"]
    again = anybody(built)
    again.cookies.update(cookie)
    assert again.get("/batches").status_code == 303


@pytest.mark.parametrize("column", ["seen_at", "expires_at"], ids=["idle", "absolute"])
def test_a_sign_in_ends_by_the_databases_clock(built: Scene, column: str) -> None:
    client = enter(anybody(built), "peninjau")
    with built.parts.database.transaction(STAFF) as session:
        session.execute(update(SignIn).values({column: func.now() - accounts.ABSOLUTE}))
    assert client.get("/batches").status_code == 303


def test_disabling_ends_all_sign_ins_at_once(built: Scene) -> None:
    built.world.account("keluar", Role.REVIEWER)
    client = enter(anybody(built), "keluar")
    with built.parts.database.transaction(STAFF) as session:
        assert accounts.disable(session, "keluar")
    assert client.get("/batches").status_code == 303
    assert attempt(built, "keluar", PASSWORD)[0] == 403


def test_only_hashes_are_kept(built: Scene) -> None:
    client = enter(anybody(built), "peninjau")
    token = client.cookies["periksa"]
    with built.parts.database.transaction(STAFF) as session:
        kept = session.scalars(select(SignIn.token_sha256)).all()
    assert token.encode() not in kept


@pytest.mark.parametrize("secure", [True, False])
def test_the_cookie_is_host_bound_over_https(built: Scene, secure: bool) -> None:
    settings = built.parts.settings.model_copy(update={"secure_cookies": secure})
    from dataclasses import replace

    parts = replace(built.parts, settings=settings)
    assert (parts.cookie == COOKIE) is secure


@pytest.mark.parametrize(
    ("back", "kept"),
    [
        ("/queue?kind=passport", "/queue?kind=passport"),
        ("//evil.example", "/"),
        ("https://evil.example", "/"),
        ("/\\evil.example", "/"),
        ("/a\nb", "/"),
        ("", "/"),
    ],
)
def test_back_leads_only_to_our_own_pages(back: str, kept: str) -> None:
    assert own_path(back) == kept


@pytest.mark.parametrize("password", ["pendek", "x" * 129, "namapengguna"])
def test_weak_passwords_are_refused(built: Scene, password: str) -> None:
    with built.parts.database.transaction(STAFF) as session, pytest.raises(WeakPassword):
        accounts.add_account(session, "NamaPengguna", "", Role.ADMIN, password)


def test_the_installations_key_is_made_once(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("key")
    assert key_of(folder) == key_of(folder)
    assert len(key_of(folder)) == 32
    assert (folder / "web.key").stat().st_mode & 0o777 == 0o600
