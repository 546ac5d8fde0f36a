"""The one place where everything a person keeps is reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # whoever names a Store need not load all that can be kept
    from app.model.calm import CalmSessions
    from app.model.draft import Drafts
    from app.model.exchange.exchange import Exchange
    from app.model.history import History
    from app.model.own_patterns import OwnPatterns
    from app.model.own_things import Things
    from app.model.patterns.records import Records
    from app.model.reflection import Reflections
    from app.model.runs import Runs
    from app.model.set_aside import SetAsideRows
    from app.model.spelling import Speller
    from app.model.version import Versions


class Store(Protocol):
    """An open store. All calls come from one thread at a time; each may raise a StoreError."""

    @property
    def drafts(self) -> Drafts:
        """The drafts."""

    @property
    def sessions(self) -> CalmSessions:
        """The calm sessions."""

    @property
    def history(self) -> History:
        """Drafts, sessions and talks looked back on, as one timeline."""

    @property
    def reflections(self) -> Reflections:
        """The talks looked back on."""

    @property
    def records(self) -> Records:
        """What was noted in all of them, for pictures."""

    @property
    def versions(self) -> Versions:
        """What the drafts said before."""

    @property
    def set_aside(self) -> SetAsideRows:
        """The hints that were set aside."""

    @property
    def patterns(self) -> OwnPatterns:
        """The breathing patterns of one's own."""

    @property
    def things(self) -> Things:
        """One's own things to do instead of going over it again."""

    @property
    def runs(self) -> Runs:
        """The runs of the program that broke off."""

    @property
    def exchange(self) -> Exchange:
        """All of it, for files that leave and files that come in."""

    def open_speller(self, language: str) -> Speller:
        """A dictionary of a language such as "de_AT", and what was learned. Raises NoSpelling if there is none."""

    def close(self) -> None:
        """Write what is pending and let the file go."""
