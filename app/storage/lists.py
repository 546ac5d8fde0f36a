"""Lists that are kept in one column of a row, as JSON."""

import json
from dataclasses import asdict, astuple
from typing import TypeVar

from sqlalchemy import ColumnElement, Dialect, LargeBinary, func, type_coerce
from sqlalchemy.types import TypeDecorator

from app.model.breathing import Phase
from app.model.draft import Mark
from app.model.rehearsal import Pair

T = TypeVar("T")


class _List(TypeDecorator[tuple[T, ...]]):
    """A tuple that comes back as given, lone surrogates too: JSON in UTF-8 bytes, dataclasses as objects.

    Of a row that was damaged comes what can still be read, and never an error.
    """

    impl = LargeBinary

    def process_bind_param(self, value: tuple[T, ...] | None, dialect: Dialect) -> bytes | None:
        """From Python to SQLite."""
        if value is None:
            return None
        return json.dumps(value, ensure_ascii=False, default=asdict).encode("utf-8", "surrogatepass")

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> tuple[T, ...] | None:
        """From SQLite to Python."""
        try:
            found = json.loads(value.decode("utf-8", "surrogatepass")) if isinstance(value, bytes) else None
        except (ValueError, RecursionError):
            return ()
        return self._whole([self._one(part) for part in found]) if isinstance(found, list) else ()

    def _whole(self, parts: list[T | None]) -> tuple[T, ...]:
        """The list that `parts` are; None stands for one that could not be read."""
        return tuple(part for part in parts if part is not None)

    def _one(self, part: object) -> T | None:
        """What `part`, as JSON has it, stands for; None if nothing does."""
        raise NotImplementedError


class WordList(_List[str]):
    """Words, or ids."""

    cache_ok = True

    def _one(self, part: object) -> str | None:
        return part if isinstance(part, str) else None


class PairList(_List[Pair]):
    """What they say, and what I do then."""

    cache_ok = True

    def _one(self, part: object) -> Pair | None:
        match part:
            case {"they": str(they), "mine": str(mine)}:
                return Pair(they, mine)
        return None


class MarkList(_List[Mark]):
    """The marks of a text, each as kind, label, start and end; NULL where it was not read."""

    cache_ok = True

    def process_bind_param(self, value: tuple[Mark, ...] | None, dialect: Dialect) -> bytes | None:
        """From Python to SQLite: many marks in few bytes."""
        if value is None:
            return None
        return json.dumps([astuple(mark) for mark in value], separators=(",", ":")).encode()

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> tuple[Mark, ...] | None:
        """From SQLite to Python."""
        return None if value is None else super().process_result_value(value, dialect)

    def _one(self, part: object) -> Mark | None:
        match part:
            case ["hint" | "strength" as kind, str(label), int(start), int(end)]:
                return Mark(kind, label, start, end)
        return None


class PhaseList(_List[Phase]):
    """The phases of a breath: all of them or none, for a few of them are another breath."""

    cache_ok = True

    def _whole(self, parts: list[Phase | None]) -> tuple[Phase, ...]:
        return () if None in parts else super()._whole(parts)

    def _one(self, part: object) -> Phase | None:
        match part:
            case {"kind": "in" | "hold" | "out" as kind, "tenths": int(tenths), "say": str(say)}:
                return Phase(kind, tenths, say)
        return None


def word_in_list(column: ColumnElement[tuple[str, ...]], word: str) -> ColumnElement[bool]:
    """Whether `word` is one of the words in a column of lists: in JSON, no quote stands within a word unescaped."""
    quoted = json.dumps(word, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return func.instr(type_coerce(column, LargeBinary), quoted) > 0
