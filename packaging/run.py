"""Set Own Words up and start it, with nothing but Python and pip on the machine.

python3 packaging/run.py               set up, start Own Words
python3 packaging/run.py test ...      set up, run the tests; further words go to pytest
python3 packaging/run.py bench ...     set up, measure how fast it is
python3 packaging/run.py check FILE    set up, pass the words on to `python -m app`
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from enum import Enum
from pathlib import Path

import installing
import system_libraries
from speech import SetupError, say

OLDEST_PYTHON = (3, 11)
ROOT = Path(__file__).resolve().parent.parent
EVERY_CORE = ["-n", "auto", "--dist", "worksteal"]
"""How all tests are run; a few of them start sooner without."""

_WITHOUT_A_WINDOW = {"test", "bench", "pictures"}
_HELP = {"-h", "--help"}


class Needs(Enum):
    """How much of Qt the words need."""

    NOTHING = "nothing"
    OFFSCREEN = "offscreen"
    SCREEN = "a screen"


def main(words: list[str]) -> int:
    """Do what `words` ask. The exit code, where this process is not replaced by what it starts."""
    try:
        check_python(sys.version_info[:3])
        needs = needs_of(words)
        linux = sys.platform.startswith("linux")
        if linux:
            check_screen(needs, os.environ)
        python = installing.make_ready(ROOT)
        if linux and needs is not Needs.NOTHING:
            system_libraries.make_ready(screen=needs is Needs.SCREEN, environ=os.environ)
        if words[:1] == ["test"]:
            os.chdir(ROOT)
        return hand_over(command_for(words, python))
    except SetupError as trouble:
        say(trouble.sentence)
        return trouble.code
    except KeyboardInterrupt:
        return 130


def check_python(version: tuple[int, ...]) -> None:
    """Raise SetupError for a Python that is too old."""
    if version < OLDEST_PYTHON:
        this = ".".join(map(str, version))
        raise SetupError(f"Own Words needs Python 3.11 or newer, and this is Python {this}.")


def needs_of(words: list[str]) -> Needs:
    """What has to be there before `words` can be done: as in app/__main__.py, the first word decides."""
    first = words[0] if words else ""
    if first in _WITHOUT_A_WINDOW:
        return Needs.OFFSCREEN
    return Needs.NOTHING if first in _HELP or (first and not first.startswith("-")) else Needs.SCREEN


def check_screen(needs: Needs, environ: Mapping[str, str]) -> None:
    """Raise SetupError, before any time is spent, when a window is asked for and there is nowhere to show it."""
    screen = any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if needs is Needs.SCREEN and not screen:
        raise SetupError("Own Words found no screen to show itself on: start it from a desktop session.")


def command_for(words: list[str], python: Path) -> list[str]:
    """What is run for `words`. `-P` keeps the folder a person happens to be in out of the imports."""
    if words[:1] == ["test"]:
        everything = all(word.startswith("--") for word in words[1:])
        return [str(python), "-P", "-m", "pytest", *(EVERY_CORE if everything else []), *words[1:]]
    if words[:1] == ["bench"]:
        return [str(python), str(ROOT / "packaging" / "bench.py"), *words[1:]]
    return [str(python), "-P", "-m", "app", *words]


def hand_over(command: list[str]) -> int:
    """Run `command` and leave with its exit code. Where the system can, it takes this process's place."""
    if os.name == "posix":
        os.execv(command[0], command)
    with subprocess.Popen(command) as child:
        while True:
            try:
                return child.wait()
            except KeyboardInterrupt:
                continue


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
