"""Which words need what, and that run.py really hands over to what it starts."""

import ast
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
import run
from run import Needs
from speech import SetupError

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "packaging"


@pytest.mark.parametrize(
    ("words", "needs"),
    [
        ([], Needs.SCREEN),
        (["--data-dir", "here"], Needs.SCREEN),
        (["test"], Needs.OFFSCREEN),
        (["bench", "hints"], Needs.OFFSCREEN),
        (["pictures", "somewhere"], Needs.OFFSCREEN),
        (["check", "-"], Needs.NOTHING),
        (["evaluate"], Needs.NOTHING),
        (["--help"], Needs.NOTHING),
        (["no-such-word"], Needs.NOTHING),
    ],
)
def test_what_the_words_need(words, needs):
    assert run.needs_of(words) is needs


def test_words_become_commands():
    python = Path("python")
    assert run.command_for(["test", "-q", "tests/model"], python) == [
        "python",
        "-P",
        "-m",
        "pytest",
        "-q",
        "tests/model",
    ]
    assert run.command_for(["test"], python) == ["python", "-P", "-m", "pytest", *run.EVERY_CORE]
    assert run.command_for(["test", "--long"], python) == ["python", "-P", "-m", "pytest", *run.EVERY_CORE, "--long"]
    assert run.command_for(["bench", "hints"], python) == ["python", str(SCRIPTS / "bench.py"), "hints"]
    assert run.command_for(["check", "test"], python) == ["python", "-P", "-m", "app", "check", "test"]
    assert run.command_for([], python) == ["python", "-P", "-m", "app"]


def test_no_screen_is_one_sentence_and_only_for_a_window():
    with pytest.raises(SetupError, match="no screen"):
        run.check_screen(Needs.SCREEN, {"DISPLAY": ""})
    run.check_screen(Needs.OFFSCREEN, {})
    run.check_screen(Needs.NOTHING, {})
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        run.check_screen(Needs.SCREEN, {name: "something"})


def test_an_old_python_is_told_so():
    with pytest.raises(SetupError, match=r"3\.11 or newer, and this is Python 3\.10\.12\."):
        run.check_python((3, 10, 12))
    run.check_python((3, 11, 0))


@pytest.mark.parametrize("script", sorted(SCRIPTS.glob("*.py")), ids=lambda script: script.stem)
def test_an_old_python_can_read_far_enough_to_be_told(script):
    if not script.stem.startswith("bench"):
        ast.parse(script.read_text(encoding="utf-8"), feature_version=(3, 8))


def test_continuous_integration_runs_the_test_command():
    script = ROOT / ".ci" / "run"
    assert "exec python3 packaging/run.py test" in script.read_text(encoding="utf-8").splitlines()
    assert os.name == "nt" or os.access(script, os.X_OK)


@pytest.fixture
def checkout(tmp_path):
    """A checkout that is set up already, whose app tells what it was given and leaves with 7."""
    root = tmp_path / "a checkout"
    shutil.copytree(SCRIPTS, root / "packaging", ignore=shutil.ignore_patterns("__pycache__"))
    (root / "pyproject.toml").write_text("")
    (root / "app").mkdir()
    (root / "app" / "__main__.py").write_text("import sys\nprint(sys.argv[1:], sys.prefix)\nsys.exit(7)\n")
    set_up = (
        "import sys, pathlib, installing, virtual_environment\n"
        "root = pathlib.Path(sys.argv[1])\n"
        "(root / '.venv').mkdir()\n"
        "virtual_environment.fill_by_hand(root / '.venv')\n"
        "installing.write_stamp(root / '.venv', installing.wanted_stamp(root))\n"
    )
    subprocess.run([sys.executable, "-c", set_up, str(root)], cwd=root / "packaging", check=True)
    packages = sysconfig.get_path("purelib", "venv", {"base": str(root / ".venv")})
    (Path(packages) / "own_words.pth").write_text(f"{root}\n")
    return root


def start(root, *words, folder):
    """Run run.py of `root` with these words in `folder`, without a screen."""
    screens = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environ = {name: value for name, value in os.environ.items() if name not in screens}
    command = [sys.executable, str(root / "packaging" / "run.py"), *words]
    return subprocess.run(command, cwd=folder, env=environ, capture_output=True, text=True)


def test_words_and_exit_code_pass_through_from_any_folder(checkout, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "app").mkdir(parents=True)
    (elsewhere / "app" / "__main__.py").write_text("print('the wrong app')")
    ended = start(checkout, "check", "two words.txt", folder=elsewhere)
    assert ended.stdout.splitlines() == [f"['check', 'two words.txt'] {checkout / '.venv'}"]
    assert (ended.returncode, ended.stderr) == (7, "")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
def test_without_a_screen_nothing_is_set_up_and_nothing_aborts(checkout):
    (checkout / ".venv" / "own-words.json").unlink()
    ended = start(checkout, folder=checkout)
    assert ended.returncode == 1
    assert ended.stderr.splitlines() == [
        "Own Words found no screen to show itself on: start it from a desktop session."
    ]
    assert not (checkout / ".venv" / "own-words.json").exists()
