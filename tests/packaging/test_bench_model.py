"""Looks at the classifier happen in processes of their own: here once each, to see that the looking works."""

import bench_model
import pytest

from app.model.errors import KnownError
from app.model.resources import resource_path


def has_weights() -> bool:
    try:
        return bool(resource_path("en", "classifier"))
    except KnownError:
        return False


needs_weights = pytest.mark.skipif(not has_weights(), reason="the classifier's weights are not part of the program yet")


def test_the_window_without_the_classifier_has_its_longest_gap_too():
    assert 0 < bench_model.look("still")() < 60


@needs_weights
@pytest.mark.parametrize(("at", "floor"), [("load", "import"), ("memory", "numpy")])
def test_the_classifier_costs_more_than_numpy_alone(at, floor):
    assert bench_model.look(at)() > bench_model.look(floor)() > 0


@needs_weights
def test_the_window_is_watched_until_the_classifier_is_loaded():
    assert 0 < bench_model.look("turns")() < 60


def test_a_look_that_fails_is_no_measurement():
    with pytest.raises(RuntimeError, match=r"could not be looked at \(the moon\)"):
        bench_model.look("the moon")()
