"""Lays out `.venv`, with the standard library's venv module or, where a system leaves that out, by hand."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from speech import SetupError

KIND = f"{sys.implementation.cache_tag} {sysconfig.get_platform()}"
"""Which Python this is, as far as installed packages care."""

_ASK = "import sys, sysconfig; print(sys.implementation.cache_tag, sysconfig.get_platform()); print(sys.prefix)"


def python_in(folder: Path) -> Path:
    """Where the Python of the virtual environment `folder` is."""
    return folder / "Scripts" / "python.exe" if os.name == "nt" else folder / "bin" / "python"


def works(folder: Path) -> bool:
    """Whether `folder` is a virtual environment that runs, of the same kind of Python as this one."""
    command = [str(python_in(folder)), "-I", "-c", _ASK]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    lines = answer.stdout.splitlines()
    return len(lines) == 2 and lines[0] == KIND and Path(lines[1]).resolve() == folder.resolve()


def remove(folder: Path, *, ours: bool) -> None:
    """Take away what stands at `folder`, unless it is no virtual environment of anybody's: then SetupError."""
    if folder.is_symlink():
        folder.unlink()
    elif folder.is_dir() and (ours or (folder / "pyvenv.cfg").exists() or not any(folder.iterdir())):
        shutil.rmtree(folder)
    elif folder.exists():
        raise SetupError(f"Something else stands at {folder}: move it away, then run this again.")


def fill(folder: Path) -> None:
    """Make the existing folder a virtual environment without pip."""
    try:
        import venv
    except ImportError:
        fill_by_hand(folder)
    else:
        venv.EnvBuilder(with_pip=False, symlinks=os.name != "nt").create(folder)


def fill_by_hand(folder: Path) -> None:
    """The same without the venv module: a `pyvenv.cfg`, a Python that finds it, and a place for packages."""
    base = Path(getattr(sys, "_base_executable", None) or sys.executable)
    settings = {
        "home": base.parent,
        "include-system-site-packages": "false",
        "version": ".".join(map(str, sys.version_info[:3])),
        "executable": base.resolve(),
    }
    lines = [f"{name} = {value}\n" for name, value in settings.items()]
    (folder / "pyvenv.cfg").write_text("".join(lines), encoding="utf-8")
    where = {"base": str(folder), "platbase": str(folder)}
    Path(sysconfig.get_path("purelib", "venv", where)).mkdir(parents=True)
    python = python_in(folder)
    python.parent.mkdir()
    if os.name == "nt":
        shutil.copy2(base, python)
        for library in [*base.parent.glob("python*.dll"), *base.parent.glob("vcruntime*.dll")]:
            shutil.copy2(library, python.parent)
        return
    python.symlink_to(base)
    for name in ("python3", f"python3.{sys.version_info[1]}"):
        python.with_name(name).symlink_to("python")
    if sys.maxsize > 2**32 and sys.platform != "darwin" and not (folder / "lib64").exists():
        (folder / "lib64").symlink_to("lib")
