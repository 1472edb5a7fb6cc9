"""A believable programme: the real events of the starter content, and any number of invented ones."""

from .examples import create_example_events

__all__ = ["create_example_events"]
