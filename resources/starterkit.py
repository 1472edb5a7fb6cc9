"""The files of the starter kit, made by the site from its own identity when the starter content is loaded."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile

from home.printing import compile_pdf, compile_png
from resources.models import Resource, ResourceText, ResourceVersion

WEEK = "Semaine de l’IA pour Tous"
LINE = "L’intelligence artificielle se discute à table."
DRAWINGS = settings.BASE_DIR / "site_semaine" / "static" / "img"
FIELDS = ["Notre rendez-vous", "Le jour et l’heure", "Le lieu", "Pour nous joindre"]
FREE = {"credit": WEEK, "licence": "Réutilisation libre pour annoncer un rendez-vous de la Semaine"}
PALETTE = (
    ("#ff5c3d", "Tomate"), ("#ffc42e", "Soleil"), ("#2fa56f", "Feuille"), ("#8fd0ee", "Ciel"), ("#ffabc0", "Rose"),
    ("#bfe0a8", "Menthe"), ("#ff9340", "Orange"), ("#2b1433", "Nuit"), ("#fff4e0", "Crème"),
)  # fmt: skip
RULES = [
    {"title": "Le logo", "text": "Gardez autour de lui un vide égal à la hauteur d’une lettre. Ne le déformez pas, ne changez pas ses couleurs."
     " Prenez la version claire sur un fond sombre, la version noire pour une impression en une couleur."},
    {"title": "Les affiches", "text": "Remplissez les champs à la main, au feutre. Ajoutez votre logo en bas, plus petit que celui de la Semaine."},
    {"title": "Les visuels", "text": "Le carré et la story pour les réseaux, le grand format pour un lien partagé, la bannière pour un site ou un profil."
     " Décrivez toujours l’image dans le texte de remplacement."},
    {"title": "Les couleurs", "text": "Écrivez en nuit sur les couleurs vives, jamais en blanc : tout le monde doit pouvoir lire."},
]  # fmt: skip
TEXTS = (
    ("Un message pour les réseaux sociaux", "L’intelligence artificielle vous intrigue, vous agace, vous sert ? Venez en parler autour d’une table."
     " C’est gratuit et ouvert à tous.\n[Jour, heure, lieu]\n#SemaineIApourTous"),
    ("Un article pour le bulletin", "Notre commune participe à la Semaine de l’IA pour Tous. [Nom du lieu] vous reçoit le [jour] à [heure] pour comprendre,"
     " essayer et débattre, sans rien connaître d’avance. Entrée gratuite. Renseignements : [téléphone]."),
)  # fmt: skip


def _sheet(make: Callable[..., bytes], sheet: str, title: str, **data: Any) -> bytes:
    return make(
        "kit",
        {"sheet": sheet, "title": title, "week": WEEK, "line": LINE, "fields": FIELDS, "rules": RULES} | data,
    )


def _draw_palette() -> bytes:
    swatches = "".join(
        f'<rect x="{rank * 120}" width="120" height="120" fill="{colour}"/>'
        f'<text x="{rank * 120 + 8}" y="142" font-family="sans-serif" font-size="13">{name} {colour}</text>'
        for rank, (colour, name) in enumerate(PALETTE)
    )
    size = len(PALETTE) * 120
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} 156">{swatches}</svg>'.encode()


def _sign(is_html: bool) -> bytes:
    lines = ("[Prénom Nom]", "[Fonction, structure]", f"Nous participons à la {WEEK}.", settings.SITE_URL)
    if not is_html:
        return "\r\n".join(lines).encode()
    inner = "<br>\n".join(lines[:3]) + f'<br>\n<a href="{lines[3]}">{lines[3]}</a>'
    return f'<!doctype html>\n<meta charset="utf-8">\n<p>{inner}</p>\n'.encode()


def _files() -> list[tuple[str, str, str, str, str, bytes]]:
    """(slug, kind, title, dimensions, extension, bytes) of each."""
    rows = [
        (
            "guide",
            "guide",
            "Guide d’usage du kit",
            "A4",
            "pdf",
            _sheet(compile_pdf, "guide", "Guide d’usage du kit"),
        )
    ]
    for sheet in ("a3", "a4"):
        title = f"Affiche {sheet.upper()} à remplir"
        rows.append(
            (f"affiche-{sheet}", "affiche", title, sheet.upper(), "pdf", _sheet(compile_pdf, sheet, title))
        )
    for suffix, name in (("", "en couleurs"), ("-mono", "en une couleur"), ("-light", "clair")):
        drawing, slug = f"wordmark{suffix}.svg", f"logo{suffix}"
        png = _sheet(compile_png, "wordmark", WEEK, drawing=drawing)
        rows.append(
            (
                f"{slug}-svg",
                "logo",
                f"Logo {name} (SVG)",
                "Vectoriel",
                "svg",
                (DRAWINGS / drawing).read_bytes(),
            )
        )
        rows.append((f"{slug}-png", "logo", f"Logo {name} (PNG)", "1636 × 440 pixels", "png", png))
    for sheet, name, size in (
        ("square", "carré", "1080 × 1080 pixels"), ("story", "story", "1080 × 1920 pixels"),
        ("wide", "large", "1200 × 630 pixels"), ("banner", "bannière", "1500 × 500 pixels"),
    ):  # fmt: skip
        rows.append(
            (f"visuel-{sheet}", "visuel", f"Visuel {name}", size, "png", _sheet(compile_png, sheet, WEEK))
        )
    rows.append(("couleurs", "logo", "Les couleurs", "Vectoriel", "svg", _draw_palette()))
    rows.append(("signature-html", "texte", "Signature de courriel (HTML)", "", "html", _sign(is_html=True)))
    rows.append(
        ("signature-texte", "texte", "Signature de courriel (texte)", "", "txt", _sign(is_html=False))
    )
    return rows


def create_kit() -> list[str]:
    """The resources and the texts, when there is none. Gives what was made, in words."""
    if Resource.objects.exists():
        return []
    for order, (slug, kind, title, dimensions, extension, content) in enumerate(_files()):
        resource = Resource.objects.create(
            slug=slug,
            kind=kind,
            title=title,
            dimensions=dimensions,
            order=order,
            audience="organisateurs",
            **FREE,
        )
        ResourceVersion(resource=resource).file.save(f"{slug}.{extension}", ContentFile(content))
    for order, (title, text) in enumerate(TEXTS):
        ResourceText.objects.create(title=title, text=text, order=order)
    return ["kit de communication"]
