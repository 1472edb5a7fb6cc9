"""Settings come from the environment: `base` is safe for production, `dev` loosens it when `DEBUG=1`."""

import os

if os.environ.get("DJANGO_SETTINGS_MODULE") == "site_semaine.settings.test":
    os.environ["DEBUG"] = "1"  # before any module of this package is read
elif os.environ.get("DEBUG") == "1":
    from .dev import *
else:
    from .base import *
