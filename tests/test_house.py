"""The rules of the house: style, types, and who may import whom."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def run(*words: str) -> None:
    """Run a tool of this Python in the repository and show what it says if it complains."""
    answer = subprocess.run([sys.executable, "-m", *words], cwd=ROOT, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout + answer.stderr


def test_ruff_finds_nothing() -> None:
    run("ruff", "check", "--no-cache", ".")


def test_the_code_is_formatted() -> None:
    run("ruff", "format", "--no-cache", "--check", ".")


def test_mypy_strict_finds_nothing() -> None:
    run("mypy")


def test_the_layers_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    script = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    answer = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout + answer.stderr


def test_packaging_is_no_package() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()


@pytest.mark.parametrize(
    "module", ["app", "app.__main__", "app.desktop", "app.storage.place", "app.viewmodels.calm.calm"]
)
def test_what_is_imported_before_the_first_paint_leaves_sqlalchemy_out(module: str) -> None:
    script = f"import sys, {module}; sys.exit('sqlalchemy' in sys.modules or 'alembic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False).returncode == 0


def test_a_wheel_carries_all_resources_but_the_labelled_drafts() -> None:
    import tomllib

    targets = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]
    carried = set(targets["wheel"]["force-include"])
    folders = {path.relative_to(ROOT).as_posix() for path in (ROOT / "resources").iterdir() if path.name != "en"}
    folders |= {path.relative_to(ROOT).as_posix() for path in (ROOT / "resources" / "en").iterdir()}
    assert carried == folders - {"resources/en/labelled"}
