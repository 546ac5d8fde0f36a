import gc
from dataclasses import replace

from app.viewmodels.history.packed import key_of, pack, thread_of, unpack, when_of
from tests.history_rows import NOW, session


def test_an_entry_comes_back_whole():
    entry = replace(session("1", NOW), thread="a", feelings=("sad",), place=7)
    packed = pack(entry)
    assert unpack(packed) == entry and unpack(packed).place == 7
    assert (key_of(packed), when_of(packed), thread_of(packed)) == (("session", "1"), NOW, "a")


def test_python_does_not_look_for_rubbish_among_them():
    packed = [pack(session(str(number), NOW)) for number in range(3)]
    gc.collect()
    gc.collect()
    assert not any(map(gc.is_tracked, packed))
