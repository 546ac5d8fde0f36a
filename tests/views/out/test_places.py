from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog
from shiboken6 import delete

from app.views.out.places import leave_no_trace

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[Path]:
    """Where Qt keeps its notes meanwhile."""
    kind, scope = QSettings.Format.NativeFormat, QSettings.Scope.UserScope
    QSettings.setPath(kind, scope, str(tmp_path / "settings"))
    yield tmp_path / "settings"
    QSettings.setPath(
        kind, scope, QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    )


def visit(folder: Path, *, traced: bool) -> None:
    """Keep a file in that folder, by a dialog of Qt's own."""
    folder.mkdir(exist_ok=True)
    dialog = QFileDialog(None, "", str(folder))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    if not traced:
        leave_no_trace(dialog)
    dialog.selectFile("letter.txt")
    dialog.open()
    dialog.accept()
    delete(dialog)


def noted(settings: Path) -> str:
    return "".join(path.read_text() for path in settings.rglob("*") if path.is_file())


def test_no_folder_is_noted(settings: Path, tmp_path: Path) -> None:
    visit(tmp_path / "secret", traced=False)
    assert "secret" not in noted(settings)


def test_what_was_noted_before_stays(settings: Path, tmp_path: Path) -> None:
    visit(tmp_path / "usual", traced=True)
    assert "usual" in noted(settings)
    visit(tmp_path / "secret", traced=False)
    assert "usual" in noted(settings)
    assert "secret" not in noted(settings)
