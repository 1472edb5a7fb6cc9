"""What the log never says: the secret part of a mailed address."""

from __future__ import annotations

import logging

from events.access.tokens import mask_secrets


class MaskSecrets(logging.Filter):
    """Rewrites each record, its traceback too, before a handler shows it."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = mask_secrets(record.getMessage()), None
        if record.exc_info and not record.exc_text:
            record.exc_text = logging.Formatter().formatException(record.exc_info)
        if record.exc_text:
            record.exc_text = mask_secrets(record.exc_text)
        return True
