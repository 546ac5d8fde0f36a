from datetime import UTC, datetime
from itertools import combinations

import pytest
from pytestqt.qtbot import QtBot

from app.viewmodels.draft.draft import Keeping
from app.views.draft.foot import DraftFoot
from app.views.draft.foot_button import FootButton
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


def test_it_counts_words(qtbot: QtBot) -> None:
    foot = DraftFoot(Theme())
    qtbot.addWidget(foot)
    said = []
    for count in (0, 1, 2):
        foot.show_words(count)
        said.append(foot.words.text())
    assert said == ["", "1 word", "2 words"]


@pytest.mark.parametrize(
    ("tells", "asks", "line"),
    [
        (7, 1, "7 sentences tell, 1 asks"),
        (1, 2, "1 sentence tells, 2 ask"),
        (0, 1, "No sentence tells, 1 asks"),
        (2, 0, "2 sentences tell, none asks"),
    ],
)
def test_it_says_how_many_sentences_tell_and_ask(qtbot: QtBot, tells: int, asks: int, line: str) -> None:
    foot = DraftFoot(Theme())
    qtbot.addWidget(foot)
    foot.show_balance(tells, asks)
    assert foot.balance.text() == line
    assert not foot.balance.isHidden()
    foot.show_balance(0, 0)
    assert foot.balance.isHidden()


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("width", [480, 700, 1400])
def test_its_tools_show_their_words_only_where_there_is_room(qtbot: QtBot, width: int, zoom: float) -> None:
    theme = Theme()
    theme.set_zoom(zoom)
    foot = DraftFoot(theme)
    qtbot.addWidget(foot)
    tools = [FootButton(theme, word, icon) for word, icon in (("Feelings", "feelings"), ("Take it with you", "copy"))]
    for tool in tools:
        foot.add_tool(tool)
    foot.show_words(120)
    foot.show_balance(7, 1)
    foot.resize(width, 160)
    with qtbot.waitExposed(foot):
        foot.show()
    shown = [*tools, foot.kept, foot.balance, foot.words]
    assert all(foot.rect().contains(part.geometry()) for part in shown)
    assert not any(one.geometry().intersects(other.geometry()) for one, other in combinations(shown, 2))
    compact = [tool.width() == tool.width_of(compact=True) for tool in tools]
    assert compact == [width < 1400 or zoom == 2.0] * 2


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("width", [420, 1000])
def test_its_words_fit_beside_one_another_or_stand_in_lines(qtbot: QtBot, width: int, zoom: float) -> None:
    theme = Theme()
    foot = DraftFoot(theme)
    qtbot.addWidget(foot)
    theme.set_zoom(zoom)
    foot.show_words(120)
    foot.show_balance(7, 1)
    foot.resize(width, foot.heightForWidth(width))
    with qtbot.waitExposed(foot):
        foot.show()
    labels = (foot.kept, foot.balance, foot.words)
    places = [label.geometry() for label in labels]
    assert all(foot.rect().contains(place) for place in places)
    assert not any(one.intersects(other) for one, other in combinations(places, 2))
    for label, place in zip(labels, places, strict=True):
        assert place.width() >= label.minimumSizeHint().width()
        assert place.height() >= max(0, label.heightForWidth(place.width()))
    assert (places[0].bottom() < places[1].top()) == (width == 420 or zoom == 2.0)


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
