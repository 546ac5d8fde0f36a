"""Which system libraries Qt needs where, and what is done about missing ones. Nothing is installed here."""

import os
from types import SimpleNamespace

import pytest
import system_libraries
from speech import SetupError


@pytest.fixture
def machine(monkeypatch):
    """A machine where only the libraries in `there` load; `installed` collects what apt-get is asked for."""
    made = SimpleNamespace(there=set(), apt="/usr/bin/apt-get", user=0, fonts=False, installed=[])
    monkeypatch.setattr(system_libraries, "loads", lambda library: library in made.there)
    monkeypatch.setattr(system_libraries, "has_font", lambda folders: made.fonts)
    monkeypatch.setattr(system_libraries, "install", lambda apt, packages: made.installed.extend(packages))
    monkeypatch.setattr(system_libraries.shutil, "which", lambda name: made.apt)
    monkeypatch.setattr(os, "geteuid", lambda: made.user, raising=False)
    return made


def test_nothing_is_done_where_all_is_there(machine, capsys):
    machine.there = {*system_libraries.OFFSCREEN, *system_libraries.X11}
    machine.fonts = True
    machine.user = 1000
    system_libraries.make_ready(screen=True, environ={"DISPLAY": ":0"})
    assert capsys.readouterr().err == ""


def test_root_with_apt_gets_what_is_missing(machine):
    machine.there = set(system_libraries.OFFSCREEN) - {"libEGL.so.1"}
    system_libraries.make_ready(screen=False, environ={})
    assert machine.installed == ["libegl1"]


def test_a_screen_needs_more_and_a_font(machine):
    machine.there = set(system_libraries.OFFSCREEN)
    system_libraries.make_ready(screen=True, environ={"DISPLAY": ":0"})
    assert machine.installed == [*system_libraries.X11.values(), "fonts-dejavu-core"]


def test_anybody_else_is_given_the_line_to_type(machine):
    machine.user = 1000
    machine.there = set(system_libraries.OFFSCREEN) - {"libEGL.so.1", "libGL.so.1"}
    with pytest.raises(SetupError, match=r"type: sudo apt-get install libegl1 libgl1$"):
        system_libraries.make_ready(screen=False, environ={})
    assert machine.installed == []


def test_without_apt_the_libraries_are_named(machine):
    machine.apt = None
    machine.there = set(system_libraries.OFFSCREEN) - {"libEGL.so.1"}
    with pytest.raises(SetupError, match=r"install them first: libEGL\.so\.1\.$"):
        system_libraries.make_ready(screen=False, environ={})


def test_only_a_missing_font_does_not_stop_anybody(machine, capsys):
    machine.user = 1000
    machine.there = {*system_libraries.OFFSCREEN, *system_libraries.X11}
    system_libraries.make_ready(screen=True, environ={"DISPLAY": ":0"})
    assert "no font" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("environ", "more"),
    [
        ({"DISPLAY": ":0"}, system_libraries.X11),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, system_libraries.WAYLAND),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "xcb"}, system_libraries.X11),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, {}),
    ],
)
def test_a_window_needs_what_its_session_draws_with(environ, more):
    assert system_libraries.needed(screen=True, environ=environ) == {**system_libraries.OFFSCREEN, **more}
    assert system_libraries.needed(screen=False, environ=environ) == system_libraries.OFFSCREEN


def test_loads_asks_the_systems_loader():
    assert not system_libraries.loads("libno-such-library-anywhere.so.9")


def test_fonts_are_looked_for_in_folders_below(tmp_path):
    assert not system_libraries.has_font([str(tmp_path), str(tmp_path / "missing")])
    (tmp_path / "truetype" / "made").mkdir(parents=True)
    (tmp_path / "truetype" / "made" / "README").touch()
    assert not system_libraries.has_font([str(tmp_path)])
    (tmp_path / "truetype" / "made" / "Made.TTF").touch()
    assert system_libraries.has_font([str(tmp_path)])


def apt_that(tmp_path, monkeypatch, script):
    for name in ("apt-get", "apt-cache"):
        (tmp_path / name).write_text(f"#!/bin/sh\necho {name} $* >> {tmp_path}/asked\n{script}\n")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    return str(tmp_path / "apt-get")


@pytest.mark.skipif(os.name == "nt", reason="a shell script plays apt-get")
def test_newer_releases_have_some_packages_under_a_newer_name(tmp_path, monkeypatch):
    apt = apt_that(tmp_path, monkeypatch, 'case "$2" in libglib2.0-0t64) echo Package: $2;; *t64) exit 100;; esac')
    system_libraries.install(apt, ["libglib2.0-0", "libegl1"])
    asked = (tmp_path / "asked").read_text().splitlines()
    assert asked[0] == "apt-get update -qq"
    assert asked[-1] == "apt-get install -qq -y --no-install-recommends libglib2.0-0t64 libegl1"


@pytest.mark.skipif(os.name == "nt", reason="a shell script plays apt-get")
def test_a_failing_installation_shows_why(tmp_path, monkeypatch, capsys):
    apt = apt_that(tmp_path, monkeypatch, "echo E: no such package; exit 100")
    with pytest.raises(SetupError, match="exit code 100"):
        system_libraries.install(apt, ["libegl1"])
    assert "  E: no such package" in capsys.readouterr().err
