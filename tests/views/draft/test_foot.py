from datetime import UTC, datetime
from itertools import combinations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.viewmodels.draft.draft import Keeping
from app.views.draft.foot import DraftFoot
from app.views.draft.foot_button import FootButton, Form
from app.views.kit.theme import Theme


def test_it_says_in_calm_words_how_the_draft_is_kept(qtbot: QtBot) -> None:
    foot = DraftFoot(Theme())
    qtbot.addWidget(foot)
    assert foot.kept.text() == "Everything you write is kept as you go."
    when = datetime(2026, 1, 5, 18, 44, tzinfo=UTC)
    foot.show_keeping(Keeping(when))
    assert foot.kept.text().startswith("Kept at ")
    assert f":{when:%M}" in foot.kept.text()
    foot.show_keeping(Keeping(when, "The disk is full.", waiting=True))
    assert foot.kept.text() == "The disk is full. Your words are still here, and keeping them is tried again."
    foot.show_keeping(Keeping(when, "That draft cannot be read."))
    assert foot.kept.text() == "That draft cannot be read."


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (0, ""),
        (1, "1 word · less than a minute aloud"),
        (64, "64 words · less than a minute aloud"),
        (130, "130 words · about a minute aloud"),
        (312, "312 words · about 2 minutes aloud"),
        (10_000, "10000 words · about 77 minutes aloud"),
    ],
)
def test_it_counts_words_and_minutes(qtbot: QtBot, words: int, line: str) -> None:
    foot = DraftFoot(Theme())
    qtbot.addWidget(foot)
    foot.show_words(words)
    assert foot.words.text() == line


@pytest.mark.parametrize(("zoom", "width", "shown"), [(1.0, 900, "both"), (1.0, 260, "count"), (2.0, 230, "kept")])
def test_where_the_page_needs_the_room_it_says_what_fits_into_a_line(
    qtbot: QtBot, zoom: float, width: int, shown: str
) -> None:
    theme = Theme()
    theme.set_zoom(zoom)
    page = QWidget()
    foot = DraftFoot(theme, page)
    qtbot.addWidget(page)
    foot.set_narrow(True)
    for _ in range(2):
        foot.add_tool(FootButton(theme, "Feelings", "feelings"))
    foot.show_keeping(Keeping(datetime(2026, 1, 5, 18, 44, tzinfo=UTC)))
    foot.show_words(312)
    page.show()
    foot.set_low(True)
    foot.resize(width, 60)
    assert foot.words.text() == "312 words"
    assert foot.words.toolTip() == foot.words.accessibleName() == "312 words · about 2 minutes aloud"
    assert foot.kept.isHidden() is (shown == "count")
    assert foot.words.isHidden() is (shown == "kept")
    foot.show_keeping(Keeping(None, "The disk is full."))
    assert not foot.kept.isHidden(), "trouble is always said"
    foot.set_low(False)
    assert not foot.words.isHidden()
    assert foot.words.text() == "312 words · about 2 minutes aloud"


TOOLS = [
    ("Feelings", "feelings"),
    ("Ways in", "ways_in"),
    ("Take it with you", "copy"),
    ("Rehearse", "speech"),
    ("Versions", "layers"),
]


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("form", list(Form))
@pytest.mark.parametrize("more", [0, 700])
def test_as_much_of_its_words_is_shown_as_there_is_room_for(qtbot: QtBot, form: Form, more: int, zoom: float) -> None:
    theme = Theme()
    theme.set_zoom(zoom)
    page = QWidget()
    qtbot.addWidget(page)
    foot = DraftFoot(theme, page)
    tools = [FootButton(theme, word, icon) for word, icon in TOOLS]
    for tool in tools:
        foot.add_tool(tool)
    foot.show_words(312)
    width = sum(tool.size_in(form).width() + 4 for tool in tools) + 44
    if more and form is Form.BESIDE:
        width += round(more * zoom)
    foot.resize(width, 60)
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: tools[0].form is form)
    foot.resize(width, max(52, foot.heightForWidth(width)))
    assert {tool.form for tool in tools} == {form}
    shown = [*tools, foot.kept, foot.words]
    assert all(foot.rect().contains(part.geometry()) for part in shown)
    assert not any(one.geometry().intersects(other.geometry()) for one, other in combinations(shown, 2))
    assert all(label.height() >= label.heightForWidth(label.width()) for label in (foot.kept, foot.words))
    in_one_line = foot.words.geometry().top() < tools[0].geometry().bottom()
    assert in_one_line == (more > 0 and form is Form.BESIDE)


def test_in_a_narrow_window_there_are_icons_only(qtbot: QtBot) -> None:
    foot = DraftFoot(Theme())
    qtbot.addWidget(foot)
    tool = FootButton(Theme(), "Feelings", "feelings")
    foot.add_tool(tool)
    foot.resize(800, 60)
    foot.set_narrow(True)
    assert tool.form is Form.ICON
    foot.set_narrow(False)
    assert tool.form is Form.BESIDE


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_a_long_sentence_about_the_keeping_wraps(qtbot: QtBot, zoom: float) -> None:
    theme = Theme()
    foot = DraftFoot(theme)
    qtbot.addWidget(foot)
    theme.set_zoom(zoom)
    foot.add_tool(FootButton(theme, "Feelings", "feelings"))
    foot.show_keeping(Keeping(None, "Die Festplatte ist voll, und nichts kann mehr gespeichert werden.", waiting=True))
    foot.show_words(120)
    for _ in range(2):
        foot.resize(420, foot.heightForWidth(420))
    with qtbot.waitExposed(foot):
        foot.show()
    for label in (foot.kept, foot.words):
        assert foot.rect().contains(label.geometry())
        assert label.height() >= label.heightForWidth(label.width())
    assert not foot.kept.geometry().intersects(foot.words.geometry())


def test_while_it_is_poured_out_only_the_keeping_is_told(qtbot: QtBot) -> None:
    foot = DraftFoot(Theme())
    qtbot.addWidget(foot)
    tool = FootButton(Theme(), "Feelings", "feelings")
    foot.add_tool(tool)
    foot.show_words(12)
    foot.set_pouring(True)
    assert not foot.kept.isHidden()
    assert foot.words.isHidden()
    assert tool.isHidden()
    foot.set_pouring(False)
    assert not foot.words.isHidden()
    assert not tool.isHidden()


def test_while_the_page_is_alone_the_words_are_counted_and_nothing_else_is_offered(qtbot: QtBot) -> None:
    foot = DraftFoot(Theme())
    qtbot.addWidget(foot)
    tool = FootButton(Theme(), "Feelings", "feelings")
    foot.add_tool(tool)
    foot.show_words(12)
    foot.set_alone(True)
    assert not foot.words.isHidden()
    assert tool.isHidden()
    foot.set_pouring(True)
    foot.set_alone(False)
    assert tool.isHidden()
    foot.set_pouring(False)
    assert not tool.isHidden()
