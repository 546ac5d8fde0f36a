"""The door: which word opens which room."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.__main__ import main
from app.desktop import Options


def start(*words: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "app", *words],
        env={"PATH": "", "HOME": environment.pop("HOME", "/nonexistent"), **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(word in shown for word in ("check", "evaluate", "pictures", "--data-dir"))


def test_numpy_is_kept_to_one_thread_before_anything_imports_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "4")
    main(["--help"])
    assert os.environ["OPENBLAS_NUM_THREADS"] == "4", "who asks for more gets more"
    monkeypatch.delenv("OPENBLAS_NUM_THREADS")
    main(["--help"])
    assert os.environ["OPENBLAS_NUM_THREADS"] == "1"


@pytest.mark.parametrize(("words", "hints"), [([], None), (["--hints", "gentle"], "gentle")])
def test_the_window_is_told_how_readily_to_hint(
    words: list[str], hints: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Options] = []
    monkeypatch.setattr("app.desktop._open", lambda folder, options: opened.append(options) or 0)
    assert main(words) == 0
    assert [options.hints for options in opened] == [hints]


def test_another_way_to_hint_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--hints", "loudly"])
    assert "'gentle', 'usual', 'thorough'" in capsys.readouterr().err


def test_an_unknown_command_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["chekc"]) == 2
    assert "chekc" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these systems always have a screen")
def test_without_a_screen_it_is_one_sentence_and_exit_1() -> None:
    answer = start()
    assert answer.returncode == 1
    assert answer.stdout == ""
    assert "screen" in answer.stderr
    assert answer.stderr.count("\n") == 1


@pytest.mark.parametrize("trouble", ["foreign", "folder is a file", "newer"])
def test_a_place_that_cannot_be_used_is_one_sentence_and_left_as_it_was(tmp_path: Path, trouble: str) -> None:
    folder = tmp_path / "data"
    if trouble == "folder is a file":
        folder.write_bytes(b"mine")
        touched = folder
    else:
        folder.mkdir()
        touched = folder / "own-words.db"
        header = bytearray(4096)
        if trouble == "newer":
            header[:16] = b"SQLite format 3\x00"
            header[60:64] = (9999).to_bytes(4, "big")
            header[68:72] = b"OwnW"
        touched.write_bytes(bytes(header))
    before = touched.read_bytes()
    answer = start("--data-dir", str(folder), QT_QPA_PLATFORM="offscreen")
    assert answer.returncode == 1
    assert answer.stderr.count("\n") == 1
    assert str(folder) in answer.stderr
    assert "Traceback" not in answer.stderr
    assert touched.read_bytes() == before
