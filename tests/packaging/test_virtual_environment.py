"""A virtual environment laid out by hand is one a Python really uses; nothing of a person's is removed."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
import virtual_environment
from speech import SetupError


@pytest.fixture(params=["with venv", "by hand"])
def folder(request, tmp_path, monkeypatch):
    """A filled virtual environment, from either way of filling."""
    if request.param == "by hand":
        monkeypatch.setitem(sys.modules, "venv", None)
    made = tmp_path / ".venv"
    made.mkdir()
    virtual_environment.fill(made)
    return made


def test_a_child_uses_it_with_its_own_packages(folder):
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(folder)}))
    (packages / "only_here.py").write_text("words = 'found'")
    ask = "import only_here, sys, sysconfig; print(only_here.words, sys.prefix, sysconfig.get_path('purelib'))"
    command = [str(virtual_environment.python_in(folder)), "-I", "-c", ask]
    assert subprocess.check_output(command, text=True).split() == ["found", str(folder), str(packages)]


def test_it_does_not_see_the_packages_of_the_python_it_was_made_from(folder):
    command = [str(virtual_environment.python_in(folder)), "-I", "-c", "import pytest"]
    assert b"No module named 'pytest'" in subprocess.run(command, capture_output=True).stderr


def test_works_tells_a_sound_one_from_others(folder, tmp_path):
    assert virtual_environment.works(folder)
    assert not virtual_environment.works(tmp_path / "nothing here")
    (folder / "pyvenv.cfg").unlink()
    assert not virtual_environment.works(folder)


def test_another_kind_of_python_does_not_work(folder, monkeypatch):
    monkeypatch.setattr(virtual_environment, "KIND", "cpython-399 linux-x86_64")
    assert not virtual_environment.works(folder)


def test_remove_takes_virtual_environments_and_empty_folders(folder, tmp_path):
    virtual_environment.remove(folder, ours=False)
    empty = tmp_path / "empty"
    empty.mkdir()
    virtual_environment.remove(empty, ours=False)
    virtual_environment.remove(tmp_path / "never there", ours=False)
    assert not folder.exists()
    assert not empty.exists()


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_remove_takes_a_link_and_leaves_what_it_points_to(folder, tmp_path):
    link = tmp_path / "link"
    link.symlink_to(folder)
    virtual_environment.remove(link, ours=False)
    assert not link.is_symlink()
    assert virtual_environment.works(folder)


def test_remove_leaves_what_is_no_virtual_environment(tmp_path):
    letters = tmp_path / ".venv"
    letters.mkdir()
    (letters / "letter.txt").write_text("kept")
    with pytest.raises(SetupError, match="Something else stands at"):
        virtual_environment.remove(letters, ours=False)
    assert (letters / "letter.txt").read_text() == "kept"
    virtual_environment.remove(letters, ours=True)
    assert not letters.exists()
