"""A figure, its target, and the table that shows them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` must be at most `target` (`least=True`: at least). No target: for information."""

    name: str
    value: float
    target: float | None = None
    unit: str = ""
    least: bool = False

    @property
    def is_reached(self) -> bool:
        if self.target is None:
            return True
        return self.value >= self.target if self.least else self.value <= self.target

    @property
    def row(self) -> tuple[str, str, str, str]:
        sign = "≥" if self.least else "≤"
        target = "" if self.target is None else f"{sign} {self.target:g} {self.unit}"
        return (
            self.name,
            f"{self.value:g} {self.unit}".strip(),
            target.strip(),
            "ok" if self.is_reached else "MISSED",
        )


def print_table(figures: Iterable[Figure]) -> None:
    rows = [("figure", "measured", "target", ""), *(figure.row for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def write(figures: Iterable[Figure], path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps([asdict(figure) for figure in figures], ensure_ascii=False, indent=1), "utf-8")


def read(path: Path) -> dict[str, Figure]:
    return {row["name"]: Figure(**row) for row in json.loads(path.read_text("utf-8"))}


def compare(before: Path, after: Path) -> None:
    """Print what changed from one result to another."""
    old, new = read(before), read(after)
    for name in [*old, *(name for name in new if name not in old)]:
        was, now = old.get(name), new.get(name)
        if was and now and was.value:
            change = f"{(now.value - was.value) / was.value:+.1%}"
            print(f"{name}: {was.value:g} → {now.value:g} {now.unit} ({change})")
        else:
            print(f"{name}: {was.value if was else '—'} → {now.value if now else '—'}")
