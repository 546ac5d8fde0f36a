"""A theme to dress parts in, taken off again afterwards."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from app.views.kit.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """A theme that stands still, so that nothing is on its way when a test looks."""
    theme = Theme()
    theme.set_still(True)
    yield theme
    delete(theme)


@pytest.fixture
def dressed(theme: Theme, qapp: QApplication) -> Iterator[Theme]:
    """The same, worn by the whole program."""
    theme.apply(qapp)
    yield theme
    qapp.setStyleSheet("")
    qapp.setPalette(qapp.style().standardPalette())
