"""Telephone numbers as addresses take them. Pure."""


def dial(number: str) -> str:
    """The number as a `tel:` address takes it: digits and a leading plus."""
    return "".join(char for char in number if char.isdigit() or char == "+")
