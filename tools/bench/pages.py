"""What a browser loads for a page: elements, requests, bytes by kind."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from tools.bench.demo import HTTPS
from tools.bench.ecoindex import score

COUNT_NODES = "document.querySelectorAll('*').length - document.querySelectorAll('svg *').length"


@dataclass
class Load:
    """One first visit of a page. Bytes are those of the network, headers included."""

    nodes: int = 0
    requests: int = 0
    sizes: Counter[str] = field(default_factory=Counter)

    @property
    def kilobytes(self) -> float:
        return sum(self.sizes.values()) / 1000

    @property
    def ecoindex(self) -> int:
        return score(self.nodes, self.requests, self.kilobytes)


def visit(browser: Any, url: str) -> Load:
    """Load `url` as a new visitor at 1920 × 1080, scroll to the bottom, wait one second."""
    context = browser.new_context(
        viewport={"width": 1920, "height": 1080}, extra_http_headers=HTTPS, locale="fr-FR"
    )
    page, load, kinds = context.new_page(), Load(), {}
    network = context.new_cdp_session(page)
    network.send("Network.enable")
    network.on("Network.responseReceived", lambda event: kinds.update({event["requestId"]: event["type"]}))

    def finish(event: dict[str, Any]) -> None:
        if event["requestId"] in kinds and event["encodedDataLength"]:
            load.requests += 1
            load.sizes[kinds[event["requestId"]]] += int(event["encodedDataLength"])

    network.on("Network.loadingFinished", finish)
    answer = page.goto(url, wait_until="load")
    if answer is None or answer.status != 200:
        raise RuntimeError(f"{url}: {answer and answer.status}")
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(1000)
    page.wait_for_load_state("networkidle")
    load.nodes = page.evaluate(COUNT_NODES)
    context.close()
    return load
