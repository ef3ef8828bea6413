"""Who may sign in, and who is signed in now.

Passwords are kept as argon2id (64 MiB, 3 passes: above the OWASP minimum of 46 MiB, 1 pass).
A signed-in browser holds 256 random bits; the database holds only their SHA-256. Every time is the
database's own clock, so that several web processes agree.
"""

import hashlib
import hmac
import secrets
import unicodedata
import uuid
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import CursorResult, delete, func, or_, select, update
from sqlalchemy.orm import Session

from ingest.errors import ForbiddenStep, Sentence
from store.tables import Account, Agency, SignIn, SignInFailure

PASSWORD_LENGTH: Final = range(12, 129)  # characters; ASVS 5.0 6.2.1, 6.2.9
IDLE: Final = timedelta(minutes=30)  # ASVS 5.0 7.3.1
ABSOLUTE: Final = timedelta(hours=12)  # ASVS 5.0 7.3.2
FAILURES: Final = 10  # per name, and per address, within WINDOW
WINDOW: Final = timedelta(minutes=15)

HASHER: Final = PasswordHasher(time_cost=3, memory_cost=64 * 1024, parallelism=1)
# what an unknown name is checked against, so that it takes as long as a known one
NOBODY: Final = HASHER.hash(secrets.token_hex(16))


class Role(StrEnum):
    """What somebody does here. Only `agency` is bound to one agency."""

    AGENCY = "agency"
    REVIEWER = "reviewer"
    SUPERVISOR = "supervisor"
    ADMIN = "admin"


class WeakPassword(ForbiddenStep):
    """Too short, too long, or the name itself."""

    code = "A101"
    sentence = Sentence(
        "Kata sandi harus 12 sampai 128 karakter dan tidak sama dengan nama pengguna.",
        "A password has 12 to 128 characters and is not the user name.",
    )


class BadAccount(ForbiddenStep):
    """The name is taken or empty, or the role and the agency do not fit together."""

    code = "A102"
    sentence = Sentence(
        "Akun tidak dapat dibuat: periksa nama pengguna, peran dan lembaga.",
        "The account cannot be made: look at user name, role and agency.",
    )


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody who is signed in, as one request sees them."""

    account_id: uuid.UUID
    username: str
    display_name: str
    role: Role
    agency_id: uuid.UUID | None
    agency_name: str
    language: str
    csrf: str


class Refusal(StrEnum):
    """Why a sign-in was refused. Both are told in the same words for name and password."""

    WRONG = "wrong"
    TOO_MANY = "too_many"


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A fresh sign-in. `token` goes into the browser's cookie and is kept nowhere else."""

    token: str
    language: str


def make_password() -> str:
    """A password nobody has to invent: 24 letters and digits in four groups (about 119 bits)."""
    letters = "abcdefghjkmnpqrstuvwxyz23456789"
    groups = ("".join(secrets.choice(letters) for _ in range(6)) for _ in range(4))
    return "-".join(groups)


def normal_name(username: str) -> str:
    """The one spelling of a user name: NFKC, lower case, no spaces around it."""
    return unicodedata.normalize("NFKC", username).strip().lower()


def add_account(
    session: Session,
    username: str,
    display_name: str,
    role: Role,
    password: str,
    *,
    agency_id: uuid.UUID | None = None,
) -> uuid.UUID:
    """Make an account and return its id. Raises WeakPassword or BadAccount."""
    name = normal_name(username)
    if len(password) not in PASSWORD_LENGTH or normal_name(password) == name:
        raise WeakPassword
    taken = session.scalar(select(Account.id).where(Account.username == name))
    if not name or taken or (role is Role.AGENCY) != (agency_id is not None):
        raise BadAccount
    account = Account(
        id=uuid.uuid4(),
        username=name,
        display_name=display_name.strip() or name,
        role=role.value,
        agency_id=agency_id,
        password_hash=HASHER.hash(password),
    )
    session.add(account)
    session.flush()
    return account.id


def set_password(session: Session, username: str, password: str) -> bool:
    """Give an account a new password and end all its sign-ins; False if there is no such account.

    Raises WeakPassword.
    """
    name = normal_name(username)
    if len(password) not in PASSWORD_LENGTH or normal_name(password) == name:
        raise WeakPassword
    account = session.scalar(select(Account).where(Account.username == name))
    if account is None:
        return False
    account.password_hash = HASHER.hash(password)
    session.execute(delete(SignIn).where(SignIn.account_id == account.id))
    return True


def disable(session: Session, username: str) -> bool:
    """Shut an account and end all its sign-ins at once; False if there is no such account."""
    name = normal_name(username)
    account = session.scalar(select(Account).where(Account.username == name))
    if account is None:
        return False
    account.disabled_at = session.scalar(select(func.now()))
    session.execute(delete(SignIn).where(SignIn.account_id == account.id))
    return True


def sign_in(
    session: Session, username: str, password: str, address: str, key: bytes
) -> SignedIn | Refusal:
    """Check name and password and open a sign-in.

    A wrong name costs as much time as a wrong password. Failures are counted by keyed hashes of
    the name and of the `address` (`key` is the installation's), so the table tells nobody who
    tried. A refusal is returned, not raised: its failure row has to be committed.
    """
    name = normal_name(username)
    subjects = (_subject(key, "name", name), _subject(key, "address", address))
    if any(_failures(session, subject) >= FAILURES for subject in subjects):
        return Refusal.TOO_MANY
    account = session.scalar(
        select(Account).where(Account.username == name, Account.disabled_at.is_(None))
    )
    right = _right(account.password_hash if account else NOBODY, password)
    if account is None or not right:
        session.add_all([SignInFailure(subject=subject) for subject in subjects])
        return Refusal.WRONG
    if HASHER.check_needs_rehash(account.password_hash):
        account.password_hash = HASHER.hash(password)
    session.execute(delete(SignInFailure).where(SignInFailure.subject == subjects[0]))
    forget_old(session)
    token = secrets.token_urlsafe(32)
    session.add(
        SignIn(
            token_sha256=_digest(token),
            account_id=account.id,
            csrf=secrets.token_urlsafe(32),
            expires_at=func.now() + ABSOLUTE,
        )
    )
    return SignedIn(token, account.language)


def who(session: Session, token: str) -> Who | None:
    """Who holds this cookie, or None when it is unknown, idle too long or past its last hour."""
    found = session.execute(
        select(SignIn, Account, Agency.name, (func.now() - SignIn.seen_at) > timedelta(minutes=1))
        .join(Account, Account.id == SignIn.account_id)
        .outerjoin(Agency, Agency.id == Account.agency_id)
        .where(
            SignIn.token_sha256 == _digest(token),
            SignIn.expires_at > func.now(),
            SignIn.seen_at > func.now() - IDLE,
            Account.disabled_at.is_(None),
        )
    ).one_or_none()
    if found is None:
        return None
    open_sign_in, account, agency_name, stale = found
    if stale:  # one write a minute, not one a request
        open_sign_in.seen_at = func.now()
    return Who(
        account_id=account.id,
        username=account.username,
        display_name=account.display_name,
        role=Role(account.role),
        agency_id=account.agency_id,
        agency_name=agency_name or "",
        language=account.language,
        csrf=open_sign_in.csrf,
    )


def sign_out(session: Session, token: str) -> None:
    """End this sign-in on the server."""
    session.execute(delete(SignIn).where(SignIn.token_sha256 == _digest(token)))


def set_language(session: Session, account_id: uuid.UUID, language: str) -> None:
    """Remember in which language somebody reads: `id` or `en`."""
    session.execute(update(Account).where(Account.id == account_id).values(language=language))


def forget_old(session: Session) -> int:
    """Delete sign-ins and failures whose time is over; how many rows went."""
    sign_ins = session.execute(
        delete(SignIn).where(
            or_(SignIn.expires_at < func.now(), SignIn.seen_at < func.now() - IDLE)
        )
    )
    failures = session.execute(delete(SignInFailure).where(SignInFailure.at < func.now() - WINDOW))
    return sum(r.rowcount for r in (sign_ins, failures) if isinstance(r, CursorResult))


def _failures(session: Session, subject: str) -> int:
    recent = SignInFailure.at > func.now() - WINDOW
    rows = select(func.count()).where(SignInFailure.subject == subject, recent)
    return session.scalar(rows) or 0


def _right(password_hash: str, password: str) -> bool:
    try:
        return HASHER.verify(password_hash, password[: PASSWORD_LENGTH.stop])
    except (VerificationError, InvalidHashError):
        return False


def _subject(key: bytes, what: str, value: str) -> str:
    return hmac.new(key, f"{what}:{value}".encode(), hashlib.sha256).hexdigest()


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
