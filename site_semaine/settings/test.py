"""Settings of the test suite: production behaviour, fast hashing, nothing written outside a temporary folder."""

import atexit
import os
import shutil
import tempfile

os.environ.pop("SITE_CLOCK", None)
os.environ.pop("TILE_URL", None)

from .dev import *

DEBUG = False
IS_DEVELOPMENT = True
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "testserver"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
SCRATCH = tempfile.mkdtemp(prefix="semaine-tests-")
atexit.register(shutil.rmtree, SCRATCH, ignore_errors=True)
MEDIA_ROOT = os.path.join(SCRATCH, "media")
PRIVATE_MEDIA_ROOT = os.path.join(SCRATCH, "private")
STATIC_ROOT = os.path.join(SCRATCH, "static")
os.mkdir(STATIC_ROOT)
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
LOGGING = {"version": 1, "disable_existing_loggers": False}
# A file, not memory: the browser tests read it from several threads.
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["TEST"] = {"NAME": os.path.join(SCRATCH, "test.sqlite3")}
OUTBOX_IN_BACKGROUND = False
