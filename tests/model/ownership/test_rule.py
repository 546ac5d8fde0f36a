"""The compiler of rule files: what it makes, and what it refuses."""

import marshal
from typing import Any

import pytest

from app.model.ownership.engine import Engine
from app.model.ownership.rule import RuleError, compile_rules

WORDS: dict[str, dict[str, object]] = {
    "folds": {"u": "you"},
    "irregular": {"go": "went gone"},
    "classes": {"move": "go~ walk~", "any_move": "@move run"},
    "guards": {"reported": ["you said"], "hypothetical": ["i used to think"]},
}


def family(**changes: object) -> dict[str, Any]:
    """A rule file with one good rule, changed by `changes`; a value of None takes a key out."""
    rule: dict[str, Any] = {
        "id": "absolute.go",
        "patterns": ["you never @any_move"],
        "source": "a test",
        "flags": ["You never go.", "u never walked", "you never run"],
        "passes": ["I never go.", "You said you never go.", "You go."],
    }
    rule = {key: value for key, value in (rule | changes).items() if value is not None}
    head = {"label": "absolute", "name": "A rule", "message": "Why.", "skill": "share", "offers": ["I felt …"]}
    return {"family": head, "rule": [rule]}


def test_a_compiled_table_is_plain_data_and_works() -> None:
    table = compile_rules(WORDS, {"absolute.toml": family()})
    engine = Engine(marshal.loads(marshal.dumps(table)))
    found = engine.found("u never went, did you")
    assert [(f.label, f.kind, f.text, f.rule, f.offers, f.message) for f in found] == [
        ("absolute", "hint", "u never went", "absolute.go", ("I felt …",), "Why.")
    ]


@pytest.mark.parametrize(
    "changes",
    [
        {"flags": ["You never go."]},
        {"passes": None},
        {"source": None},
        {"patterns": []},
        {"patterns": ["you never @nothing"]},
        {"patterns": ["You"]},
        {"guards": ["unknown"]},
        {"yields": ["unknown"]},
        {"offers": ["a", "b", "c", "d"]},
        {"colour": "red"},
    ],
)
def test_a_rule_that_is_not_whole_is_refused_and_named(changes: dict[str, object]) -> None:
    with pytest.raises(RuleError, match=r"absolute\.toml, rule absolute\.go"):
        compile_rules(WORDS, {"absolute.toml": family(**changes)})


def test_an_id_is_there_once() -> None:
    with pytest.raises(RuleError, match="twice"):
        compile_rules(WORDS, {"a.toml": family(), "b.toml": family()})


def test_an_unknown_label_is_refused() -> None:
    content = family()
    content["family"]["label"] = "rude"
    with pytest.raises(RuleError, match="rude"):
        compile_rules(WORDS, {"rude.toml": content})


def test_a_class_is_there_once() -> None:
    content = family() | {"classes": {"move": "swim"}}
    with pytest.raises(RuleError, match="move"):
        compile_rules(WORDS, {"absolute.toml": content})
