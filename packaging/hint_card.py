"""Writes the card of the classifier: what it is, its checksum, its thresholds and its figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hint_thresholds import Cuts

_HEAD = """\
# Written by packaging/choose_thresholds.py. The classifier in weights.safetensors: a small BERT encoder fine-tuned from
# all-MiniLM-L6-v2 (Apache-2.0, see NOTICE) on the labelled drafts beside this folder.
"""


def card_text(
    sha256: str,
    outputs: Sequence[str],
    cuts: Mapping[str, Cuts],
    counts: Mapping[str, int],
    figures: Sequence[str],
) -> str:
    """The card as TOML. A threshold row is [adds, keeps]: see combine.Thresholds."""
    lines = [_HEAD, f'sha256 = "{sha256}"', f"outputs = {list(outputs)}".replace("'", '"'), ""]
    lines += ["[sentences]", *(f"{part} = {count}" for part, count in counts.items()), ""]
    for sensitivity, cut in cuts.items():
        lines.append(f"[thresholds.{sensitivity}]")
        rows = zip(outputs, [*cut.adds, cut.any_adds], [*cut.keeps, cut.any_keeps], strict=True)
        lines += [f"{name} = [{adds:.2f}, {keeps:.2f}]" for name, adds, keeps in rows]
        lines.append("")
    lines += ["[figures]", 'apart = """', *figures, '"""']
    return "\n".join(lines) + "\n"
