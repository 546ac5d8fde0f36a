"""What can be wrong with a file that is to be brought in; each fault says that nothing was changed."""

from __future__ import annotations

from app.model.errors import KnownError


class CannotBring(KnownError):
    """A file cannot be brought in; nothing was changed."""


class Stopped(KnownError):
    """Somebody said stop; nothing was changed."""

    def __init__(self) -> None:
        super().__init__("Stopped. Nothing was changed.")


def unreadable(name: str) -> CannotBring:
    """The file cannot be opened or read to its end."""
    return CannotBring(f"{name} cannot be read just now. Nothing was changed.")


def foreign() -> CannotBring:
    """The file is something else."""
    return CannotBring(
        "This is not a file that Own Words made to be brought back. Those end in .json. Nothing was changed."
    )


def newer() -> CannotBring:
    """The file was written by a program that knows more."""
    return CannotBring(
        "This file was made by a newer version of Own Words. That version, or a later one, can bring it in. "
        "Nothing was changed."
    )


def cut_off() -> CannotBring:
    """The file ends in the middle."""
    return CannotBring("This file ends before its end: a part of it is missing. Nothing was changed.")


def broken(line: int) -> CannotBring:
    """A line is no JSON."""
    return CannotBring(f"Line {line} of this file cannot be read. Nothing was changed.")


def unfit(line: int) -> CannotBring:
    """A line is JSON, but not what has to stand there."""
    return CannotBring(f"Line {line} of this file holds something that does not belong there. Nothing was changed.")


def too_large(name: str, most: int) -> CannotBring:
    """The file is larger than `most` bytes."""
    room = f"{most >> 30} GB" if most >> 30 else f"{most >> 20} MB"
    return CannotBring(f"{name} is larger than {room}, more than can be brought in at once. Nothing was changed.")


def no_text(name: str) -> CannotBring:
    """The file holds no text, or text in a way of writing it down that cannot be told from others."""
    return CannotBring(
        f"{name} is no text that can be read here. Saved anew as UTF-8, it can be brought in. Nothing was changed."
    )
