"""The models of the app, importable from `home.models`."""

from .base import BasePage, PillarPage
from .edition import Edition, Phase
from .editorial import EditorialPage
from .facts import KeyFigure, Organiser, Partner, PartnerCategory
from .home import HomePage
from .media import SiteDocument, SiteImage, SiteRendition
from .partners import PartnersPage
from .service import SearchPage, SiteMapPage
from .settings import NavigationSettings, SiteSettings
from .words import PageWords

__all__ = [
    "BasePage",
    "Edition",
    "EditorialPage",
    "HomePage",
    "KeyFigure",
    "NavigationSettings",
    "Organiser",
    "PageWords",
    "Partner",
    "PartnerCategory",
    "PartnersPage",
    "Phase",
    "PillarPage",
    "SearchPage",
    "SiteDocument",
    "SiteImage",
    "SiteMapPage",
    "SiteRendition",
    "SiteSettings",
]
