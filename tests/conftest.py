"""What every test starts from: no screen, and never the real data folder."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.views.kit.theme import Theme

os.environ["QT_QPA_PLATFORM"] = "offscreen"

gc.disable()  # as in the program: Qt's objects must not be deleted in a thread that happens to make one too many


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--long`: the long forms of some tests, which look at everything instead of a part of it."""
    parser.addoption("--long", action="store_true", help="look at everything where a part is looked at otherwise")


@pytest.fixture(scope="session")
def long(request: pytest.FixtureRequest) -> bool:
    """Whether the long forms were asked for."""
    return bool(request.config.getoption("long"))


def pytest_collection_finish() -> None:
    """The tests themselves stay until the end: they need not be looked through for rubbish."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def rubbish_collected_here() -> "Iterator[None]":
    """What a test leaves behind goes in the thread of the tests, now and then."""
    yield
    if gc.get_count()[0] >= 3_000:
        gc.collect()


@pytest.fixture(autouse=True)
def data_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever opens the default data folder finds one made for this test."""
    monkeypatch.setenv("OWN_WORDS_DATA", str(tmp_path / "data"))


@pytest.fixture
def theme(qapp: "QApplication") -> "Iterator[Theme]":
    """A theme that stands still, so that nothing is on its way when a test looks; gone afterwards."""
    from shiboken6 import delete

    from app.views.kit.theme import Theme

    theme = Theme()
    theme.set_still(True)
    yield theme
    delete(theme)


@pytest.fixture
def dressed(theme: "Theme", qapp: "QApplication") -> "Iterator[Theme]":
    """The same, worn by the whole program."""
    font = qapp.font()
    theme.apply(qapp)
    yield theme
    qapp.setFont(font)
    qapp.setStyleSheet("")
    qapp.setPalette(qapp.style().standardPalette())
