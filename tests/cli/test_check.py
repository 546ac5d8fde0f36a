"""`check` as a whole process: what it answers, its exit codes, and what it does not import."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

HINT = "You never listen to me."
CLEAN = "We had dinner at six."


def check(*words: str, stdin: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([sys.executable, "-m", "app", "check", *words], input=stdin, capture_output=True, check=False)


@pytest.mark.parametrize(("text", "code"), [(CLEAN, 0), (HINT, 1), ("", 0), ("I felt lonely last night.", 0)])
def test_exit_code_says_whether_there_are_hints(text: str, code: int) -> None:
    assert check("-", stdin=text.encode()).returncode == code


def test_json_has_an_object_a_file_with_offsets_in_code_points(tmp_path: Path) -> None:
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    text = f"🙂 Hello.\r\n{HINT}"
    first.write_bytes(b"\xef\xbb\xbf" + text.encode())
    second.write_bytes(CLEAN.encode())
    answer = check("--format", "json", str(first), str(second))
    assert answer.returncode == 1
    one, two = json.loads(answer.stdout)
    assert (one["file"], two["file"]) == (str(first), str(second))
    assert [text[s["start"] : s["end"]] for s in one["sentences"]] == ["🙂 Hello.", HINT]
    keys = {"label", "kind", "start", "end", "text", "message", "offers", "rule", "confidence"}
    assert all(found.keys() == keys for found in one["findings"])
    assert all(found["text"] == text[found["start"] : found["end"]] for found in one["findings"])
    assert "absolute" in {found["label"] for found in one["findings"]}
    assert two["findings"] == []


def test_text_says_where_what_and_why() -> None:
    answer = check("-", stdin=f"Hello.\n{HINT}".encode()).stdout.decode()
    assert "-:2:1: " in answer
    assert "“You never listen to me”" in answer


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00 broken"])
def test_what_cannot_be_read_is_one_sentence_naming_the_file(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "letter.txt"
    if content is not None:
        path.write_bytes(content)
    answer = check(str(path))
    assert answer.returncode == 2
    assert answer.stdout == b""
    assert str(path) in answer.stderr.decode()
    assert answer.stderr.count(b"\n") == 1


@pytest.mark.parametrize("words", [[], ["--format", "xml", "-"], ["--colour", "-"]])
def test_words_it_does_not_know_are_one_sentence(words: list[str]) -> None:
    answer = check(*words)
    assert answer.returncode == 2
    assert answer.stderr.count(b"\n") == 1


def test_a_damaged_classifier_leaves_the_rules_speaking(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    from app.cli.check import run
    from app.model.ownership.classifier import load

    shipped = load.resource
    (tmp_path / "card.toml").write_text((shipped("en", "classifier") / "card.toml").read_text("utf-8"), "utf-8")
    (tmp_path / "weights.safetensors").write_bytes(b"not the weights")
    monkeypatch.setattr(load, "resource", lambda *parts: tmp_path)
    letter = tmp_path / "letter.txt"
    letter.write_text(HINT, "utf-8")
    monkeypatch.setattr("gc.disable", lambda: None)
    monkeypatch.setattr("sys.stdout.reconfigure", lambda **_: None, raising=False)
    assert run([str(letter)]) == 1
    said = capsys.readouterr()
    assert "the rules answer alone" in said.err
    assert "You never listen" in said.out


def test_help_says_what_it_takes() -> None:
    answer = check("--help")
    assert answer.returncode == 0
    assert b"--format" in answer.stdout


def test_a_report_of_harm_is_met_with_care_and_counts_as_no_hint() -> None:
    answer = check("--rules", "-", stdin=b"You hit me on Friday.")
    assert answer.returncode == 0
    first, words, why, *_ = answer.stdout.decode().splitlines()
    assert first == "-:1:1: Something that deserves care"
    assert words == "    “You hit me on Friday”"
    assert "in confidence" in why


def test_neither_qt_nor_sqlalchemy_is_imported(tmp_path: Path) -> None:
    script = (
        "import sys; from app.__main__ import main; main(['check', '-'])\n"
        "print([name for name in sys.modules if name.split('.')[0] in ('PySide6', 'sqlalchemy', 'sqlcipher3')])"
    )
    answer = subprocess.run([sys.executable, "-c", script], input=CLEAN, capture_output=True, text=True, check=True)
    assert answer.stdout.splitlines()[-1] == "[]"


TOLD = "I felt lonely last night. I miss you. We had dinner at six. "
ASKED = "Would you be willing to ring me on Sunday?"
GERMAN = "Warum hörst du mir nie zu, wenn ich mit dir rede? Das macht mich traurig."


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (TOLD + ASKED, "-: 2 sentences tell, 1 asks."),
        (TOLD, "-: 2 sentences tell, none asks."),
        (ASKED, "-: No sentence tells, 1 asks."),
        (f"I felt lonely last night. {ASKED} {ASKED}", "-: 1 sentence tells, 2 ask."),
        (f"{HINT} {TOLD}", "-: 2 sentences tell, none asks."),
        (GERMAN, "-: The hints only know English, and this is in another language."),
        (CLEAN, "Nothing to hint at."),
    ],
)
def test_the_last_line_is_about_the_whole_text(text: str, line: str) -> None:
    answer = check("--rules", "-", stdin=text.encode())
    assert answer.stdout.decode().splitlines()[-1] == line
    assert answer.stderr == b""


def test_json_says_how_much_tells_and_asks_and_whether_it_is_english(tmp_path: Path) -> None:
    english, german = tmp_path / "a.txt", tmp_path / "b.txt"
    english.write_text(TOLD + ASKED, "utf-8")
    german.write_text(GERMAN, "utf-8")
    answer = check("--rules", "--format", "json", str(english), str(german))
    rows = json.loads(answer.stdout)
    assert [(row["tells"], row["asks"], row["english"]) for row in rows] == [(2, 1, True), (0, 0, False)]
    assert answer.returncode == 0
