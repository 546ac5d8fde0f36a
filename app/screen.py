"""Whether there is a screen that answers: without one Qt ends the whole process."""

from __future__ import annotations

import re
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

_SECONDS = 2.0


def has_screen(environ: Mapping[str, str]) -> bool:
    """Whether Qt would find a screen to draw on. Asking costs well under a millisecond where the screen is near."""
    platform = environ.get("QT_QPA_PLATFORM", "")
    if sys.platform in ("win32", "darwin") or (platform and not platform.startswith(("xcb", "wayland"))):
        return True
    wayland, x11 = environ.get("WAYLAND_DISPLAY"), environ.get("DISPLAY")
    if wayland and not platform.startswith("xcb") and _wayland_answers(wayland, environ):
        return True
    return bool(x11 and not platform.startswith("wayland") and _x11_answers(x11))


def _wayland_answers(name: str, environ: Mapping[str, str]) -> bool:
    return _answers(socket.AF_UNIX, str(Path(environ.get("XDG_RUNTIME_DIR", "/")) / name))


def _x11_answers(display: str) -> bool:
    parts = re.fullmatch(r"(?:unix)?([^/]*?):(\d+)(?:\.\d+)?", display)
    if not parts:
        return True  # a form unknown here: Qt may know it
    host, number = parts[1], int(parts[2])
    if host:
        return _answers(socket.AF_INET, (host, 6000 + number))
    near = f"/tmp/.X11-unix/X{number}"
    return (
        _answers(socket.AF_UNIX, f"\0{near}")
        or _answers(socket.AF_UNIX, near)
        or _answers(socket.AF_INET, ("localhost", 6000 + number))
    )


def _answers(family: socket.AddressFamily, address: str | tuple[str, int]) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as asked:
        asked.settimeout(_SECONDS)
        try:
            asked.connect(address)
        except OSError:
            return False
    return True
