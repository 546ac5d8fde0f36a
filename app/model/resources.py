"""Finds the files that ship with the program: beside the package in a checkout, inside it in a wheel."""

import os

from app.model.errors import ResourceMissing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

_APP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_ROOTS = (os.path.join(_APP, "resources"), os.path.join(os.path.dirname(_APP), "resources"))


def resource_path(*parts: str) -> str:
    """The path of a shipped file or folder, such as `resource_path("en", "hints")`, for code that starts in a blink.

    Raises ResourceMissing if neither place has it.
    """
    for root in _ROOTS:
        path = os.path.join(root, *parts)
        if os.path.exists(path):
            return path
    name = "/".join(parts)
    raise ResourceMissing(f"A part of the program is missing ({name}). Installing it again will bring it back.")


def resource(*parts: str) -> "Path":
    """The same as a Path (importing `pathlib` costs a third of a bare Python's start)."""
    from pathlib import Path

    return Path(resource_path(*parts))
