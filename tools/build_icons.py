"""Make the icons and the social image from the SVGs of the identity, with Chromium. Run by hand; the result is committed:

python tools/build_icons.py /usr/bin/chromium
"""

import io
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

FOLDER = Path(__file__).resolve().parents[1] / "site_semaine" / "static" / "img"
PAPER = "#fff4e0"
COLOURS = 64  # flat drawings: a palette is enough
MARGIN = 0.115  # of the side, around the sign on its square of paper
SQUARES = {"apple-touch-icon": 180, "icon-192": 192, "icon-512": 512}


def draw(
    browser: Browser, svg: str, width: int, height: int, margin: int = 0, paper: str = ""
) -> Image.Image:
    """The SVG file `svg` drawn in `width` × `height` pixels; without `paper` the background stays transparent."""
    page = browser.new_page(viewport={"width": width, "height": height})
    body = f"margin:0;background:{paper or 'none'}"
    page.set_content(
        f'<body style="{body}"><div style="width:{width - 2 * margin}px;margin:{margin}px">'
        f"{(FOLDER / svg).read_text('utf-8')}</div>"
    )
    picture = page.screenshot(omit_background=not paper)
    page.close()
    return Image.open(io.BytesIO(picture))


def save_flat(picture: Image.Image, name: str) -> None:
    """A PNG with a palette."""
    flat = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    flat.save(FOLDER / f"{name}.png", optimize=True)


def main(chromium: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        save_flat(draw(browser, "social-default.svg", 1200, 630, paper=PAPER), "social-default")
        for name, side in SQUARES.items():
            save_flat(draw(browser, "symbol.svg", side, side, round(side * MARGIN), PAPER), name)
        draw(browser, "symbol.svg", 256, 256).save(FOLDER / "favicon.ico", sizes=[(16, 16), (32, 32)])
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1])
