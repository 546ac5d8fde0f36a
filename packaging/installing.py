"""Keeps `.venv` as pyproject.toml asks: made once, installed into again when the file changes, remade when broken."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import virtual_environment
from speech import SetupError, say

OLDEST_PIP = (22, 3)
_DOWNLOADING = re.compile(r"\s*Downloading (?:\S*/)?([^-/\s]+)-([^-\s]+)-\S+ \(([\d.]+ [MG]B)\)")
_LINES_KEPT = 15


def make_ready(root: Path) -> Path:
    """The Python of `.venv` in `root`, with everything installed. Raises SetupError when that cannot be."""
    folder = root / ".venv"
    wanted = wanted_stamp(root)
    found = read_stamp(folder)
    if found == wanted and virtual_environment.python_in(folder).exists():
        return virtual_environment.python_in(folder)
    check_pip()
    try:
        if is_sound(found, wanted) and virtual_environment.works(folder):
            say("Own Words: bringing .venv up to date.")
        else:
            say("Own Words: setting up in .venv. This takes a few minutes, only the first time.")
            virtual_environment.remove(folder, ours=found is not None)
            folder.mkdir()
            write_stamp(folder, {})
            virtual_environment.fill(folder)
        write_stamp(folder, {})
        install(root, virtual_environment.python_in(folder))
        write_stamp(folder, wanted)
    except OSError as error:
        raise SetupError(f"Own Words could not be set up in {folder}: {error.strerror or error}.") from error
    say("Own Words: ready.")
    return virtual_environment.python_in(folder)


def wanted_stamp(root: Path) -> dict[str, str]:
    """What a finished `.venv` was made from: this kind of Python, this place, this pyproject.toml."""
    pyproject = hashlib.sha256((root / "pyproject.toml").read_bytes()).hexdigest()
    return {"python": virtual_environment.KIND, "place": str(root), "pyproject": pyproject}


def read_stamp(folder: Path) -> dict[str, str] | None:
    """What `folder` was made from; empty while it is being made or unreadable; None where nothing was stamped."""
    try:
        stamp = json.loads(_stamp_in(folder).read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def write_stamp(folder: Path, stamp: dict[str, str]) -> None:
    """Note what `folder` was made from; an empty stamp means that it is being made."""
    _stamp_in(folder).write_text(json.dumps(stamp, indent=2) + "\n", encoding="utf-8")


def is_sound(found: dict[str, str] | None, wanted: dict[str, str]) -> bool:
    """Whether what stands there may be installed into: somebody's own, or ours, finished, same Python, not moved."""
    return found is None or all(found.get(name) == wanted[name] for name in ("python", "place"))


def check_pip() -> None:
    """Raise SetupError unless the Python running this has a pip that can install into another."""
    asked = subprocess.run([sys.executable, "-m", "pip", "--version"], capture_output=True, text=True)
    version = re.match(r"pip (\d+)\.(\d+)", asked.stdout)
    if asked.returncode or not version:
        way = "sudo apt-get install python3-pip" if shutil.which("apt-get") else f"{sys.executable} -m ensurepip"
        raise SetupError(f"Own Words needs pip to set itself up: install it ({way}), then run this again.")
    if (int(version[1]), int(version[2])) < OLDEST_PIP:
        raise SetupError(
            f"Own Words needs pip 22.3 or newer, and this is {version[1]}.{version[2]}: "
            f"bring it up to date ({sys.executable} -m pip install --upgrade pip), then run this again."
        )


def install(root: Path, python: Path) -> None:
    """Install Own Words and what its tests need for `python`, telling of the larger downloads."""
    command = [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-input", "--progress-bar", "off"]
    command += ["--editable", ".[test]"]
    last: list[str] = []
    with subprocess.Popen(
        command,
        cwd=root,
        env=environment_for_pip(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as pip:
        for line in pip.stdout or ():
            last = [*last, line.rstrip()][-_LINES_KEPT:]
            told = told_of(line)
            if told:
                say(told)
    if pip.returncode:
        for line in last:
            say(f"  {line}")
        raise SetupError(f"Own Words could not be set up: pip ended with exit code {pip.returncode}.", pip.returncode)


def told_of(line: str) -> str:
    """What a person is told of this line of pip's, mostly nothing."""
    download = _DOWNLOADING.match(line)
    if download:
        return "  fetching {} {} ({})".format(*download.groups())
    return "  putting it in place" if line.startswith("Installing collected packages") else ""


def environment_for_pip() -> dict[str, str]:
    """This environment without what would send packages to, or find them at, another place."""
    elsewhere = {"PYTHONPATH", "PYTHONHOME", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "__PYVENV_LAUNCHER__"}
    return {**{name: value for name, value in os.environ.items() if name not in elsewhere}, "PIP_USER": "0"}


def _stamp_in(folder: Path) -> Path:
    return folder / "own-words.json"
