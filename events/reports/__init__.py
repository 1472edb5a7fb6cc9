"""After an event: the report of its organiser in one minute, the attestation, the mail that asks for it."""
