"""Titles, summaries and descriptions, put together from the texts so that no two events read alike."""

from __future__ import annotations

from random import Random

from events import geo
from home.starter.typography import set_french

from .phrases import at_commune
from .texts import Theme, read_named, read_themes

MAX_SUMMARY = 200
TRIES = 6


class Titles:
    """Titles already given, so that the same one comes back as seldom as possible."""

    def __init__(self) -> None:
        self.given: set[str] = set()

    def draw(self, rng: Random, slug: str, commune: geo.Commune) -> tuple[Theme, str]:
        """A theme that suits the format, and a title."""
        themes = [theme for theme in read_themes() if slug in theme.titles] or list(read_themes())
        for _ in range(TRIES):
            theme = rng.choice(themes)
            plain = rng.choice(theme.titles.get(slug) or next(iter(theme.titles.values())))
            title = plain if rng.random() < 0.5 else _twist(rng, plain, slug, theme, commune)
            if title not in self.given:
                break
        self.given.add(title)
        return theme, title


def _twist(rng: Random, title: str, slug: str, theme: Theme, commune: geo.Commune) -> str:
    """The title with a word about the place, the level or the moment, where the sentence allows it."""
    patterns = [
        text
        for text in read_named("pratique")["twists"].paragraphs
        if not (title[-1] in "?!" and text.startswith(("{title},", "{title}\u00a0:")))
        and not (":" in title and ":" in text)
        and not ("famille" in text and "familles" not in theme.audiences)
        and not ("début" in text and slug not in ("atelier", "formation"))
        and not ("soirée" in text and slug not in ("conference", "debat"))
    ]
    if not patterns:
        return title
    return set_french(rng.choice(patterns).format(title=title, at=at_commune(commune.name)))


def write_summary(rng: Random, theme: Theme, slug: str) -> str:
    hook = rng.choice(theme.hooks)
    closing = rng.choice(read_named("formats").get(slug, read_named("formats")["cafe-ia"]).hooks)
    whole = f"{hook} {closing}"
    return whole if len(whole) <= MAX_SUMMARY else hook


def write_description(rng: Random, theme: Theme, slug: str, kind: str) -> str:
    """Three to six paragraphs: the subject, the form, the house, the practical side."""
    subject = rng.sample(theme.paragraphs, rng.choice((1, 2, 2, 3)))
    form = rng.choice(read_named("formats").get(slug, read_named("formats")["cafe-ia"]).paragraphs)
    parts = [subject[0], form, *subject[1:]] if rng.random() < 0.6 else [form, *subject]
    if rng.random() < 0.65:
        parts.append(rng.choice(read_named("structures")[kind].paragraphs))
    closings = rng.sample(read_named("pratique")["closings"].paragraphs, rng.choice((0, 1, 1, 2)))
    if closings:
        parts.append(" ".join(closings))
    return "\n\n".join(parts)
