"""What is done once the answer has left, so that the time of an answer says nothing."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from django.http import HttpResponse

log = logging.getLogger(__name__)


class AnswerThen(HttpResponse):
    """An answer after which `then()` is called: servers close it when its last byte is sent."""

    def __init__(self, *args: Any, then: Callable[[], None], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._then = then

    def close(self) -> None:
        try:
            self._then()
        except Exception:  # nobody is left to tell
            log.exception("after an answer")
        finally:
            super().close()
