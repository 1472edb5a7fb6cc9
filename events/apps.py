"""The events app."""

from django.apps import AppConfig


class EventsConfig(AppConfig):
    name = "events"
    verbose_name = "Programme"

    def ready(self) -> None:
        from events.briefing import LiveProgramme
        from events.models.watch import watch
        from home.programme import register_programme

        watch()
        register_programme(LiveProgramme())
