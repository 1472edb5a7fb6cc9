"""Settings of the test suite: production behaviour, fast hashing, nothing written outside a temporary folder."""

import os
import tempfile

os.environ["DEBUG"] = "1"
os.environ.pop("SITE_CLOCK", None)
os.environ.pop("TILE_URL", None)

from .dev import *

DEBUG = False
IS_DEVELOPMENT = True
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "testserver"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MEDIA_ROOT = tempfile.mkdtemp(prefix="semaine-media-")
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
LOGGING = {"version": 1, "disable_existing_loggers": False}
