"""Reads the entries of a content file, naming file and entry where something is wrong with one."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.model.errors import KnownError


class ContentFault(KnownError):
    """A content file breaks a rule; `str(fault)` names the file and the line or the entry."""


class Entries:
    """One table of a content file. Each question raises ContentFault where the file does not hold what is asked for.

    where: the way to the table from its file on, such as "openings.toml", "win", "opening 3".
    """

    def __init__(self, where: tuple[str, ...], table: object) -> None:
        self._where = where
        if not isinstance(table, Mapping):
            raise self.fault("this must be a table")
        self._table: Mapping[str, Any] = table

    def allow(self, *keys: str) -> None:
        """No others than these."""
        for key in self._table:
            if key not in keys:
                raise self.fault(f"{key} is not a known entry")

    @property
    def names(self) -> tuple[str, ...]:
        """What its entries are called, in their order."""
        return tuple(self._table)

    def words(self, key: str, default: str | None = None) -> str:
        """A few words, exactly as they stand there; without a default they must be there and not be blank."""
        found = self._table.get(key, default)
        if not isinstance(found, str) or not (found.strip() or found == default):
            raise self.fault(f"{key} must be a few words in quotes")
        return found

    def list_of_words(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """Some words or sentences; without a default at least one."""
        found = self._table.get(key, default)
        if isinstance(found, tuple):
            return found
        if (
            not isinstance(found, list)
            or not found
            or not all(isinstance(each, str) and each.strip() for each in found)
        ):
            raise self.fault(f"{key} must be a list of words in quotes")
        return tuple(found)

    def table(self, key: str) -> "Entries":
        """The table of that name."""
        return Entries((*self._where, key), self._table.get(key))

    def tables(self, key: str, name: str) -> "list[Entries]":
        """The tables listed there, at least one; a fault calls them `name` and their place, from 1."""
        found = self._table.get(key)
        if not isinstance(found, list) or not found:
            raise self.fault(f"{key} must be a list with at least one entry")
        return [Entries((*self._where, f"{name} {place}"), each) for place, each in enumerate(found, 1)]

    def fault(self, what: str) -> ContentFault:
        """The fault to raise: `what` is a sentence without its stop."""
        file, *places = self._where
        return ContentFault(f"{file}: {', '.join(places)}: {what}." if places else f"{file}: {what}.")


def read_entries(path: Path) -> Entries:
    """The whole file. Raises ContentFault, with the line where it is no TOML."""
    try:
        return Entries((path.name,), tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise ContentFault(f"{path.name}: the file could not be read.") from error
    except UnicodeDecodeError as error:
        raise ContentFault(f"{path.name}: the file is not in UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise ContentFault(f"{path.name}: {error}.") from error
