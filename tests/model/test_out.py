import re

import pytest

from app.model.out import Letter, html, plain

TEXT = "Sam,\n\nI felt <lonely> & cold.\nAnd  tired:\n- the dishes\n  - all of them\n1) the car\n\n\n   So.\n"


def body(letter: Letter) -> str:
    return html(letter).decode().split("<body>\n")[1].split("\n</body>")[0]


def test_plain_text_is_what_was_typed_and_nothing_else() -> None:
    assert plain(Letter(TEXT, "Evenings")) == TEXT.encode()
    assert plain(Letter("Grüße 🙂 \u00a0")).decode() == "Grüße 🙂 \u00a0"
    assert plain(Letter("half \ud83d")) == b"half ?"


def test_html_keeps_paragraphs_lines_and_lists_as_typed() -> None:
    assert body(Letter(TEXT)).split("\n") == [
        '<p dir="auto">Sam,</p>',
        '<p dir="auto">I felt &lt;lonely&gt; &amp; cold.<br>And  tired:<br>- the dishes<br>  - all of them'
        "<br>1) the car</p>",
        '<p dir="auto">   So.</p>',
    ]


def test_html_has_a_title_only_where_the_draft_has_one() -> None:
    assert "title" not in html(Letter(TEXT)).decode()
    assert "<h1" not in html(Letter(TEXT, " \n")).decode()
    titled = html(Letter(TEXT, "You & <me>\u2028now")).decode()
    assert "<title>You &amp; &lt;me&gt; now</title>" in titled
    assert '<h1 dir="auto">You &amp; &lt;me&gt; now</h1>' in titled


def test_html_loads_nothing_and_says_nothing_of_where_it_is_from() -> None:
    page = html(Letter("Sam"))
    assert re.findall(rb"<meta[^>]*>", page) == [b'<meta charset="utf-8">']
    for word in (b"http", b"src=", b"href", b"generator", b"author", b"Own Words", b"script"):
        assert word not in page


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\u2028", "\u2029", "\v", "\f", "\x85"])
def test_every_kind_of_line_end_ends_a_line(ending: str) -> None:
    assert Letter(f"one{ending}two").lines == ["one", "two"]
    assert "one<br>two" in body(Letter(f"one{ending}two"))


def test_what_no_page_can_show_is_replaced() -> None:
    assert body(Letter("a\0b\x1bc\ttab")) == '<p dir="auto">a\ufffdb\ufffdc\ttab</p>'


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_a_blank_draft_is_blank(text: str) -> None:
    assert Letter(text, "Evenings").is_blank
    assert "<p" not in html(Letter(text)).decode()


def test_the_words_alone_decide_whether_there_is_something() -> None:
    assert not Letter("x").is_blank
