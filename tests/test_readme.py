"""What the README says is so."""

import re
from pathlib import Path

import pytest

from app.__main__ import main

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
PICTURES = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
PATHS = re.findall(r"`((?:app|resources|tests|packaging)/[\w./]*)`", README)


def test_four_pictures_are_shown() -> None:
    assert len(PICTURES) >= 4


@pytest.mark.parametrize("path", sorted(set(PICTURES + PATHS)))
def test_what_it_names_is_there(path: str) -> None:
    assert (ROOT / path).exists()


@pytest.mark.parametrize("command", ["python3 packaging/run.py", "python3 packaging/run.py test"])
def test_both_commands_stand_in_it(command: str) -> None:
    assert f"\n    {command}\n" in README


def test_every_command_it_shows_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    known = {*re.findall(r"own-words (\w+)", capsys.readouterr().out), "test", "bench"}
    shown = set(re.findall(r"packaging/run\.py (\w+)", README))
    assert shown <= known
    assert {"check", "evaluate", "pictures", "test", "bench"} <= shown


DRAFTS = ROOT.parent / "shared" / "hints_dev.jsonl"


@pytest.mark.skipif(not DRAFTS.exists(), reason="the labelled drafts are not part of the project")
def test_the_figures_of_the_hints_are_todays(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(DRAFTS)]) == 0
    told = capsys.readouterr().out
    for name in ("hints, all", "strengths, all", "flagged at all"):
        line = next(line for line in told.splitlines() if line.startswith(name))
        precision, recall, f1 = line.split()[-3:]
        assert f"| {name} | {precision} | {recall} | {f1} |" in README
    clean = told.rsplit("(", 1)[1].split(")")[0]
    assert f"hint-free sentences get a hint: {clean}" in README
