"""Whether there is a screen that answers: without one Qt ends the whole process."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import socket

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
    return _near(str(Path(environ.get("XDG_RUNTIME_DIR", "/")) / name))


def _x11_answers(display: str) -> bool:
    parts = re.fullmatch(r"(?:unix)?([^/]*?):(\d+)(?:\.\d+)?", display)
    if not parts:
        return True  # a form unknown here: Qt may know it
    host, number = parts[1], int(parts[2])
    if host:
        return _far(host, 6000 + number)
    near = f"/tmp/.X11-unix/X{number}"
    return _near(f"\0{near}") or _near(near) or _far("localhost", 6000 + number)


def _near(path: str) -> bool:
    import socket  # some milliseconds that only a real screen costs

    return _answers(socket.socket(socket.AF_UNIX), path)


def _far(host: str, port: int) -> bool:
    import socket

    return _answers(socket.socket(socket.AF_INET), (host, port))


def _answers(asked: socket.socket, address: str | tuple[str, int]) -> bool:
    with asked:
        asked.settimeout(_SECONDS)
        try:
            asked.connect(address)
        except OSError:
            return False
    return True
