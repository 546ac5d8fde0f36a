from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from app.model.version import Version, VersionKind
from app.viewmodels.versions.rows import TIME, VersionRows

NOW = datetime(2026, 11, 23, 12, 30, tzinfo=UTC)


def version(kind: VersionKind = "left", text: str = "then", name: str = "", ago: timedelta = timedelta(0)) -> Version:
    return Version(f"{kind}{ago}", "d", NOW - ago, text, kind, name)


@pytest.fixture
def rows(qtmodeltester: ModelTester) -> VersionRows:
    rows = VersionRows()
    qtmodeltester.check(rows)
    return rows


@pytest.mark.parametrize(
    ("kind", "called"),
    [
        ("left", "When you left it"),
        ("quiet", "After ten quiet minutes"),
        ("offer", "Before an offer went in"),
        ("asked", "You kept this one"),
        ("restore", "Before another came back"),
        ("window", "From another window"),
    ],
)
def test_a_row_says_why_it_was_kept_unless_it_has_a_name(rows: VersionRows, kind: VersionKind, called: str) -> None:
    rows.show([version(kind), version(kind, name="The calm one")], "now", NOW)
    assert [rows.index(row).data() for row in range(2)] == [called, "The calm one"]


def test_a_row_says_when_it_was_and_whether_the_page_says_the_same(rows: VersionRows) -> None:
    days = [timedelta(0), timedelta(1), timedelta(9)]
    rows.show([version(text=text, ago=ago) for ago, text in product(days, ("then", "now"))], "now", NOW)
    lines = [rows.index(row).data(TIME) for row in range(6)]
    assert lines[0].startswith("Today, ")
    assert lines[2].startswith("Yesterday, ")
    assert "14" in lines[4] and "November" in lines[4]
    assert [line.endswith(", the same as now") for line in lines] == [False, True] * 3


def test_a_screen_reader_has_both_lines(rows: VersionRows) -> None:
    rows.show([version(name="The calm one")], "now", NOW)
    spoken = rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"The calm one. {rows.index(0).data(TIME)}"
    assert rows.index(0).data(Qt.ItemDataRole.ToolTipRole) == spoken
    assert rows.index(0).data(Qt.ItemDataRole.DecorationRole) is None
