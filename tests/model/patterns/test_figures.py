import csv
import io
from datetime import UTC, date, datetime

from app.model.patterns.figures import as_csv


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_days_and_numbers_are_written_for_other_programs() -> None:
    moment = datetime(2026, 11, 23, 18, 44, tzinfo=UTC)
    rows = read(as_csv(["Day", "Moment", "Rate", "Times"], [(date(2026, 11, 3), moment, 2.25, 3)]))
    here = moment.astimezone().strftime("%Y-%m-%d %H:%M")
    assert rows == [["Day", "Moment", "Rate", "Times"], ["2026-11-03", here, "2.25", "3"]]


def test_words_come_back_whole_and_none_is_a_formula() -> None:
    words = ['"so", tired\nand über 🙂', "=1+1"]
    assert [row[0] for row in read(as_csv(["Feeling"], [(word,) for word in words]))[1:]] == [words[0], "'=1+1"]


def test_no_rows_leave_the_heads() -> None:
    assert read(as_csv(["Day"], [])) == [["Day"]]
