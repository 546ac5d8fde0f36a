"""Forms of verbs."""

import pytest

from app.model.ownership.inflect import forms


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("listen", "listen listens listening listened"),
        ("care", "care cares caring cared"),
        ("stop", "stop stops stopping stopped"),
        ("try", "try tries trying tried"),
        ("play", "play plays playing played"),
        ("watch", "watch watches watching watched"),
        ("lie", "lie lies lying lied"),
        ("agree", "agree agrees agreeing agreed"),
        ("go", "go goes going went gone"),
        ("fix", "fix fixes fixing fixed"),
        ("show", "show shows showing showed"),
    ],
)
def test_forms(verb: str, expected: str) -> None:
    assert forms(verb, {"go": "went gone"}) == expected.split()
