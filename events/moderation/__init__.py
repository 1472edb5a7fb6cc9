"""The moderators' desk in the Wagtail admin: what waits, what changed, and the four decisions."""
