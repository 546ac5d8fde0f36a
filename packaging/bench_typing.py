"""How long keys, marks and opening take in the real window, against a bare QPlainTextEdit of its size."""

from __future__ import annotations

from bench_measuring import Row, Samples, alternate, row, slowest_row, timed
from bench_text import made_up_text
from bench_typist import Typist, bare_twin, go_behind, underline
from bench_window import Room, room
from PySide6.QtWidgets import QApplication, QPlainTextEdit

_LONG, _ONE, _SHORT = "10,000 words", "one paragraph", "1,000 words"
_NEVER_READ = ("10,000 other words", "10,000 more words")
_BARE = "a bare QPlainTextEdit"


def rows() -> list[Row]:
    """Keys in paragraphs and in one, turns of the window while it reads, marks after a key, and opening."""
    app = QApplication([])
    texts = {_LONG: made_up_text(10_000), _ONE: " ".join(made_up_text(10_000).split()), _SHORT: made_up_text(1_000)}
    texts |= {name: made_up_text(10_000, seed=2 + turn) for turn, name in enumerate(_NEVER_READ)}
    with room(app, texts, judging=False) as ruled:
        by_rules = _marks_after_a_key(ruled, "by the rules")
    with room(app, texts) as judged:
        return [
            *_long(judged),
            *_one_paragraph(judged),
            by_rules,
            _marks_after_a_key(judged, "with the classifier", judged=True),
            _opening(judged),
        ]


def _long(real: Room) -> list[Row]:
    first = []
    for name in (*_NEVER_READ, _LONG):
        real.open(name)
        first.append(real.await_judgement())
    ours, theirs = _type(real, bare_twin(real.editor), keys=300)
    real.await_judgement()
    marks, underlined = real.program.draft.marks, bare_twin(real.editor)
    underline(underlined, [place for note in marks.notes if (place := marks.place(note))])
    marked, dotted = _type(real, underlined, keys=300, share=1 / 3)
    again = alternate(lambda: max(real.turns_until_marked(ours.press)), theirs.press, rounds=20)
    return [
        row("a key press in a 10,000-word draft", Samples(ours.events, theirs.events), floor=_BARE, goal=1.5),
        row(
            f"the same until it is painted, {len(marks)} marks",
            Samples(marked.painted, dotted.painted),
            floor="a bare one, as much underlined by Qt",
            goal=1.2,
        ),
        slowest_row("the slowest of 100 of these", Samples(ours.painted, theirs.painted), floor=_BARE, goal=16),
        slowest_row("the longest turn while it is read again", again, floor=_BARE, goal=16),
        row(
            "the longest turn while all is read and judged first",
            Samples(first, again.floor),
            floor=_BARE,
            goal=16,
            unit="ms",
        ),
    ]


def _one_paragraph(real: Room) -> list[Row]:
    real.open(_ONE)
    real.await_judgement()
    ours, theirs = _type(real, bare_twin(real.editor), keys=20)
    return [
        row("a key press in one paragraph of 10,000 words", Samples(ours.events, theirs.events), floor=_BARE, goal=1.5),
        row("the same until it is painted", Samples(ours.painted, theirs.painted), floor=_BARE, goal=1.2),
    ]


def _marks_after_a_key(real: Room, how: str, *, judged: bool = False) -> Row:
    real.open(_SHORT)
    real.await_judgement()
    ours, theirs = _type(real, bare_twin(real.editor), keys=1)
    taken = alternate(timed(lambda: real.turns_until_marked(ours.press, judged=judged)), theirs.press, rounds=15)
    return row(f"marks after a key in 1,000 words, {how}", taken, floor=_BARE, goal=250, unit="ms")


def _opening(real: Room) -> Row:
    bare = QPlainTextEdit()
    bare.setFont(real.editor.font())
    bare.resize(real.editor.size())
    bare.show()
    texts = {name: draft.text for name, draft in real.drafts.items()}

    def show() -> None:
        bare.setPlainText(texts[_LONG])
        bare.repaint()

    def open_long() -> float:
        seconds = real.open(_LONG)
        real.await_marks()
        real.open(_SHORT)
        return seconds

    taken = alternate(open_long, timed(show), rounds=5)
    return row("a 10,000-word draft opened and painted", taken, floor=f"{_BARE} given its text", goal=200, unit="ms")


def _type(real: Room, bare: QPlainTextEdit, *, keys: int, share: float = 1 / 2) -> tuple[Typist, Typist]:
    """Type behind that share of the text into both editors by turns. Who typed into ours and into the bare one."""
    for editor in (real.editor, bare):
        go_behind(editor, share)
    real.app.processEvents()
    ours, theirs = (Typist(real.app, editor, warm_ups=20) for editor in (real.editor, bare))
    alternate(ours.press, theirs.press, rounds=keys, warm_ups=20)
    return ours, theirs
