"""Mails to organisers and moderators: their kinds and texts, the outbox, the sending."""
