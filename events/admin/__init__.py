"""The events as the team edits them: form, tabs, widgets, listing, dashboard. Nothing here is public."""
