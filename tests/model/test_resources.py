"""Shipped files are found beside the package or inside it."""

from pathlib import Path

import pytest

from app.model import resources
from app.model.errors import ResourceMissing
from app.model.resources import resource


def test_in_a_checkout_resources_stand_beside_the_package() -> None:
    assert (resource("en", "hints") / "words.toml").is_file()


def test_in_a_wheel_they_stand_inside_it_and_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside, beside = tmp_path / "app" / "resources", tmp_path / "resources"
    for root in (inside, beside):
        root.mkdir(parents=True)
        (root / "x").touch()
    (beside / "y").touch()
    monkeypatch.setattr(resources, "_ROOTS", (str(inside), str(beside)))
    assert resource("x") == inside / "x"
    assert resource("y") == beside / "y"


def test_a_missing_file_is_a_calm_sentence() -> None:
    with pytest.raises(ResourceMissing, match="en/nothing"):
        resource("en", "nothing")
