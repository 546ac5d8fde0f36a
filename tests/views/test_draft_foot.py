from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from app.viewmodels.draft import Keeping
from app.views.draft_foot import DraftFoot
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
