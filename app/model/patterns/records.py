"""What the pictures of the history are made of, and the protocol its storage fulfils."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from app.model.patterns.feelings import Felt
from app.model.patterns.minutes import Calm
from app.model.patterns.month import Dated
from app.model.patterns.strengths import Strength


class Records(Protocol):
    """What was noted, outside the trash and the archive. Each call may raise a StoreError; all moments are aware.

    Nothing that is dated at `until` or later comes: a clock was wrong.
    """

    def strengths(self, until: datetime) -> Sequence[Strength]:
        """The sessions with a strength before and after, oldest first."""

    def felt(self, until: datetime, within: timedelta) -> Sequence[Felt]:
        """The sessions with feelings, oldest first: the newest one, and those at most `within` before it."""

    def calm(self, until: datetime, within: timedelta) -> Sequence[Calm]:
        """The sessions that took time, oldest first: the newest one, and those at most `within` before it."""

    def dated(self, since: datetime, until: datetime) -> Sequence[Dated]:
        """All entries from `since` on, each kind oldest first: a draft stands at its last change."""

    def is_empty(self) -> bool:
        """Whether there is no entry at all."""
