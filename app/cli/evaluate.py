"""`python -m app evaluate`: measures the hints on labelled drafts."""

import argparse
import json
import sys
from pathlib import Path

from app.model.errors import KnownError
from app.model.ownership.combine import SENSITIVITIES
from app.model.ownership.load import load_reader, load_whole_reader
from app.model.ownership.score import LabelledSentence, Scores, score

_FORM = "A line is a JSON object with text, hints and strengths, and draft where the line before belongs to it too."


def run(words: "list[str]") -> int:
    """Print how the engine does on a file of labelled sentences; exit code 0, or 2 where it could not be read."""
    parser = argparse.ArgumentParser(prog="own-words evaluate", description="Precision and recall on labelled drafts.")
    parser.add_argument("file", metavar="FILE.jsonl", help=_FORM)
    parser.add_argument("--rules", action="store_true", help="the rules alone")
    parser.add_argument("--hints", choices=SENSITIVITIES, default="usual", help="how readily hints are given")
    chosen = parser.parse_args(words)
    try:
        rows = _rows(chosen.file)
        reader = load_reader() if chosen.rules else load_whole_reader(chosen.hints)
    except KnownError as error:
        print(error, file=sys.stderr)
        return 2
    print(table(score(reader, rows)), end="")
    return 0


def table(scores: Scores) -> str:
    """The scores as lines of text: a row a label, then the totals."""
    lines = [f"{'label':<20}{'there':>7}{'found':>7}{'right':>7}{'precision':>11}{'recall':>8}{'F1':>7}"]
    rows = [*scores.labels.items(), ("hints, all", scores.hints), ("strengths, all", scores.strengths)]
    for name, count in [*rows, ("flagged at all", scores.flagged)]:
        figures = f"{count.precision:>11.2f}{count.recall:>8.2f}{count.f1:>7.2f}"
        lines.append(f"{name:<20}{count.there:>7}{count.found:>7}{count.right:>7}{figures}")
    clean = scores.clean_flagged / scores.clean if scores.clean else 0.0
    lines.append(f"hint-free sentences flagged: {scores.clean_flagged} of {scores.clean} ({clean:.1%})")
    return "\n".join(lines) + "\n"


def _rows(name: str) -> list[LabelledSentence]:
    """Sentences with the labels they should carry; those of one `draft` follow one another. Raises KnownError."""
    try:
        lines = Path(name).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise KnownError(f"{name} could not be read as UTF-8 text.") from error
    rows: list[LabelledSentence] = []
    draft = None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            before = rows[-1].text if rows and draft is not None and row.get("draft") == draft else ""
            draft = row.get("draft")
            rows.append(LabelledSentence(str(row["text"]), before, frozenset([*row["hints"], *row["strengths"]])))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise KnownError(f"{name}, line {number} cannot be read. {_FORM}") from error
    return rows
