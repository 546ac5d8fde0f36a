"""Versions: what a draft said at moments worth going back to, and the protocol their storage fulfils."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

VersionKind = Literal["left", "quiet", "offer", "asked", "restore", "window"]
"""Why it was kept: the tab was left, ten quiet minutes passed, an offer was about to be put in, the person asked for
it, another version was about to come back, or it was written in another window."""


@dataclass(frozen=True, slots=True)
class Version:
    """The text of a draft as it was. `when` is aware and in UTC; `name` is what the person called it, or nothing."""

    id: str
    draft_id: str
    when: datetime
    text: str
    kind: VersionKind
    name: str = ""


class Versions(Protocol):
    """Where versions are kept. Each call may raise a StoreError.

    They go where their draft goes: while it is in the trash they are not found, and with it they leave for good.
    """

    def add(self, version: Version) -> None:
        """Keep `version`, but no text twice in a row.

        If the draft's last version has the same text, that one stays as it is and only takes the new one's name; where
        it has another name already, a version with a name is kept beside it.
        """

    def of(self, draft_id: str) -> Sequence[Version]:
        """The versions of this draft, newest first."""

    def get(self, version_id: str) -> Version | None:
        """The version with this id, or None."""

    def thin(self, now: datetime) -> None:
        """Let go of what `to_let_go` (app.model.thinning) names, of all drafts, seen from an aware local moment."""
