from app.model.history import Filters
from app.viewmodels.history.asked import Asked
from app.viewmodels.history.page import page_job
from tests.history_rows import background_with, many


def read(store, asked=None, limit=10, after=None, wanted=True):
    return page_job(asked or Asked(), limit, after, lambda: wanted)(store)


def test_a_page_knows_whether_there_is_more():
    store = background_with(*many(20)).store
    first = read(store)
    assert len(first.entries) == 10 and first.more
    second = read(store, after=first.entries[-1].cursor)
    assert [entry.id for entry in second.entries] == [str(number) for number in range(10, 20)] and not second.more


def test_what_is_not_wanted_any_more_is_left_undone():
    assert read(background_with(*many(3)).store, wanted=False) is None


def test_an_empty_first_page_tells_whether_something_was_put_away():
    store = background_with(*many(1)).store
    assert not read(store).elsewhere
    store.history.trashed.add(("draft", "0"))
    assert read(store).elsewhere
    assert not read(store, Asked("words")).elsewhere and not read(store, Asked("", Filters(person="Sam"))).elsewhere
