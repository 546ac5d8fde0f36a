"""Describes a bug without a word of what a person wrote: where it happened and what kind it was."""

import traceback
from datetime import datetime


def describe(error: BaseException, when: datetime) -> str:
    """The time, the kind of error and the lines of code that led there.

    An error's message is left out: it may quote what was being read or saved.
    """
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"  {_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
    kind = f"{type(error).__module__}.{type(error).__qualname__}"
    cause = error.__cause__ or error.__context__
    lines = [f"{when:%Y-%m-%d %H:%M:%S%z} {kind}", *places]
    if cause is not None:
        lines += ["  after", describe(cause, when)]
    return "\n".join(lines)


def _short(filename: str) -> str:
    """The last parts of a path: the folders above may carry a person's name."""
    return "/".join(filename.replace("\\", "/").split("/")[-3:])
