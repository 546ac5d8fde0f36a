"""Whether there is a screen that answers."""

import socket
import sys
from pathlib import Path

import pytest

from app.screen import has_screen

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these systems always have a screen")


def test_without_names_there_is_none() -> None:
    assert not has_screen({})
    assert not has_screen({"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""})


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc"])
def test_a_platform_that_needs_no_screen_is_one(platform: str) -> None:
    assert has_screen({"QT_QPA_PLATFORM": platform})


@pytest.mark.parametrize("display", [":4093", "localhost:4093", ":4093.0"])
@pytest.mark.parametrize("platform", ["", "xcb"])
def test_a_display_that_nobody_answers_is_none(display: str, platform: str) -> None:
    assert not has_screen({"DISPLAY": display, "QT_QPA_PLATFORM": platform})


def test_a_wayland_socket_that_answers_is_one(tmp_path: Path) -> None:
    environ = {"WAYLAND_DISPLAY": "w-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert not has_screen(environ)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "w-0"))
        listening.listen()
        assert has_screen(environ)
        assert has_screen(environ | {"QT_QPA_PLATFORM": "wayland"})
        assert not has_screen(environ | {"QT_QPA_PLATFORM": "xcb"})
