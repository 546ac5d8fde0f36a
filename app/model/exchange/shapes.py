"""How single values stand in JSON: what each may be, how it is read and written, and how a JSON Schema says so."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import UTC, datetime
from typing import Any, Generic, TypeVar

T = TypeVar("T")

_ID = re.compile(r"[!-~]{1,64}")
_MOST = 2**31 - 1


class Unfit(ValueError):
    """A value is not of the shape it has to have."""


def _as_it_is(value: Any) -> object:
    return value


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind of value. `read` raises Unfit for what is of another kind; `schema` is its JSON Schema."""

    schema: Mapping[str, object]
    read: Callable[[object], Any]
    write: Callable[[Any], object] = _as_it_is


@dataclass(frozen=True, slots=True)
class Record(Generic[T]):
    """An object with a shape for each of its keys, made into a dataclass `make` with fields of the same names.

    Keys whose fields have a default may be missing; keys nobody knows may not be there.
    """

    make: Callable[..., T]
    shapes: Mapping[str, Shape]

    @property
    def needed(self) -> list[str]:
        """The keys that must be there."""
        made: Any = self.make
        return [each.name for each in fields(made) if each.default is MISSING and each.default_factory is MISSING]

    @property
    def schema(self) -> dict[str, object]:
        """Its JSON Schema."""
        return {
            "type": "object",
            "properties": {name: shape.schema for name, shape in self.shapes.items()},
            "required": self.needed,
            "additionalProperties": False,
        }

    def read(self, found: object) -> T:
        """What `found`, as JSON has it, stands for. Raises Unfit."""
        if not isinstance(found, dict) or not found.keys() <= self.shapes.keys():
            raise Unfit
        if any(name not in found for name in self.needed):
            raise Unfit
        return self.make(**{name: self.shapes[name].read(value) for name, value in found.items()})

    def write(self, item: T) -> dict[str, object]:
        """The item as JSON has it."""
        return {name: shape.write(getattr(item, name)) for name, shape in self.shapes.items()}


def _read_words(found: object) -> str:
    if not isinstance(found, str):
        raise Unfit
    return found


WORDS = Shape({"type": "string"}, _read_words)
"""Any text at all."""


def _read_id(found: object) -> str:
    if not isinstance(found, str) or not _ID.fullmatch(found):
        raise Unfit
    return found


ID = Shape({"type": "string", "pattern": f"^{_ID.pattern}$"}, _read_id)
"""One to 64 signs of ASCII without blanks."""


def _read_link(found: object) -> str:
    return "" if found == "" else _read_id(found)


LINK = Shape({"type": "string", "pattern": f"^({_ID.pattern})?$"}, _read_link)
"""The id of something else, or nothing."""


def _read_moment(found: object) -> datetime:
    try:
        moment = datetime.fromisoformat(found) if isinstance(found, str) else None
        if moment is None or moment.tzinfo is None:
            raise Unfit
        return moment.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise Unfit from error


MOMENT = Shape({"type": "string", "format": "date-time"}, _read_moment, datetime.isoformat)
"""A moment by ISO 8601 with its offset from UTC, exact to the microsecond."""


def one_of(*words: str) -> Shape:
    """One of these words."""

    def read(found: object) -> str:
        if not isinstance(found, str) or found not in words:
            raise Unfit
        return found

    return Shape({"enum": list(words)}, read)


def whole(low: int, high: int = _MOST) -> Shape:
    """A whole number from `low` to `high`."""

    def read(found: object) -> int:
        if not isinstance(found, int) or isinstance(found, bool) or not low <= found <= high:
            raise Unfit
        return found

    return Shape({"type": "integer", "minimum": low, "maximum": high}, read)


def maybe(shape: Shape) -> Shape:
    """A value of that shape, or null."""

    def read(found: object) -> Any:
        return None if found is None else shape.read(found)

    def write(value: Any) -> object:
        return None if value is None else shape.write(value)

    return Shape({"anyOf": [shape.schema, {"type": "null"}]}, read, write)


def some(shape: Shape | Record[Any], most: int | None = None) -> Shape:
    """A list of values of that shape, `most` at most."""

    def read(found: object) -> tuple[Any, ...]:
        if not isinstance(found, list) or (most is not None and len(found) > most):
            raise Unfit
        return tuple(map(shape.read, found))

    def write(values: tuple[Any, ...]) -> object:
        return [shape.write(value) for value in values]

    bound = {} if most is None else {"maxItems": most}
    return Shape({"type": "array", "items": shape.schema, **bound}, read, write)
