"""Titles, summaries and descriptions, put together from the texts so that no two events read alike."""

from __future__ import annotations

from random import Random

from events import geo
from home.starter.typography import set_french

from .phrases import at_commune
from .texts import Block, Theme, read_named, read_themes

MAX_SUMMARY = 200
TRIES = 6
ONLINE = "en-ligne"  # style of the events without a room
ROOM_NEEDED = ("jardin", "agriculture", "quartier", "sport", "cuisine", "journee-speciale", "metiers-manuels")


class Titles:
    """Titles already given, so that the same one comes back as seldom as possible."""

    def __init__(self) -> None:
        self.given: set[str] = set()

    def draw(self, rng: Random, slug: str, style: str, commune: geo.Commune) -> tuple[Theme, str]:
        """A theme that suits the format and the style, and a title. `style`: that of the format, or ONLINE."""
        themes = [theme for theme in read_themes() if style != ONLINE or theme.name not in ROOM_NEEDED]
        themes = [theme for theme in themes if slug in theme.titles] or themes
        for _ in range(TRIES):
            theme = rng.choice(themes)
            title = rng.choice(theme.titles.get(slug) or next(iter(theme.titles.values())))
            if style != ONLINE and rng.random() < 0.5:
                title = _twist(rng, title, slug, theme, commune)
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


def write_summary(rng: Random, theme: Theme, style: str) -> str:
    whole = f"{rng.choice(theme.hooks)} {rng.choice(_style(style).hooks)}"
    return whole if len(whole) <= MAX_SUMMARY else rng.choice(theme.hooks)


def write_description(rng: Random, theme: Theme, style: str, kind: str) -> str:
    """Two to six paragraphs: the subject, the form, the house, the practical side."""
    subject = rng.sample(theme.paragraphs, rng.choice((1, 2, 2, 3)))
    form = rng.choice(_style(style).paragraphs)
    parts = [subject[0], form, *subject[1:]] if rng.random() < 0.6 else [form, *subject]
    if style == ONLINE:
        return "\n\n".join(parts)
    if rng.random() < 0.65:
        parts.append(rng.choice(read_named("structures")[kind].paragraphs))
    closings = rng.sample(read_named("pratique")["closings"].paragraphs, rng.choice((0, 1, 1, 2)))
    if closings:
        parts.append(" ".join(closings))
    return "\n\n".join(parts)


def _style(name: str) -> Block:
    """The sentences of a format; those of a Café IA for a format that an editor has added."""
    return read_named("formats").get(name) or read_named("formats")["cafe-ia"]
