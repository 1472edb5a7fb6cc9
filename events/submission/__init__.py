"""From a typed proposal to an event that waits for moderation: the form, the verbs, the uploads."""
