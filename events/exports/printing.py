"""The printing of the site lives in `home.printing`."""

from home.printing import clean_print_text, compile_pdf, compile_png, draw_qr

__all__ = ["clean_print_text", "compile_pdf", "compile_png", "draw_qr"]
