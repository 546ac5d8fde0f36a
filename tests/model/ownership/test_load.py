"""The compiled table is used only for the files it was made of."""

import marshal
import shutil
from pathlib import Path

import pytest

from app.model.ownership import load
from app.model.ownership.load import load_reader
from app.model.ownership.rule import RuleError
from app.model.resources import resource

SENTENCE = "You never listen to me."


@pytest.fixture
def hints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the shipped rules that the loader reads instead."""
    folder = tmp_path / "hints"
    shutil.copytree(resource("en", "hints"), folder, ignore=shutil.ignore_patterns(".compiled*"))
    monkeypatch.setattr(load, "resource_path", lambda *_: str(folder))
    return folder


def labels() -> set[str]:
    return {found.label for found in load_reader().read(SENTENCE).findings}


def test_the_table_is_kept_and_used(hints: Path) -> None:
    assert "absolute" in labels()
    (kept,) = hints.glob(".compiled.*")
    content = marshal.loads(kept.read_bytes())
    content["table"]["index"] = {}
    kept.write_bytes(marshal.dumps(content))
    assert labels() == set(), "the kept table was not used"


def test_a_changed_rule_file_makes_the_table_anew(hints: Path) -> None:
    assert "absolute" in labels()
    path = hints / "absolute.toml"
    path.write_text(path.read_text("utf-8").split("[[rule]]")[0], "utf-8")
    assert "absolute" not in labels()


@pytest.mark.parametrize("content", [b"", b"{", marshal.dumps([]), marshal.dumps({"checksum": 1}), b"\x00"])
def test_a_broken_table_is_made_anew(hints: Path, content: bytes) -> None:
    assert "absolute" in labels()
    (kept,) = hints.glob(".compiled.*")
    kept.write_bytes(content)
    assert "absolute" in labels()


def test_a_rule_file_with_a_mistake_is_named(hints: Path) -> None:
    (hints / "absolute.toml").write_text("[family\n", "utf-8")
    with pytest.raises(RuleError, match=r"absolute\.toml"):
        load_reader()
