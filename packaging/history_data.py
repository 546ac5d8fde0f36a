"""A made-up history for measuring: years of drafts, calm sessions and talks looked back on, the same for each seed.

Words come as often as they do in a language: the word of rank r about 1/r as often as the first (Zipf, "Human Behavior
and the Principle of Least Effort", 1949). The commonest are English, the rarer ones are put together from syllables.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import accumulate, product
from pathlib import Path
from random import Random
from typing import Any

from app.storage.engine import Database
from app.storage.numbers import number_at
from app.storage.place import database_file
from app.storage.store import open_store

DRAFTS, SESSIONS, REFLECTIONS = 100_000, 20_000, 2_000
"""How many of each a history that is measured with holds."""

WORDS = 150
"""Words in a draft, about."""

END = datetime(2026, 11, 1, tzinfo=UTC)
YEARS = 5
PEOPLE = (
    ("Sam", "partner"),
    ("Mum", "parent"),
    ("Dad", "parent"),
    ("Renée", "friend"),
    ("Alex", "sibling"),
    ("Jo", "child"),
    ("Kim", "friend"),
    ("Nadia", "ex"),
    ("Chris", "other"),
    ("Uncle Theo", "other"),
)
FEELINGS = ("lonely", "sad", "afraid", "hurt", "angry", "tired", "hopeful", "calm")

_COMMON = """
i you to the and a that it of is in my we me not for be was when with have so this but what your feel do on about are
want don at if can like as would just know how time need because she he they there us from or when had think more all
were by will could been one out them home never up am day talk no always then tell evening after did really too our
still who an get some said things way work only make even her him week help does before again now please say hear
night where feeling felt together ask much back any why good love thing made while long last over tired other going
first hurt being people than something sometimes alone listen share sad afraid hope angry lonely two children try maybe
without dishes money mother father understand late kind better money heard matter morning holidays ready dinner trust
""".split()
_SYLLABLES = (
    "ba",
    "be",
    "do",
    "fi",
    "ga",
    "ka",
    "le",
    "li",
    "ma",
    "mo",
    "na",
    "ne",
    "no",
    "pa",
    "re",
    "ri",
    "sa",
    "ta",
)
_RARE = 12_000


def fill(
    folder: Path, drafts: int = DRAFTS, sessions: int = SESSIONS, reflections: int = REFLECTIONS, seed: int = 0
) -> None:
    """Make a store in `folder` that holds so many of each, evenly over YEARS before END."""
    open_store(folder).close()
    database = Database(database_file(folder))
    with database.writing() as connection:
        for table, rows in (
            ("drafts", draft_rows(drafts, seed)),
            ("sessions", session_rows(sessions, drafts, seed)),
            ("reflections", reflection_rows(reflections, drafts, seed)),
        ):
            first = next(rows, None)
            if first is not None:
                insert = f"INSERT INTO {table} ({', '.join(first)}) VALUES ({', '.join('?' * len(first))})"
                connection.exec_driver_sql(insert, tuple(first.values()))
                cursor = connection.connection.cursor()
                cursor.executemany(insert, (tuple(row.values()) for row in rows))
    database.close()


def draft_rows(count: int, seed: int = 0) -> Iterator[dict[str, Any]]:
    """Rows of the table of drafts, oldest first."""
    random = Random(seed)
    words, weights = vocabulary()
    for number, when in enumerate(_moments(count, random)):
        to, tie = random.choices(PEOPLE, range(len(PEOPLE), 0, -1))[0]
        text = made_up_text(random.randint(WORDS // 2, WORDS * 3 // 2), words, weights, random)
        status = random.choice(("drafting", "drafting", "ready", "shared", "kept", "let_go"))
        yield {
            "number": number_at(when),
            "id": draft_id(number),
            "created": _micros(when - timedelta(minutes=random.randint(1, 90))),
            "changed": _micros(when),
            "to_whom": to.encode(),
            "title": " ".join(random.choices(words, cum_weights=weights, k=2)).encode(),
            "text": text.encode(),
            "tie": tie,
            "situation": random.choice(("", "new", "long_term", "strained", "challenge", "win")),
            "hope": b"",
            "mode": "own",
            "ready": b"[]",
            "pairs": b"[]",
            "status": status,
            "shared_at": _micros(when) if status == "shared" else None,
        }


def session_rows(count: int, drafts: int, seed: int = 0) -> Iterator[dict[str, Any]]:
    """Rows of the table of calm sessions, oldest first, half of them before a draft."""
    random = Random(seed + 1)
    words, weights = vocabulary()
    for number, when in enumerate(_moments(count, random)):
        before = random.randint(4, 10)
        yield {
            "number": number_at(when),
            "id": f"session-{number}",
            "started": _micros(when),
            "practice": "longer_out",
            "planned_seconds": 1200,
            "seconds": random.randint(60, 1500),
            "before": before,
            "after": max(0, before - random.randint(0, 4)),
            "outcome": random.choice(("finished", "finished", "early")),
            "practice_name": b"Longer out",
            "helped": made_up_text(random.randint(1, 8), words, weights, random).encode(),
            "feelings": json.dumps(random.sample(FEELINGS, 2)).encode(),
            "signs": b"[]",
            "set_off": made_up_text(random.randint(3, 15), words, weights, random).encode(),
            "extra_seconds": 0,
            "draft_id": draft_id(random.randrange(drafts)) if drafts and number % 2 else "",
        }


def reflection_rows(count: int, drafts: int, seed: int = 0) -> Iterator[dict[str, Any]]:
    """Rows of the table of talks looked back on, oldest first."""
    random = Random(seed + 2)
    words, weights = vocabulary()
    answers = ("", "yes", "yes", "partly", "no")
    for number, when in enumerate(_moments(count, random)):
        yield {
            "number": number_at(when),
            "id": f"reflection-{number}",
            "created": _micros(when),
            "changed": _micros(when),
            "draft_id": draft_id(random.randrange(drafts)) if drafts else "",
            "to_whom": random.choices(PEOPLE, range(len(PEOPLE), 0, -1))[0][0].encode(),
            "shared": random.choice(answers),
            "met": random.choice(answers),
            "asked": random.choice(answers),
            "about_them": made_up_text(random.randint(0, 20), words, weights, random).encode(),
            "about_me": made_up_text(random.randint(0, 20), words, weights, random).encode(),
            "differently": made_up_text(random.randint(0, 20), words, weights, random).encode(),
            "skill": random.choice(("", "know", "value", "soothe", "share", "be_curious")),
            "strength": random.randint(0, 10),
        }


def draft_id(number: int) -> str:
    """The id of the draft with this number, counted from the oldest."""
    return f"draft-{number}"


def vocabulary() -> tuple[list[str], list[float]]:
    """The words there are, the commonest first, and the running sum of how often each comes."""
    common = list(dict.fromkeys(_COMMON))
    rare = ["".join(parts) for length in (3, 4) for parts in product(_SYLLABLES, repeat=length)]
    Random(0).shuffle(rare)
    words = common + rare[:_RARE]
    return words, list(accumulate(1 / rank for rank in range(1, len(words) + 1)))


def made_up_text(count: int, words: Sequence[str], weights: Sequence[float], random: Random) -> str:
    """So many words, in sentences of eight."""
    chosen = random.choices(words, cum_weights=weights, k=count)
    sentences = (" ".join(chosen[start : start + 8]).capitalize() for start in range(0, count, 8))
    return "".join(f"{sentence}. " for sentence in sentences).rstrip()


def typed_searches(count: int, seed: int = 0) -> list[str]:
    """Each state of the search field as `count` searches of one or two words are typed, a key at a time.

    One in three words looked for is common, one in three rare, and one is anything between: nobody looks for words as
    often as they write them.
    """
    random = Random(seed + 3)
    words, _ = vocabulary()
    common = len(dict.fromkeys(_COMMON))
    bands = (words[:40], words[40:common], words[common:])
    searches = [
        " ".join(random.choice(random.choice(bands)) for _ in range(random.randint(1, 2))) for _ in range(count)
    ]
    return [search[:end] for search in searches for end in range(1, len(search) + 1) if search[end - 1] != " "]


def _moments(count: int, random: Random) -> Iterator[datetime]:
    """Evenly spread moments, each a little off, in order."""
    step = timedelta(days=365 * YEARS) / max(count, 1)
    for number in range(count):
        yield END - step * (count - number) + step * random.random()


def _micros(when: datetime) -> int:
    return (when - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)
