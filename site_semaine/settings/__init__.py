"""Settings come from the environment: `base` is safe for production, `dev` loosens it when `DEBUG=1`."""

import os

if os.environ.get("DEBUG") == "1":
    from .dev import *
else:
    from .base import *
