from hypothesis import given
from hypothesis import strategies as st

from app.viewmodels.draft.marks import Marks, Note


def note(start: int, end: int, turn: int = 0, kind: str = "hint") -> Note:
    return Note(kind, "absolute", "A rule", "Why.", "share", (), "You never.", start, end, 2, 1, turn)  # type: ignore[arg-type]  # "hint" as str


def places(marks: Marks) -> list[tuple[int, int]]:
    return [(start, end) for start, end, _ in marks.between(0, 10_000)]


def test_marks_move_with_the_text_before_them() -> None:
    marks = Marks([note(5, 8), note(20, 25, 1)])
    marks.move(10, 0, 3)
    assert places(marks) == [(5, 8), (23, 28)]
    marks.move(0, 2, 0)
    assert places(marks) == [(3, 6), (21, 26)]


def test_an_edit_beside_a_mark_leaves_it() -> None:
    marks = Marks([note(5, 8)])
    marks.move(8, 0, 1)
    marks.move(5, 0, 1)
    marks.move(4, 2, 0)
    assert places(marks) == [(4, 7)]


def test_an_edit_within_a_mark_takes_it_away() -> None:
    for at, removed, added in ((6, 0, 1), (7, 1, 0), (3, 3, 0), (0, 20, 4)):
        marks = Marks([note(5, 8), note(30, 32, 1)])
        marks.move(at, removed, added)
        assert places(marks) == [(30 + added - removed, 32 + added - removed)]
        assert len(marks) == 1


def test_a_note_knows_where_it_and_its_sentence_stand_now() -> None:
    first, second = note(5, 8), note(20, 25, 1)
    marks = Marks([first, second])
    marks.move(0, 0, 4)
    assert marks.place(second) == (24, 29)
    assert marks.sentence(second) == (22, 30)
    marks.move(25, 1, 0)
    assert marks.place(second) is None
    assert marks.sentence(second) is None
    assert marks.beside(second, 1) is None


def test_walking_goes_round() -> None:
    first, second = note(5, 8), note(20, 25, 1)
    marks = Marks([first, second])
    assert marks.following(-1) is first
    assert marks.following(5) is second
    assert marks.following(20) is first
    assert marks.preceding(20) is first
    assert marks.preceding(5) is second
    assert marks.beside(second, 1) is first
    assert marks.beside(first, -1) is second
    assert Marks().following(0) is None
    assert Marks().preceding(0) is None


EDITS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 8), st.integers(0, 8)), max_size=12)


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 12)), max_size=12), EDITS)
def test_many_edits_move_every_mark_as_one_by_one(
    spans: list[tuple[int, int]], edits: list[tuple[int, int, int]]
) -> None:
    expected = sorted((start, start + length, turn) for turn, (start, length) in enumerate(spans))
    marks = Marks([note(start, end, turn) for start, end, turn in expected])
    for at, removed, added in edits:
        marks.move(at, removed, added)
        moved = []
        for start, end, turn in expected:
            if start >= at + removed:
                moved.append((start + added - removed, end + added - removed, turn))
            elif end <= at:
                moved.append((start, end, turn))
        expected = moved
        assert sorted((s, e, n.turn) for s, e, n in marks.between(-1, 10_000)) == sorted(expected)
        for start, end, turn in expected:
            assert marks.place(note(0, 0, turn)) == (start, end)
        for first in range(0, 60, 7):
            here = sorted(n.turn for _, _, n in marks.between(first, first + 5))
            assert here == sorted(turn for start, end, turn in expected if start < first + 5 and end > first)
