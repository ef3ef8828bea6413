"""Train the model of entities in letters and write extract/letters/narrative_model.

python -m training.train_narrative [--steps 1000] [--seed 7] [--out extract/letters/narrative_model]

One thread, a fixed seed and a fixed number of steps: the same command gives the same bytes on the
same kind of processor. Needs nothing but the project's own dependencies.
"""

import argparse
import hashlib
import os
import shutil
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Final

for _threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[_threads] = "1"

from spacy.training import Example  # noqa: E402 - threads are counted when it is imported
from spacy.util import fix_random_seed  # noqa: E402
from thinc.api import Adam  # noqa: E402

from extract.letters.narrative_language import FOLDER, blank  # noqa: E402
from training.narrative_texts import Letter, letters  # noqa: E402

BATCH: Final = 16
PEAK_RATE: Final = 0.002
WARM_UP: Final = 100
LABELS: Final = (
    *("PERSON", "OFFICIAL", "ORIGIN", "OFFENCE", "DEPOT"),
    *("ENTRY_POINT", "COUNTRY", "ISSUER", "OFFICE", "EMPLOYER"),
)
_NET: Final = {
    "@architectures": "spacy.TransitionBasedParser.v2",
    "state_type": "ner",
    "extra_state_tokens": False,
    "hidden_width": 64,
    "maxout_pieces": 2,
    "use_upper": True,
    "tok2vec": {
        "@architectures": "spacy.HashEmbedCNN.v2",
        "pretrained_vectors": None,
        "width": 96,
        "depth": 4,
        "embed_size": 2000,
        "window_size": 1,
        "maxout_pieces": 3,
        "subword_features": True,
    },
}


def train(steps: int, seed: int) -> Any:
    """A pipeline that has seen `steps` batches of letters."""
    fix_random_seed(seed)
    language = blank()
    recogniser = language.add_pipe("ner", config={"model": _NET})
    for label in LABELS:
        recogniser.add_label(label)
    stream = _examples(language, seed)
    first = list(islice(stream, BATCH))
    language.initialize(lambda: first)
    optimiser = Adam(PEAK_RATE, L2=0.01, grad_clip=1.0, L2_is_weight_decay=True)
    averaged = 0.0
    for step in range(steps):
        optimiser.learn_rate = PEAK_RATE * min((step + 1) / WARM_UP, 1.0 - step / steps)
        losses = language.update(list(islice(stream, BATCH)), sgd=optimiser, drop=0.15)
        averaged = losses["ner"] if not step else 0.98 * averaged + 0.02 * losses["ner"]
        if (step + 1) % 50 == 0:
            sys.stdout.write(f"step {step + 1} of {steps} loss {averaged:.1f}\n")
            sys.stdout.flush()
    return language


def _examples(language: Any, seed: int) -> Iterator[Example]:
    """Letters as spaCy learns from them."""
    return (_example(language, letter) for letter in letters(seed))


def _example(language: Any, letter: Letter) -> Example:
    doc = language.make_doc(letter.text)
    spans = [
        doc.char_span(start, end, label=label, alignment_mode="expand")
        for start, end, label in letter.entities
    ]
    taken: set[int] = set()
    kept = []
    for span in spans:
        if span is not None and span.text.strip() and not taken & set(range(span.start, span.end)):
            taken |= set(range(span.start, span.end))
            kept.append((span.start_char, span.end_char, span.label_))
    return Example.from_dict(doc, {"entities": kept})


def write(language: Any, steps: int, seed: int, folder: Path) -> str:
    """The pipeline on disk, with how it was made; returns the digest of its files."""
    language.meta.update(
        name="periksa_letters",
        version="1.0.0",
        description=f"Entities of Indonesian and Malay letters; {steps} steps, seed {seed}",
        license="Apache-2.0",
        spacy_version=">=3.8.7,<3.9.0",
    )
    shutil.rmtree(folder, ignore_errors=True)
    language.to_disk(folder, exclude=["vocab"])
    return digest(folder)


def digest(folder: Path) -> str:
    """SHA-256 over the names and bytes of all files of a folder."""
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            total.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def main() -> None:
    """Read the arguments, train, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--out", type=Path, default=FOLDER)
    chosen = parser.parse_args()
    language = train(chosen.steps, chosen.seed)
    made = write(language, chosen.steps, chosen.seed, chosen.out)
    sys.stdout.write(f"{chosen.out}: sha256 {made}\n")


if __name__ == "__main__":
    main()
