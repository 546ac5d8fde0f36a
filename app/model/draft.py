"""A draft: what someone wants to share, with whom, and the protocol its storage fulfils."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Literal, Protocol

from app.model.identity import new_id

if TYPE_CHECKING:
    from app.model.rehearsal import Pair
    from app.model.two_windows import Kept

Mode = Literal["pour", "own"]
"""How a draft is written: poured out with nobody looking, or with the hints beside it."""

Status = Literal["drafting", "ready", "shared", "kept", "let_go"]
"""How far it is: being written, ready to be said, shared, kept for oneself, or let go. The last three are ends."""

MarkKind = Literal["hint", "strength"]
"""What is marked in the words: something to look at, or something said as one's own."""

TIES = ("partner", "friend", "parent", "child", "sibling", "ex", "other")
"""Who somebody can be to the person who writes."""

SITUATIONS = ("new", "long_term", "strained", "challenge", "win")
"""How it is between the two now; the last two answer what the other one told: a hard time, or a win."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What was noticed in a stretch of a draft: its kind, and the id of its label.

    `start` and `end` are UTF-16 units of the text in which each line end is one, as an editor counts.
    """

    kind: MarkKind
    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Draft:
    """One draft as it is now. `text` is kept exactly as typed; times are aware and in UTC.

    `tie` is one of TIES and `situation` one of SITUATIONS, or nothing; `hope` is what the person hopes for, one line.
    `ready` are the ids of the readiness lines that are ticked; `pairs` what to do if they say this or that, at most
    MOST_PAIRS (app.model.rehearsal). `shared_at` is when it was marked shared, None unless it is; `archived_at` when it
    was put into the archive. `changed` does not tell of either. `marks` is what was noticed in it when it was kept, in
    reading order; None where it was not read.
    """

    id: str
    created: datetime
    changed: datetime
    to: str = ""
    title: str = ""
    text: str = ""
    tie: str = ""
    situation: str = ""
    hope: str = ""
    mode: Mode = "own"
    ready: tuple[str, ...] = ()
    pairs: tuple[Pair, ...] = ()
    status: Status = "drafting"
    shared_at: datetime | None = None
    archived_at: datetime | None = None
    marks: tuple[Mark, ...] | None = None

    @classmethod
    def new(cls, now: datetime) -> Draft:
        """An empty draft begun at `now`."""
        return cls(id=new_id(), created=now, changed=now)

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing in it that anybody could miss."""
        words = (self.to, self.title, self.text, self.hope)
        return not any(map(str.strip, words)) and all(pair.is_blank for pair in self.pairs)

    def edited(self, now: datetime, *, to: str, title: str, text: str) -> Draft:
        """The same draft with these words, changed at `now`."""
        return replace(self, changed=now, to=to, title=title, text=text)

    def anew(self, now: datetime) -> Draft:
        """All of its words as another draft, begun at `now`: it is neither shared nor archived yet."""
        return replace(self, id=new_id(), created=now, changed=now, status="drafting", shared_at=None, archived_at=None)

    def marked(self, status: Status, now: datetime) -> Draft:
        """The same draft with this status from `now` on; one that was shared already is shared since then."""
        shared_at = (self.shared_at or now) if status == "shared" else None
        return replace(self, status=status, shared_at=shared_at)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody a draft is for, and who that is to the person who writes: one of TIES, or nothing."""

    name: str
    tie: str = ""


class Drafts(Protocol):
    """Where drafts are kept. Each call may raise a StoreError."""

    def save(self, draft: Draft) -> None:
        """Keep `draft` under its id, in place of what was there before."""

    def keep(self, draft: Draft, seen: Draft | None) -> Kept:
        """Keep `draft` as `meet` (app.model.two_windows) says, where the store held `seen` when last looked at.

        Looking and keeping are one step: no other window can write between them. The other words become a version.
        """

    def get(self, draft_id: str) -> Draft | None:
        """The draft with this id, trashed or not, or None."""

    def latest(self, among: Collection[str] | None = None) -> Draft | None:
        """The draft changed last that is not in the trash or the archive, or None.

        Only of those with the ids `among`, if given, and then from the archive too.
        """

    def people(self) -> Sequence[Person]:
        """Whom the drafts outside the trash are for, each name once, as the newest draft to them has it; newest first.

        Names that differ only in case or in blanks around them are one.
        """
