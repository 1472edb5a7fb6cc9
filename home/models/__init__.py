"""The models of the app, importable from `home.models`."""

from .base import BasePage
from .edition import Edition, Phase
from .media import SiteDocument, SiteImage, SiteRendition

__all__ = ["BasePage", "Edition", "Phase", "SiteDocument", "SiteImage", "SiteRendition"]
