"""Measure, show each figure beside its target, keep the result in `var/`; exit 1 when a target is missed."""

from __future__ import annotations

import argparse
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from tests.browser import FLAGS, find_browser
from tools.bench import figures, measures
from tools.bench.demo import ROOT, Demo, build, serve

PARTS = ("files", "queries", "pages", "start")


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tools.bench", description=__doc__)
    parser.add_argument(
        "--only", choices=PARTS, action="append", help="measure this part alone; may be repeated"
    )
    parser.add_argument(
        "--first", action="store_true", help="measure the first start of a fresh clone too (minutes)"
    )
    parser.add_argument("--fresh", action="store_true", help="make the demo again")
    parser.add_argument(
        "--compare", nargs=2, type=Path, metavar=("BEFORE", "AFTER"), help="compare two results"
    )
    return parser.parse_args()


def event_url(demo: Demo) -> str:
    """The address of the Café IA of Anor in the demo."""
    query = "SELECT slug FROM wagtailcore_page JOIN events_eventpage ON page_ptr_id = id WHERE commune_code = '59012' AND live"
    with sqlite3.connect(demo.folder / "1507.sqlite3") as base:
        return f"/programme/{base.execute(query).fetchone()[0]}/"


def measure_in_browser(demo: Demo) -> Iterator[figures.Figure]:
    from playwright.sync_api import sync_playwright

    with serve(demo) as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)
        yield from measures.measure_pages(browser, site, event_url(demo))
        yield from measures.measure_map(browser, site)
        browser.close()


def measure(demo: Demo, parts: list[str], *, first: bool) -> Iterator[figures.Figure]:
    if "files" in parts:
        yield from measures.measure_files(demo)
    if "queries" in parts:
        yield from measures.measure_queries(demo)
    if "pages" in parts:
        yield from measure_in_browser(demo)
    if "start" in parts:
        yield from measures.measure_second_start(demo)
    if first:
        yield from measures.measure_first_start()


def main() -> int:
    asked = read_arguments()
    if asked.compare:
        figures.compare(*asked.compare)
        return 0
    demo = Demo(ROOT / "var" / "bench")
    if asked.fresh:
        shutil.rmtree(demo.folder, ignore_errors=True)
    build(demo)
    found = list(measure(demo, asked.only or list(PARTS), first=asked.first))
    figures.print_table(found)
    path = ROOT / "var" / f"bench-{datetime.now():%Y%m%d-%H%M%S}.json"
    figures.write(found, path)
    print(f"Kept in {path.relative_to(ROOT)}")
    return 0 if all(figure.is_reached for figure in found) else 1


if __name__ == "__main__":
    sys.exit(main())
