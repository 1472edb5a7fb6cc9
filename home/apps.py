"""The home app."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = "Accueil et pages"

    def ready(self) -> None:
        from home.strict_admin import start_without_scripts

        start_without_scripts()
