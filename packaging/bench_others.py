"""Own Words beside other checkers of English on the same drafts: write-good, proselint and alex, where installed.

`npm install write-good alex` and `pip install proselint` bring them; one that is not on the PATH is left out.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from bench_measuring import Row, alternate, row, timed
from labelled_drafts import APART, part_of, read_drafts

from app.model.ownership.rule import HINTS

ROOT = Path(__file__).resolve().parent.parent
_SENTENCES = 600

_OTHERS = {
    "write-good": (("write-good",), re.compile(r"on line (\d+) ")),
    "proselint": (("proselint", "check"), re.compile(r":(\d+):\d+: ")),
    "alex": (("alex",), re.compile(r"^\s+(\d+):\d+", re.MULTILINE)),
}
"""The command of each and how it names a line."""


def rows() -> list[Row]:
    """A row for each that is there: the same sentences, a whole process each, and which lines they flag."""
    sentences = list(islice((one for one in read_drafts() if part_of(one) == APART), _SENTENCES))
    hinted = {number for number, one in enumerate(sentences, 1) if not one.labels.isdisjoint(HINTS)}
    measured = []
    with TemporaryDirectory() as folder:
        letter = Path(folder) / "letter.txt"
        letter.write_text("\n\n".join(one.text for one in sentences) + "\n", encoding="utf-8")
        own = timed(lambda: _said(sys.executable, "-m", "app", "check", str(letter)))
        for name, (command, place) in _OTHERS.items():
            if shutil.which(command[0]):
                said = _said(*command, str(letter))
                flagged = {(int(line) + 1) // 2 for line in place.findall(said)}
                other = timed(lambda command=command: _said(*command, str(letter)))
                samples = alternate(own, other, rounds=2)
                note = _note(name, flagged, hinted, len(sentences))
                what = f"check of {len(sentences)} sentences, whole process"
                measured.append(row(what, samples, floor=name, goal=1, note=note))
    return measured


def _note(name: str, flagged: set[int], hinted: set[int], count: int) -> str:
    found = len(flagged & hinted) / len(hinted)
    wrongly = len(flagged - hinted) / (count - len(hinted))
    return f"{name} flags {found:.0%} of the sentences that carry a hint and {wrongly:.0%} of those that carry none."


def _said(*words: str) -> str:
    """What a command says; these all end with 1 where they found something."""
    ended = subprocess.run(words, cwd=ROOT, capture_output=True, encoding="utf-8")
    return ended.stdout + ended.stderr
