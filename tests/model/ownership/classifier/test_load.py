"""The shipped classifier, and files that are not it."""

import shutil
from pathlib import Path

import pytest

from app.model.errors import KnownError
from app.model.ownership.classifier import load
from app.model.ownership.classifier.load import CARD, WEIGHTS, ClassifierError, load_classifier
from app.model.ownership.combine import SENSITIVITIES
from app.model.ownership.load import load_engine
from app.model.ownership.rule import HINTS, STRENGTHS
from app.model.resources import resource

ENGINE = load_engine()


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the shipped files, which is what will be loaded."""
    folder = tmp_path / "classifier"
    shutil.copytree(resource("en", "classifier"), folder)
    monkeypatch.setattr(load, "resource", lambda *parts: folder)
    return folder


def test_it_knows_every_label_and_sensitivity() -> None:
    classifier, thresholds = load_classifier(ENGINE)
    assert set(thresholds) == set(SENSITIVITIES)
    judged = classifier.judge("You never listen to me.", "")
    assert list(judged.probabilities) == [*HINTS, *STRENGTHS]
    assert judged.adds.shape[0] == len(judged.starts)
    for cuts in thresholds.values():
        assert cuts.adds.keys() == cuts.keeps.keys() == judged.probabilities.keys()


def test_it_reads_any_text() -> None:
    classifier, _ = load_classifier(ENGINE)
    for text in ("", "🙂", "?", "word " * 400, "x" * 5000, "\u0000"):
        judged = classifier.judge(text, text)
        assert all(0.0 <= one <= 1.0 for one in (*judged.probabilities.values(), judged.any_hint))


def test_other_weights_are_refused(copy: Path) -> None:
    content = bytearray((copy / WEIGHTS).read_bytes())
    content[-1] ^= 1
    (copy / WEIGHTS).write_bytes(content)
    with pytest.raises(ClassifierError, match="not the one"):
        load_classifier(ENGINE)


@pytest.mark.parametrize("card", ["sha256 = ", 'sha256 = "other"\n', "\ufeff\u0000"])
def test_a_broken_card_is_refused_in_one_sentence(copy: Path, card: str) -> None:
    (copy / CARD).write_text(card, "utf-8")
    with pytest.raises(KnownError) as raised:
        load_classifier(ENGINE)
    assert str(raised.value).count(".") == 1


@pytest.mark.parametrize("lost", ["outputs = ", "[thresholds.usual]"])
def test_a_card_without_a_part_is_refused(copy: Path, lost: str) -> None:
    text = (copy / CARD).read_text("utf-8")
    (copy / CARD).write_text(text.replace(lost, lost.replace("outputs", "inputs").replace("usual", "unusual")), "utf-8")
    with pytest.raises(ClassifierError, match="incomplete"):
        load_classifier(ENGINE)


@pytest.mark.parametrize("name", [CARD, WEIGHTS])
def test_a_missing_file_is_refused(copy: Path, name: str) -> None:
    (copy / name).unlink()
    with pytest.raises(ClassifierError, match="could not be read"):
        load_classifier(ENGINE)
