"""A bug report tells where, never what somebody wrote."""

from datetime import UTC, datetime

from app.model.bug_report import describe


def slip(words: str) -> None:
    try:
        raise KeyError(words)
    except KeyError as error:
        raise ValueError(words) from error


def test_a_report_has_the_place_and_kind_but_no_words() -> None:
    try:
        slip("you never listen")
    except ValueError as error:
        report = describe(error, datetime(2026, 3, 1, 9, 30, tzinfo=UTC))
    assert report.startswith("2026-03-01 09:30:00+0000 builtins.ValueError")
    assert "test_bug_report.py" in report
    assert "slip" in report
    assert "builtins.KeyError" in report
    assert "listen" not in report
