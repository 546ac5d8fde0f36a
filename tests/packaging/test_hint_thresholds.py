"""Choosing thresholds: precision first, and as the app combines."""

import numpy as np
from hint_table import measure
from hint_thresholds import CLEAN_FLAGGED, HINT_COUNT, Cuts, Read, choose, f_score, found

LABELS = HINT_COUNT + 5


def made_up(seed: int = 3, count: int = 1000) -> Read:
    """Sentences of which a third carry one hint; probabilities lean the right way, rules find some and err at times."""
    chance = np.random.default_rng(seed)
    wanted = np.zeros((count, LABELS), dtype=np.bool_)
    hinted = chance.random(count) < 0.33
    wanted[np.arange(count)[hinted], chance.integers(0, HINT_COUNT, hinted.sum())] = True
    wanted[:, HINT_COUNT:] = chance.random((count, 5)) < 0.1
    probable = np.clip(wanted * 0.6 + chance.normal(0.15, 0.15, wanted.shape), 0, 1)
    any_hint = np.clip(hinted * 0.6 + chance.normal(0.2, 0.15, count), 0, 1)
    ruled = (wanted & (chance.random(wanted.shape) < 0.4)) | (chance.random(wanted.shape) < 0.004)
    return Read(wanted, ruled, probable, any_hint)


def test_no_more_clean_sentences_are_flagged_than_allowed() -> None:
    read = made_up()
    for sensitivity, most in CLEAN_FLAGGED.items():
        assert measure(read.wanted, found(read, choose(read, sensitivity))).clean_flagged <= most


def test_a_readier_sensitivity_misses_less() -> None:
    read = made_up()
    recalls = [measure(read.wanted, found(read, choose(read, one))).recall for one in ("gentle", "usual", "thorough")]
    assert recalls == sorted(recalls)
    assert recalls[0] < recalls[2]


def test_both_together_do_better_than_the_rules() -> None:
    read = made_up()
    together = measure(read.wanted, found(read, choose(read, "usual")))
    assert together.hints > measure(read.wanted, read.ruled).hints + 0.1


def test_a_cut_is_applied_as_the_app_combines() -> None:
    wanted = np.zeros((3, LABELS), dtype=np.bool_)
    ruled = wanted.copy()
    ruled[0, 0] = ruled[1, 0] = True
    probable = np.zeros(wanted.shape)
    probable[:, 0] = [0.3, 0.05, 0.9]
    probable[:, HINT_COUNT] = 0.9
    read = Read(wanted, ruled, probable, np.array([0.5, 0.5, 0.1]))
    cuts = Cuts(np.full(LABELS, 0.8), np.full(LABELS, 0.1), any_adds=0.4, any_keeps=0.2)
    assert found(read, cuts)[:, 0].tolist() == [True, False, False]
    assert found(read, cuts)[:, HINT_COUNT].tolist() == [True, True, True]


def test_f_score() -> None:
    assert f_score(np.array([True, True, False]), np.array([True, False, True])) == 0.5
    assert f_score(np.array([False]), np.array([False])) == 1.0
