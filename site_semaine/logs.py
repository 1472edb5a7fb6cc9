"""What the log never says: the secret part of a private address."""

from __future__ import annotations

import logging

from events.access.tokens import mask_secrets
from press.tokens import mask_passes


def mask(text: str) -> str:
    return mask_passes(mask_secrets(text))


class MaskSecrets(logging.Filter):
    """Rewrites each record, its traceback too, before a handler shows it."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = mask(record.getMessage()), None
        if record.exc_info and not record.exc_text:
            record.exc_text = logging.Formatter().formatException(record.exc_info)
        if record.exc_text:
            record.exc_text = mask(record.exc_text)
        return True
