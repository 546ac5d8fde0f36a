"""What was set aside, as plain rows, and the protocol its storage fulfils. Ignored makes and reads the rows."""

from collections.abc import Iterable
from typing import Protocol


class SetAsideRows(Protocol):
    """Where the rows of Ignored.as_rows() are kept. Each call may raise a StoreError."""

    def load(self) -> list[dict[str, str]]:
        """The rows as they were saved, in their order; none if nothing was set aside."""

    def save(self, rows: Iterable[dict[str, str]]) -> None:
        """Keep `rows`, each with "by", "rule" and "words", in place of all that were there before."""
