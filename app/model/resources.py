"""Finds the files that ship with the program: beside the package in a checkout, inside it in a wheel."""

from pathlib import Path

from app.model.errors import ResourceMissing

_APP = Path(__file__).resolve().parent.parent
_ROOTS = (_APP / "resources", _APP.parent / "resources")


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder, such as `resource("en", "hints")`.

    Raises ResourceMissing if neither place has it.
    """
    for root in _ROOTS:
        path = root.joinpath(*parts)
        if path.exists():
            return path
    name = "/".join(parts)
    raise ResourceMissing(f"A part of the program is missing ({name}). Installing it again will bring it back.")
