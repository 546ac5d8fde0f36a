"""Which kinds of entries a filter can want, and what a status leaves on a draft."""

from datetime import UTC, datetime, timedelta

import pytest

from app.model.draft import Draft
from app.model.history import ALL, Filters, Kind

KINDS: tuple[Kind, ...] = ("draft", "session", "reflection")
NOW = datetime(2026, 3, 1, 20, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("filters", "wanted"),
    [
        (ALL, list(KINDS)),
        (Filters(kinds=("session", "reflection")), ["session", "reflection"]),
        (Filters(statuses=("shared",)), ["draft"]),
        (Filters(feelings=("sad",)), ["session"]),
        (Filters(strength_from=0), ["session", "reflection"]),
        (Filters(strength_to=3, kinds=("draft",)), []),
        (Filters(archived=True), ["draft"]),
        (Filters(person="Sam", tie="friend", trashed=True), list(KINDS)),
    ],
)
def test_kinds_that_can_be_wanted(filters: Filters, wanted: list[Kind]) -> None:
    assert [kind for kind in KINDS if filters.wants(kind)] == wanted


def test_a_draft_is_shared_since_it_was_first_marked_so() -> None:
    shared = Draft("d", NOW, NOW).marked("shared", NOW)
    assert (shared.status, shared.shared_at) == ("shared", NOW)
    assert shared.marked("shared", NOW + timedelta(days=1)) == shared
    assert shared.marked("kept", NOW).shared_at is None


def test_a_draft_begun_anew_is_neither_shared_nor_archived() -> None:
    old = Draft("d", NOW, NOW, text="words", status="shared", shared_at=NOW, archived_at=NOW)
    new = old.anew(NOW)
    assert (new.text, new.status, new.shared_at, new.archived_at) == ("words", "drafting", None, None)
