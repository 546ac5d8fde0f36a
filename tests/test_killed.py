"""Killed at any moment, the program loses nothing that was written more than two seconds before.

Somebody writes in the real program (tests/typist.py), in a process of its own, until that is killed. A dozen kills are
quick enough for every run; `--long` makes it sixty, OWN_WORDS_SEED=... repeats those of a run that failed.
"""

import json
import os
import random
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from time import monotonic

from app.storage.engine import connect
from app.storage.place import database_file
from app.storage.store import open_store

FEW, MANY = 12, 60
SEED = int(os.environ.get("OWN_WORDS_SEED", random.SystemRandom().randrange(10**9)))
SIDE_BY_SIDE = 6
ROOT = Path(__file__).resolve().parent.parent
PROMISED = 2.0
"""Seconds after which what was typed is safe, on a machine that lets the program have its turn."""

BEAT = 0.1
"""Seconds: a longer time from one beat of the typist to the next was the machine's, not the program's."""


@dataclass
class Life:
    """What a typist said until it was killed."""

    killed: float
    ready: bool = False
    beats: list[float] = field(default_factory=list)
    said: dict[str, list[tuple[float, str]]] = field(default_factory=dict)

    def hear(self, line: str) -> None:
        what, *words = json.loads(line)
        self.ready |= what == "ready"
        if what == "beat":
            self.beats.append(words[0])
        elif what == "says":
            self.said.setdefault(words[1], []).append((words[0], words[2]))

    @property
    def safe_before(self) -> float:
        """What was said until then has to be there."""
        recent = [beat for beat in self.beats if beat > self.killed - 2 * PROMISED] + [self.killed]
        pauses = (later - earlier for earlier, later in pairwise(recent))
        return self.killed - PROMISED - sum(pause - BEAT for pause in pauses if pause > BEAT)


def live(folder: Path, seed: int) -> Life:
    """Start a typist over `folder` and kill it: now and then while it starts, mostly while it writes."""
    chance = random.Random(seed)
    command = [sys.executable, str(ROOT / "tests" / "typist.py"), str(folder), str(seed)]
    environ = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    lines: list[str] = []
    ready = threading.Event()
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environ, encoding="utf-8") as typist:

        def listen() -> None:
            assert typist.stdout is not None
            for line in typist.stdout:
                lines.append(line)
                ready.set()
            ready.set()

        listening = threading.Thread(target=listen)
        listening.start()
        early = chance.random()
        if early < 0.15:
            ready.wait(chance.uniform(0.2, 2.0))
        elif ready.wait(60):
            with suppress(subprocess.TimeoutExpired):
                typist.wait(chance.uniform(0.0, PROMISED) if early < 0.3 else chance.uniform(PROMISED, 2.5 * PROMISED))
        alive = typist.poll() is None
        life = Life(monotonic())
        typist.kill()
        listening.join()
    assert alive, f"It ended by itself (seed {seed})."
    for line in lines:
        if line.endswith("\n"):
            life.hear(line)
    return life


def check(folder: Path, life: Life, seed: int) -> int:
    """See that all is there that has to be; how many drafts had to be."""
    if not database_file(folder).exists():
        assert not life.ready
        return 0
    owed = 0
    store = open_store(folder)
    with closing(store):
        for draft_id, said in life.said.items():
            draft = store.drafts.get(draft_id)
            safe = [number for number, (when, _) in enumerate(said) if when <= life.safe_before]
            may_be = [text for _, text in said[safe[-1] if safe else 0 :]]
            if safe and all(text.strip() for text in may_be):  # an emptied page is in the trash as it was before
                owed += 1
                assert draft is not None, f"A draft is not there (seed {seed})."
                assert draft.text in may_be, f"Words are gone (seed {seed}): {draft.text!r} is none of {may_be!r}."
    with closing(connect(database_file(folder))) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)], f"It is damaged (seed {seed})."
    return owed


def lives(folder: Path, seeds: range) -> Iterator[int]:
    """One after the other in the same folder, each upon what the one before left."""
    folder.mkdir()
    for seed in seeds:
        yield check(folder, live(folder, seed), seed)


def test_what_was_typed_two_seconds_before_a_kill_is_there(tmp_path: Path, long: bool) -> None:
    kills = MANY if long else FEW
    each = -(-kills // SIDE_BY_SIDE)
    shares = [range(SEED + number * each, SEED + (number + 1) * each) for number in range(SIDE_BY_SIDE)]
    with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        owed = list(pool.map(lambda seeds: list(lives(tmp_path / str(seeds.start), seeds)), shares))
    assert sum(map(sum, owed)) >= kills // 4, f"Hardly anything was written before the kills (seed {SEED})."
