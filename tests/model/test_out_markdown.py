import pytest
from PySide6.QtGui import QTextDocument, QTextList
from PySide6.QtWidgets import QApplication

from app.model.out import Letter
from app.model.out_markdown import markdown


def written(text: str, title: str = "") -> str:
    return markdown(Letter(text, title)).decode()


def read(text: str, title: str = "") -> QTextDocument:
    """The letter as a reader of Markdown sees it."""
    document = QTextDocument()
    document.setMarkdown(written(text, title))
    return document


def lines(document: QTextDocument) -> list[str]:
    return document.toPlainText().replace("\u2028", "\n").split("\n")


@pytest.mark.parametrize(
    "line",
    [
        "I felt *very* alone, _really_ ~~fine~~.",
        "# not a heading",
        "#hashtag",
        "> not a quote",
        "---",
        "- - -",
        "* * *",
        "***",
        "___",
        "===",
        "+",
        "-",
        "1.",
        "12)",
        "`code` ``` and \\ backslash \\",
        "[a link](https://example.org) ![picture](x)",
        "<b>bold</b> <https://example.org>",
        "&amp; &#65; R&B",
        "| a | b |",
        "~~~",
        "C:\\notes\\",
        "snake_case_word and 2*3*4",
    ],
)
def test_signs_of_markdown_stand_for_themselves(qapp: QApplication, line: str) -> None:
    if line in ("- - -", "* * *"):  # a list someone typed, of one point
        assert lines(read(line)) == [line[2:]]
        return
    assert lines(read(line)) == [line]
    assert lines(read(f"before\n{line}\nafter")) == ["before", line, "after"]
    assert lines(read(f"- {line}")) == [line]
    assert lines(read("x", line))[0] == line


def test_paragraphs_and_lines_are_kept(qapp: QApplication) -> None:
    text = "Sam,\n\nI felt cold.\nAnd tired.\n\n\nSo."
    assert written(text) == "Sam,\n\nI felt cold.  \nAnd tired.\n\n\nSo.\n"
    assert lines(read(text)) == ["Sam,", "I felt cold.", "And tired.", "So."]


def test_lists_stay_as_typed_and_end_where_they_end(qapp: QApplication) -> None:
    text = "I miss:\n- the walks\n  - the long ones\n- the *talks*\nThat is all.\n2) two\n3) three"
    assert written(text) == (
        "I miss:\n\n- the walks\n  - the long ones\n- the \\*talks\\*\n\nThat is all.\n\n2) two\n3) three\n"
    )
    document = read(text)
    assert lines(document) == ["I miss:", "the walks", "the long ones", "the *talks*", "That is all.", "two", "three"]
    levels = []
    block = document.begin()
    while block.isValid():
        found = block.textList()
        levels.append(found.format().indent() if isinstance(found, QTextList) else 0)
        block = block.next()
    assert levels == [0, 1, 2, 1, 0, 1, 1]


def test_a_line_that_stands_further_in_is_no_code(qapp: QApplication) -> None:
    assert lines(read("\tSam\n\n    and I")) == ["\u00a0" * 4 + "Sam", "\u00a0" * 4 + "and I"] or lines(
        read("\tSam\n\n    and I")
    ) == ["    Sam", "    and I"]
    assert lines(read("- a\n                - b\n      - c")) == ["a", "b", "c"]


def test_the_title_is_a_heading_only_where_there_is_one(qapp: QApplication) -> None:
    assert written("Sam", "Us # two #") == "# Us \\# two \\#\n\nSam\n"
    assert lines(read("Sam", "Us # two #")) == ["Us # two #", "Sam"]
    assert written("Sam", "  ") == "Sam\n"
