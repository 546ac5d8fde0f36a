"""`evaluate` prints figures that follow from its file."""

from pathlib import Path

import pytest

from app.cli.evaluate import run

ROWS = """\
{"draft": "a", "n": 1, "text": "You never listen to me.", "hints": ["absolute"], "strengths": []}
{"draft": "a", "n": 2, "text": "We had dinner at six.", "hints": ["blame"], "strengths": []}

{"draft": "a", "n": 3, "text": "It rained.", "hints": [], "strengths": []}
"""


def test_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(ROWS, "utf-8")
    assert run(["--rules", str(path)]) == 0
    lines = {line.split("  ")[0]: line.split()[-6:] for line in capsys.readouterr().out.splitlines()}
    assert lines["absolute"] == ["1", "1", "1", "1.00", "1.00", "1.00"]
    assert lines["blame"] == ["1", "0", "0", "1.00", "0.00", "0.00"]
    assert lines["flagged at all"] == ["2", "1", "1", "1.00", "0.50", "0.67"]
    assert ["hint-free", "sentences", "flagged:", "0", "of", "1", "(0.0%)"][-6:] in lines.values()


@pytest.mark.parametrize("content", ["{", '{"text": "x"}', "[]", None])
def test_a_file_that_cannot_be_read_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str | None
) -> None:
    path = tmp_path / "rows.jsonl"
    if content is not None:
        path.write_text(content, "utf-8")
    assert run([str(path)]) == 2
    assert str(path) in capsys.readouterr().err
