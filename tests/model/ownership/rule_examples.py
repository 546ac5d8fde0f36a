"""The examples in the rule files: what each rule must find and what it must pass."""

import tomllib
from typing import Any

from app.model.resources import resource

FILES = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in resource("en", "hints").glob("*.toml")}
FAMILIES = {name: content for name, content in FILES.items() if name != "words"}
RULES: list[tuple[str, dict[str, Any]]] = [
    (content["family"]["label"], rule) for content in FAMILIES.values() for rule in content.get("rule", [])
]
FLAGS = [(label, rule["id"], line) for label, rule in RULES for line in rule["flags"]]
PASSES = [(label, rule["id"], line) for label, rule in RULES for line in rule["passes"]]
