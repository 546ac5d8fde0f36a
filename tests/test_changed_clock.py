"""The clock of the machine is set back a year while the real program runs a time-out in a process of its own."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
YEAR = 365 * 86_400


def library() -> str:
    """What faketime, which Debian packages, would load into a program; empty where it is not installed."""
    faketime = shutil.which("faketime")
    if faketime is None:
        return ""
    found = subprocess.run([faketime, "now", "env"], capture_output=True, encoding="utf-8", check=True).stdout
    return next((line.partition("=")[2] for line in found.splitlines() if line.startswith("LD_PRELOAD=")), "")


@pytest.mark.skipif(not library(), reason="faketime is not installed: there is no other way to change one's own clock")
def test_a_clock_set_back_a_year_takes_nothing_from_the_time_out(tmp_path: Path) -> None:
    moment = tmp_path / "moment"
    moment.write_text("+0", encoding="utf-8")
    environ = os.environ | {
        "LD_PRELOAD": library(),
        "FAKETIME_TIMESTAMP_FILE": str(moment),
        "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
    }
    folder = tmp_path / "data"
    folder.mkdir()
    command = [sys.executable, str(ROOT / "tests" / "breather.py"), str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environ, encoding="utf-8") as breather:
        assert breather.stdout is not None
        begun: dict[str, Any] = json.loads(breather.stdout.readline())
        moment.write_text(f"-{YEAR}", encoding="utf-8")
        later: dict[str, Any] = json.loads(breather.stdout.readline())
        assert breather.wait(60) == 0
    passed = later["steady"] - begun["steady"]
    assert later["wall"] - begun["wall"] == pytest.approx(passed - YEAR, abs=2)
    assert begun["meanwhile"] == ""
    assert later["meanwhile"] == "Your computer's clock was changed. The time you have left was not."
    assert later["elapsed"] - begun["elapsed"] == pytest.approx(passed, abs=0.5)
    assert begun["line"].startswith(("20:00 left", "19:59 left"))
