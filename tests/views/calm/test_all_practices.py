from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.model.breathing import Phase
from app.model.own_patterns import OwnPattern
from app.viewmodels.calm.calm import Page
from app.views.calm.all_practices import AllPracticesPage
from app.views.calm.practices import PracticeRow
from app.views.kit.theme import Theme
from tests.calm_time import Calm

LONG = OwnPattern(
    "long",
    "Donaudampfschifffahrtsgesellschaftskapitänsatemübung am Abend",
    tuple(Phase(kind, 35) for kind in ("in", "hold", "in", "hold", "out", "hold", "out", "hold")),
)


@pytest.fixture
def calm(qtbot: QtBot) -> Iterator[Calm]:
    calm = Calm()
    yield calm
    calm.model.close()


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    return Theme()


@pytest.fixture
def page(qtbot: QtBot, calm: Calm, theme: Theme) -> AllPracticesPage:
    calm.model.check_in.show_all()
    page = AllPracticesPage(theme, calm.model.practice_list)
    qtbot.addWidget(page)
    page.resize(820, 544)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.setFocus(Qt.FocusReason.OtherFocusReason)
    return page


def rows(page: AllPracticesPage) -> list[PracticeRow]:
    return [row for group in page.groups for row in group.rows]


def test_it_begins_at_the_chosen_one(page: AllPracticesPage) -> None:
    assert len(rows(page)) == 10
    assert page.focusWidget() is rows(page)[0]
    assert page.details.name.text() == "Longer out"


def test_arrow_keys_walk_through_all_of_them(qtbot: QtBot, page: AllPracticesPage, calm: Calm) -> None:
    seen = []
    for _ in range(9):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Down)
        seen.append(calm.model.check_in.practice.id)
        assert page.details.name.text() == calm.model.check_in.practice.name
    assert len(set(seen)) == 9
    assert seen[-1] == "own-worth"
    assert [row.isChecked() for row in rows(page)] == [False] * 9 + [True]


def test_source_and_weakness_on_request(qtbot: QtBot, page: AllPracticesPage, calm: Calm) -> None:
    assert not page.details.source.isVisible()
    page.details.more.setFocus()
    qtbot.keyClick(page.details.more, Qt.Key.Key_Space)
    assert page.details.source.text() == calm.model.check_in.practice.source
    assert page.details.weakness.isVisible()
    calm.choose("five-senses")
    assert page.details.weakness.isVisible(), "it stays open"
    assert not page.details.shape.isVisible(), "words have no shape"
    qtbot.keyClick(page.details.more, Qt.Key.Key_Space)
    assert not page.details.source.isVisible()


def test_making_one_with_the_keyboard_alone(qtbot: QtBot, page: AllPracticesPage, calm: Calm) -> None:
    page.make.setFocus()
    qtbot.keyClick(page.make, Qt.Key.Key_Return)
    form = page.form
    assert form is not None
    assert page.focusWidget() is form.name
    qtbot.keyClicks(form.name, "Evening")
    qtbot.keyClick(form.name, Qt.Key.Key_Tab)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert page.focusWidget() is form.rows[0].seconds
    form.rows[0].seconds.selectAll()
    qtbot.keyClicks(form.rows[0].seconds, "3.7")
    assert form.said.text() == "One round takes 9.7 seconds."
    form.rows[1].seconds.selectAll()
    qtbot.keyClicks(form.rows[1].seconds, "0")
    assert form.said.text() == "Part 2 has no time yet. A tenth of a second is the least."
    assert not form.keep.isEnabled()
    qtbot.keyClick(form.rows[1].seconds, Qt.Key.Key_Up)
    qtbot.keyClick(form.rows[1].seconds, Qt.Key.Key_Up)
    assert form.rows[1].seconds.text() == "1"
    qtbot.keyClick(form.add, Qt.Key.Key_Return)
    assert page.focusWidget() is form.rows[2].seconds
    form.rows[2].kind.set_index(1)
    form.rows[2].kind.chosen.emit(1)
    form.keep.setFocus()
    qtbot.keyClick(form.keep, Qt.Key.Key_Return)
    assert page.form is None
    assert page.focusWidget() is page.details.start
    kept = list(calm.background.store.patterns.kept.values())
    assert [(pattern.name, [phase.tenths for phase in pattern.phases]) for pattern in kept] == [
        ("Evening", [37, 10, 40])
    ]
    assert page.details.name.text() == "Evening"
    assert not page.details.more.isVisible(), "it has no source"
    qtbot.keyClick(page.details.remove, Qt.Key.Key_Return)
    assert page.focusWidget() is page.bring_back
    qtbot.keyClick(page.bring_back, Qt.Key.Key_Return)
    assert page.details.name.text() == "Evening"


def test_words_that_are_no_number_do_no_harm(qtbot: QtBot, page: AllPracticesPage, calm: Calm) -> None:
    calm.model.practice_list.make()
    form = page.form
    assert form is not None
    form.rows[0].seconds.setFocus()
    for words in ("", "soon", "-4", "-1e99", "inf", "nan"):
        form.rows[0].seconds.selectAll()
        qtbot.keyClick(form.rows[0].seconds, Qt.Key.Key_Delete)
        qtbot.keyClicks(form.rows[0].seconds, words)
        assert form.said.text().startswith("Part 1 has no time yet."), words
        assert form.rows[0].seconds.text() == words
    form.rows[0].seconds.selectAll()
    qtbot.keyClicks(form.rows[0].seconds, "1e99")
    assert form.said.text().startswith("Part 1 is longer than 60 seconds.")


def test_esc_leaves_the_form_then_the_page(qtbot: QtBot, page: AllPracticesPage, calm: Calm) -> None:
    calm.model.practice_list.make()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.form is None
    assert calm.model.page is Page.PRACTICES
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert calm.model.page is Page.CHECK_IN


@pytest.mark.parametrize("zoom", [1.0, 1.4, 2.0])
@pytest.mark.parametrize("size", [(820, 544), (1312, 844)])
def test_long_names_and_large_words_find_room(
    page: AllPracticesPage, theme: Theme, calm: Calm, zoom: float, size: tuple[int, int]
) -> None:
    calm.background.store.patterns.kept[LONG.id] = LONG
    calm.model.practice_list.load()
    theme.set_zoom(zoom)
    page.resize(*size)
    calm.choose(LONG.id)
    for change in (calm.model.practice_list.give_up, calm.model.practice_list.change):
        change()
        QApplication.processEvents()
        card = page.form or page.details
        right = card.mapTo(page, card.rect().topRight()).x()
        assert right < page.width()
        assert card.width() >= card.minimumSizeHint().width()


def test_a_form_that_has_no_room_beside_the_list_stands_alone(page: AllPracticesPage, theme: Theme, calm: Calm) -> None:
    theme.set_zoom(2.0)
    listed = page.groups[0]
    assert listed.isVisible()
    calm.model.practice_list.make()
    assert page.form is not None
    assert page.form.isVisible()
    assert not listed.isVisible()
    calm.model.practice_list.back()
    assert listed.isVisible()
