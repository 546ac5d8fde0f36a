"""What types and waits for the measurements, tried on a bare editor."""

import bench_typing
import pytest
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit


class Reader(QObject):
    read = Signal(int, object)


@pytest.fixture
def editor(qtbot):
    made = QPlainTextEdit()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def typist(qapp, editor):
    return bench_typing.Typist(qapp, editor)


def test_it_types_the_sentence_key_by_key_and_notes_each(typist, editor):
    taken = [typist.press() for _ in range(7)]
    assert editor.toPlainText() == "I would"
    assert taken == typist.painted
    assert all(0 < event < painted for event, painted in zip(typist.events, typist.painted, strict=True))


def test_the_longest_turn_lasts_until_the_text_was_read_again(typist, qapp):
    reader = Reader()
    read = []
    reader.read.connect(lambda *_: read.append(1))

    def press():
        QTimer.singleShot(5, reader, lambda: reader.read.emit(1, []))
        return typist.press()

    assert bench_typing.longest_turn(qapp, press, reader.read) > 0
    assert read == [1]


def test_waiting_ends_with_the_signal(qapp):
    reader = Reader()
    bench_typing.await_signal(reader.read, lambda: QTimer.singleShot(1, reader, lambda: reader.read.emit(1, [])))


def test_waiting_in_vain_is_an_error(qapp, monkeypatch):
    monkeypatch.setattr(bench_typing, "_PATIENCE", 1)
    reader = Reader()
    with pytest.raises(RuntimeError, match="never came"):
        bench_typing.await_signal(reader.read, lambda: None)
