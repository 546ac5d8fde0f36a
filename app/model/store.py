"""The one place where everything a person keeps is reached."""

from typing import Protocol

from app.model.calm import CalmSessions
from app.model.draft import Drafts
from app.model.history import History
from app.model.set_aside import SetAsideRows
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
        """Both, as one timeline."""

    @property
    def versions(self) -> Versions:
        """What the drafts said before."""

    @property
    def set_aside(self) -> SetAsideRows:
        """The hints that were set aside."""

    def close(self) -> None:
        """Write what is pending and let the file go."""
