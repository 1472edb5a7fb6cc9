"""Make the fonts of the site, two for the web and three for print, from the variable fonts published on PyPI.

Run it by hand when a font changes, in an environment of its own; the result is committed:

    uv venv /tmp/fonts && uv pip sync --python /tmp/fonts --require-hashes requirements/fonts.txt
    /tmp/fonts/bin/python tools/build_fonts.py

Each font keeps the characters of French and weighs at most 24 KB: headings in one weight, text from regular to bold.
Prints the metrics of the fallback faces, to copy into `css/base/fonts.css`.
"""

import sys
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

SITE = Path(__file__).resolve().parents[1] / "site_semaine"
OUTPUT = SITE / "static" / "fonts"
PRINT_OUTPUT = SITE / "print" / "fonts"
MAX_BYTES = 24 * 1024
NARROW_NO_BREAK_SPACE, NO_BREAK_HYPHEN = 0x202F, 0x2011

CHARACTERS = {
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *map(ord, "ŒœŸŠšŽž–—‘’“”„•…‹›€№→←↑↓×✓−\u202f\u2009\u2011"),
}

# How often each letter comes in a hundred of French text: weighs the mean advance width.
FREQUENCY = {
    " ": 18, "e": 14.5, "a": 7.1, "i": 6.9, "s": 6.6, "n": 6.4, "r": 6, "t": 5.9, "o": 5, "l": 4.9, "u": 4.6, "d": 3.5,
    "c": 3, "m": 2.7, "p": 2.5, "é": 2.1, "v": 1.2, "g": 0.9, "f": 0.9, "b": 0.8, "h": 0.8, "q": 0.7, "è": 0.3,
}  # fmt: skip


@dataclass(frozen=True)
class WebFont:
    """`fallback_width`: mean advance of the fallback's letters, in em, by the same frequencies."""

    name: str
    package: str
    file: str
    axes: dict[str, float | tuple[float, float]]
    features: tuple[str, ...]
    fallback_width: float


FONTS = (
    # Headings, numbers, buttons, in one bold weight (the variable one would weigh 31 KB). Fallback: Arial Bold.
    WebFont(
        name="bricolage-grotesque",
        package="fontpkg_bricolage_grotesque",
        file="BricolageGrotesque[opsz,wdth,wght].ttf",
        axes={"opsz": 36, "wdth": 95, "wght": 740},
        features=("kern", "liga", "mark", "ccmp", "locl"),
        fallback_width=0.4754,
    ),
    # Running text; figures of one width for times and tables. Fallback: Arial.
    WebFont(
        name="figtree",
        package="fontpkg_figtree",
        file="Figtree[wght].ttf",
        axes={"wght": (400, 700)},
        features=("kern", "liga", "mark", "ccmp", "locl", "rvrn", "tnum"),
        fallback_width=0.4421,
    ),
)


# The same letters for posters and lists: one static file per weight, since the typesetter reads no variable font.
PRINT_FONTS = (
    (
        "BricolageGrotesque-Bold",
        "fontpkg_bricolage_grotesque",
        FONTS[0].file,
        FONTS[0].axes,
        "Bricolage Grotesque",
        700,
    ),
    ("Figtree-Regular", "fontpkg_figtree", FONTS[1].file, {"wght": 400}, "Figtree", 400),
    ("Figtree-Bold", "fontpkg_figtree", FONTS[1].file, {"wght": 700}, "Figtree", 700),
)


def add_missing_spaces(font: TTFont) -> None:
    """French needs U+202F before « ; ! ? »: give it the unused, empty `CR` glyph where the font has none."""
    for table in (t for t in font["cmap"].tables if t.isUnicode()):
        table.cmap.setdefault(NO_BREAK_HYPHEN, table.cmap[ord("-")])
        if NARROW_NO_BREAK_SPACE not in table.cmap:
            table.cmap[NARROW_NO_BREAK_SPACE] = table.cmap[0x2009] = "CR"
            font["hmtx"]["CR"] = (font["head"].unitsPerEm // 6, 0)


def subset(font: TTFont, features: tuple[str, ...]) -> None:
    if "gvar" in font:
        for glyph in (
            font.getGlyphOrder()
        ):  # the instancer forgets glyphs that do not vary; the subsetter wants them all
            font["gvar"].variations.setdefault(glyph, [])
    options = Options(flavor="woff2", layout_features=list(features), hinting=False, notdef_outline=True)
    options.name_IDs = [0, 1, 2, 13, 14]  # the OFL asks for the copyright and the licence
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)


def mean_width(font: TTFont) -> float:
    cmap, advances = font.getBestCmap(), font["hmtx"]
    total = sum(advances[cmap[ord(letter)]][0] * weight for letter, weight in FREQUENCY.items())
    return total / sum(FREQUENCY.values()) / font["head"].unitsPerEm


def fallback_metrics(font: TTFont, fallback_width: float) -> str:
    """The descriptors that make the fallback take the same room as `font` (at its lightest weight)."""
    ratio, hhea, em = mean_width(font) / fallback_width, font["hhea"], font["head"].unitsPerEm
    ascent, descent = hhea.ascent / em / ratio, -hhea.descent / em / ratio
    return f"size-adjust: {ratio:.1%}; ascent-override: {ascent:.1%}; descent-override: {descent:.1%}; line-gap-override: 0%;"


def build(web_font: WebFont) -> int:
    source = files(web_font.package)
    font = instantiateVariableFont(TTFont(source / "files" / web_font.file), web_font.axes)
    add_missing_spaces(font)
    subset(font, web_font.features)
    font.flavor = "woff2"
    target = OUTPUT / f"{web_font.name}.woff2"
    font.save(target)
    (OUTPUT / f"{web_font.name}-OFL.txt").write_bytes((source / "LICENSE").read_bytes())
    size = target.stat().st_size
    missing = "".join(sorted(map(chr, CHARACTERS - set(font.getBestCmap()))))
    print(f"{target.name}: {size} bytes; left to the fallback: {missing!r}")
    print(f"  {fallback_metrics(font, web_font.fallback_width)}")
    return size


def build_for_print(name: str, package: str, file: str, axes: dict, family: str, weight: int) -> None:
    font = instantiateVariableFont(TTFont(files(package) / "files" / file), axes)
    add_missing_spaces(font)
    options = Options(
        layout_features=["kern", "liga", "mark", "ccmp", "locl", "tnum"], hinting=False, notdef_outline=True
    )
    options.name_IDs = [0, 1, 2, 13, 14]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes={*CHARACTERS, *range(0x100, 0x180)})
    subsetter.subset(font)
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection = 0x20 if weight >= 700 else 0x40
    font["head"].macStyle = int(weight >= 700)
    font["name"].setName(family, 1, 3, 1, 0x409)
    style = "Bold" if weight >= 700 else "Regular"
    for rank, value in (
        (2, style),
        (4, f"{family} {style}"),
        (6, name),
    ):  # the typesetter skips a font without them
        font["name"].setName(value, rank, 3, 1, 0x409)
    font.save(PRINT_OUTPUT / f"{name}.ttf")
    print(f"{name}.ttf: {(PRINT_OUTPUT / f'{name}.ttf').stat().st_size} bytes")


def main() -> int:
    OUTPUT.mkdir(parents=True, exist_ok=True)
    PRINT_OUTPUT.mkdir(parents=True, exist_ok=True)
    for print_font in PRINT_FONTS:
        build_for_print(*print_font)
    sizes = [build(web_font) for web_font in FONTS]
    return int(max(sizes) > MAX_BYTES)


if __name__ == "__main__":
    sys.exit(main())
