"""Every rule is tried on its own examples: `flags` must be marked, `passes` must not."""

import pytest

from app.model.ownership.engine import Engine
from app.model.ownership.load import load_engine
from app.model.ownership.rule import KINDS
from tests.model.ownership.rule_examples import FAMILIES, FLAGS, PASSES, RULES


@pytest.fixture(scope="module")
def engine() -> Engine:
    return load_engine()


@pytest.mark.parametrize(("label", "rule", "line"), FLAGS)
def test_flags(engine: Engine, label: str, rule: str, line: str) -> None:
    assert rule in engine.matching_rules(line)
    assert label in {found.label for found in engine.found(line)}


@pytest.mark.parametrize(("label", "rule", "line"), PASSES)
def test_passes(engine: Engine, label: str, rule: str, line: str) -> None:
    assert label not in {found.label for found in engine.found(line)}, rule


@pytest.mark.parametrize("label", KINDS)
def test_each_label_has_a_family_of_at_least_four_rules(label: str) -> None:
    assert len([rule for of, rule in RULES if of == label]) >= 4


def test_a_family_is_named_like_its_file() -> None:
    assert all(content["family"]["label"] == name for name, content in FAMILIES.items())
    assert set(FAMILIES) == set(KINDS)
