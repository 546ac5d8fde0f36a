"""When `.venv` is used as it is, installed into again or made anew. pip is played by a small stand-in: no network."""

import os
import sys

import installing
import pytest
import virtual_environment
from speech import SetupError


class PlayedPip:
    """Counts installations; `trouble` is raised by the next one."""

    def __init__(self):
        self.installed = 0
        self.trouble = None

    def install(self, root, python):
        if self.trouble:
            raise self.trouble
        assert virtual_environment.works(root / ".venv")
        self.installed += 1


@pytest.fixture
def pip(monkeypatch):
    played = PlayedPip()
    monkeypatch.setattr(installing, "install", played.install)
    monkeypatch.setattr(installing, "check_pip", lambda: None)
    return played


@pytest.fixture
def root(tmp_path):
    (tmp_path / "pyproject.toml").write_text("one")
    return tmp_path


shell = pytest.mark.skipif(os.name == "nt", reason="a script with a shebang plays Python")


def mark(root):
    """Leave something in `.venv` that only survives while it is not made anew."""
    (root / ".venv" / "mark").touch()


def is_marked(root):
    return (root / ".venv" / "mark").exists()


def test_the_second_start_installs_nothing(root, pip, capsys):
    python = installing.make_ready(root)
    assert python.exists()
    capsys.readouterr()
    assert installing.make_ready(root) == python
    assert pip.installed == 1
    assert capsys.readouterr() == ("", "")


def test_a_changed_pyproject_installs_again_into_the_same(root, pip):
    installing.make_ready(root)
    mark(root)
    (root / "pyproject.toml").write_text("two")
    installing.make_ready(root)
    installing.make_ready(root)
    assert pip.installed == 2
    assert is_marked(root)


@pytest.mark.parametrize("trouble", [KeyboardInterrupt(), SetupError("pip failed", 3)], ids=["stopped", "failed"])
def test_a_half_made_one_is_made_anew(root, pip, trouble):
    pip.trouble = trouble
    with pytest.raises(type(trouble)):
        installing.make_ready(root)
    mark(root)
    pip.trouble = None
    installing.make_ready(root)
    assert pip.installed == 1
    assert not is_marked(root)


def test_one_from_another_place_is_made_anew(root, pip, tmp_path_factory):
    installing.make_ready(root)
    mark(root)
    moved = tmp_path_factory.mktemp("moved")
    root.rename(moved / "here")
    installing.make_ready(moved / "here")
    assert pip.installed == 2
    assert not is_marked(moved / "here")


def test_one_of_another_python_is_made_anew(root, pip):
    installing.make_ready(root)
    mark(root)
    stamp = installing.read_stamp(root / ".venv")
    installing.write_stamp(root / ".venv", {**stamp, "python": "cpython-399 linux-x86_64"})
    installing.make_ready(root)
    assert not is_marked(root)


def test_one_whose_python_is_gone_is_made_anew(root, pip):
    python = installing.make_ready(root)
    mark(root)
    python.unlink()
    installing.make_ready(root)
    assert python.exists()
    assert not is_marked(root)


def test_somebodys_own_is_installed_into_and_not_removed(root, pip):
    (root / ".venv").mkdir()
    virtual_environment.fill(root / ".venv")
    mark(root)
    installing.make_ready(root)
    assert pip.installed == 1
    assert is_marked(root)


@pytest.mark.parametrize("content", ["", "[]", "not json", "\ud800"], ids=["empty", "list", "words", "surrogate"])
def test_a_stamp_that_cannot_be_read_counts_as_half_made(root, pip, content):
    installing.make_ready(root)
    (root / ".venv" / "own-words.json").write_bytes(content.encode("utf-8", "surrogatepass"))
    mark(root)
    installing.make_ready(root)
    assert not is_marked(root)


def test_a_folder_that_cannot_be_made_is_one_sentence(root, pip):
    (root / ".venv").write_text("a file")
    with pytest.raises(SetupError, match="Something else stands at"):
        installing.make_ready(root)


@shell
def test_pip_failing_gives_its_exit_code_and_last_lines(root, monkeypatch, capsys):
    says = "import sys; print('Collecting a lot'); print('ERROR: no space left', file=sys.stderr); sys.exit(3)"
    fake = root / "fake_python"
    fake.write_text(f"#!{sys.executable}\n{says}\n")
    fake.chmod(0o755)
    monkeypatch.setattr(installing.sys, "executable", str(fake))
    with pytest.raises(SetupError, match="exit code 3") as raised:
        installing.install(root, root / "python")
    assert raised.value.code == 3
    assert "  ERROR: no space left" in capsys.readouterr().err.splitlines()


@shell
@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ("import sys; sys.exit('No module named pip')", "needs pip to set itself up"),
        ("print('pip 22.2.1 from somewhere (python 3.11)')", r"22\.3 or newer, and this is 22\.2"),
        ("print('pip 22.3 from somewhere (python 3.11)')", None),
    ],
    ids=["missing", "old", "enough"],
)
def test_pip_is_asked_for_before_anything_is_made(tmp_path, monkeypatch, answer, sentence):
    fake = tmp_path / "fake_python"
    fake.write_text(f"#!{sys.executable}\n{answer}\n")
    fake.chmod(0o755)
    monkeypatch.setattr(installing.sys, "executable", str(fake))
    if sentence is None:
        installing.check_pip()
    else:
        with pytest.raises(SetupError, match=sentence):
            installing.check_pip()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "  Downloading pyside6_essentials-6.11.3-cp310-abi3.whl (80.3 MB)\n",
            "  fetching pyside6_essentials 6.11.3 (80.3 MB)",
        ),
        ("Downloading https://pypi.example/ruff-0.17.6-py3-none-any.whl (10.6 MB)", "  fetching ruff 0.17.6 (10.6 MB)"),
        ("  Downloading iniconfig-2.1.0-py3-none-any.whl (6.1 kB)", ""),
        ("Installing collected packages: appdirs, ruff", "  putting it in place"),
        ("Collecting appdirs==1.4.4", ""),
    ],
)
def test_what_is_told_of_pips_lines(line, told):
    assert installing.told_of(line) == told


def test_pip_is_kept_from_installing_elsewhere(monkeypatch):
    monkeypatch.setenv("PIP_TARGET", "/elsewhere")
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("PIP_USER", "1")
    monkeypatch.setenv("PIP_INDEX_URL", "https://pypi.example/simple")
    environ = installing.environment_for_pip()
    assert not {"PIP_TARGET", "PYTHONPATH"} & environ.keys()
    assert environ["PIP_USER"] == "0"
    assert environ["PIP_INDEX_URL"] == "https://pypi.example/simple"
