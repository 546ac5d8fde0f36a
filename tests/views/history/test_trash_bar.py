import pytest

from app.views.history.trash_bar import TrashBar


@pytest.fixture
def bar(qtbot, theme):
    bar = TrashBar(theme)
    qtbot.addWidget(bar)
    bar.show_trash(True, anything=True)
    return bar


def test_it_says_how_long_things_stay(bar):
    assert bar.words.text() == "What is in the trash leaves for good after 30 days."
    assert bar.isVisible() and bar.empty.isVisible()


def test_an_empty_trash_cannot_be_emptied(bar):
    bar.show_trash(True, anything=False)
    assert bar.isVisible() and not bar.empty.isVisible()
    bar.show_trash(False, anything=True)
    assert not bar.isVisible()


@pytest.mark.parametrize(("answer", "emptied"), [(0, 0), (1, 1)])
def test_one_question_comes_before_it_is_gone(bar, answer, emptied):
    told = []
    bar.emptied.connect(lambda: told.append(True))
    bar.empty.click()
    assert bar.question is not None and told == []
    bar.question.answers[answer].click()
    assert len(told) == emptied and bar.question is None


def test_esc_keeps_what_is_there(bar):
    told = []
    bar.emptied.connect(lambda: told.append(True))
    bar.empty.click()
    bar.question.reject()
    assert told == []
