"""A draft: what someone wants to share, with whom, and the protocol its storage fulfils."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from app.model.identity import new_id


@dataclass(frozen=True, slots=True)
class Draft:
    """One draft as it is now. `text` is kept exactly as typed; times are aware and in UTC."""

    id: str
    created: datetime
    changed: datetime
    to: str = ""
    title: str = ""
    text: str = ""

    @classmethod
    def new(cls, now: datetime) -> "Draft":
        """An empty draft begun at `now`."""
        return cls(id=new_id(), created=now, changed=now)

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing in it that anybody could miss."""
        return not (self.to.strip() or self.title.strip() or self.text.strip())

    def edited(self, now: datetime, *, to: str, title: str, text: str) -> "Draft":
        """The same draft with these words, changed at `now`."""
        return replace(self, changed=now, to=to, title=title, text=text)


class Drafts(Protocol):
    """Where drafts are kept. Each call may raise a StoreError."""

    def save(self, draft: Draft) -> None:
        """Keep `draft` under its id, in place of what was there before."""

    def get(self, draft_id: str) -> Draft | None:
        """The draft with this id, trashed or not, or None."""

    def latest(self) -> Draft | None:
        """The draft changed last that is not in the trash, or None."""
