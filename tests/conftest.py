"""What every test starts from: no screen, and never the real data folder."""

import os
from pathlib import Path

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"


@pytest.fixture(autouse=True)
def data_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever opens the default data folder finds one made for this test."""
    monkeypatch.setenv("OWN_WORDS_DATA", str(tmp_path / "data"))
