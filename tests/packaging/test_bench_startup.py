"""Starts are watched from outside, in processes of their own: here once each, to see that the watching works."""

import bench_startup
import history_data
import pytest


def test_an_empty_window_is_seen():
    assert 0 < bench_startup.start("empty")() < 60


def test_own_words_is_painted_before_sqlalchemy_is_imported(tmp_path):
    imported = set()
    assert 0 < bench_startup.start("painted", str(tmp_path), imported=imported)() < 60
    assert imported == {False}


def test_own_words_settles_with_its_store_open(tmp_path):
    imported = set()
    bench_startup.start("settled", str(tmp_path), imported=imported)()
    assert imported == {True}
    assert [file.name for file in tmp_path.iterdir()] == ["own-words.db"]


def test_a_start_that_fails_is_no_measurement(tmp_path):
    (tmp_path / "own-words.db").write_text("not a database")
    with pytest.raises(RuntimeError, match="The window did not come as far as painted"):
        bench_startup.start("painted", str(tmp_path))()


@pytest.mark.parametrize("state", ["searched", "opened"])
def test_the_history_comes_as_far_as_asked(tmp_path, state):
    history_data.fill(tmp_path, drafts=3, sessions=1, reflections=0)
    assert 0 < bench_startup.start(state, str(tmp_path))() < 60


def test_memory_is_told_in_mebibytes():
    assert 20 < bench_startup.memory("empty")() < 2000
