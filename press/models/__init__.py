"""The models of the app, importable from `press.models`."""

from .kit import PressKitVersion
from .media import PressMedia
from .page import PressPage
from .passes import PressPass
from .people import PressQuote, Spokesperson, TerritoryContact
from .release import PressIndexPage, PressRelease, ReleaseContact

__all__ = [
    "PressIndexPage",
    "PressKitVersion",
    "PressMedia",
    "PressPage",
    "PressPass",
    "PressQuote",
    "PressRelease",
    "ReleaseContact",
    "Spokesperson",
    "TerritoryContact",
]
