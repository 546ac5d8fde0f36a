"""Finds which of the Linux system's own libraries Qt misses, and installs them or names the line to type."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

from speech import SetupError, say

OFFSCREEN = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
"""What every Qt program loads: library, and the Debian package it comes in."""

X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What a window on an X11 screen needs as well."""

WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""What a window in a Wayland session needs as well."""

FONT = "fonts-dejavu-core"
_FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
_FONT_ENDINGS = {".ttf", ".otf", ".ttc"}


def make_ready(*, screen: bool, environ: Mapping[str, str]) -> None:
    """See that Qt finds its libraries. Raises SetupError with the line to type when they cannot be installed."""
    libraries = needed(screen=screen, environ=environ)
    missing = {library: package for library, package in libraries.items() if not loads(library)}
    packages = list(missing.values())
    if screen and not has_font(_FONT_FOLDERS):
        packages.append(FONT)
    if not packages:
        return
    apt = shutil.which("apt-get")
    if apt and os.geteuid() == 0:
        install(apt, packages)
    elif missing:
        raise SetupError(line_to_type(missing, packages, has_apt=apt is not None))
    else:
        say("Own Words: no font was found; words may show as boxes.")


def needed(*, screen: bool, environ: Mapping[str, str]) -> dict[str, str]:
    """The libraries to look for. Where a session has both, Qt draws with Wayland unless told otherwise."""
    platform = environ.get("QT_QPA_PLATFORM") or ("wayland" if environ.get("WAYLAND_DISPLAY") else "xcb")
    if screen and "wayland" in platform:
        return {**OFFSCREEN, **WAYLAND}
    return {**OFFSCREEN, **X11} if screen and "xcb" in platform else OFFSCREEN


def loads(library: str) -> bool:
    """Whether the system's loader finds `library`."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_font(folders: Iterable[str]) -> bool:
    """Whether there is any scalable font in `folders`."""
    return any(
        Path(name).suffix.lower() in _FONT_ENDINGS
        for folder in folders
        for _, _, names in os.walk(Path(folder).expanduser())
        for name in names
    )


def line_to_type(missing: Mapping[str, str], packages: list[str], *, has_apt: bool) -> str:
    """One sentence that says how to install what is missing."""
    if has_apt:
        return f"Own Words needs some system libraries, type: sudo apt-get install {' '.join(packages)}"
    return f"Own Words needs system libraries that were not found, install them first: {', '.join(missing)}."


def install(apt: str, packages: list[str]) -> None:
    """Install Debian packages as root, quietly."""
    say(f"Own Words: installing system libraries ({', '.join(packages)}).")
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # A list that could not be brought up to date may still be good enough: the installation decides.
    subprocess.run([apt, "update", "-qq"], env=environ, capture_output=True)
    command = [apt, "install", "-qq", "-y", "--no-install-recommends", *map(present_name, packages)]
    done = subprocess.run(
        command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    )
    if done.returncode:
        for line in done.stdout.splitlines()[-15:]:
            say(f"  {line}")
        raise SetupError(
            f"Qt's system libraries could not be installed: apt-get ended with exit code {done.returncode}."
        )


def present_name(package: str) -> str:
    """The name of `package` on this release: since 2024 some end in t64."""
    newer = f"{package}t64"
    shown = subprocess.run(["apt-cache", "show", newer], capture_output=True, text=True, errors="replace")
    return newer if shown.returncode == 0 and "Package:" in shown.stdout else package
