"""Development settings: `DEBUG=1`. Loosens `base` so that a fresh clone serves on http://localhost:8000."""

from .base import *
from .base import ALLOWED_HOSTS, CONTENT_SECURITY_POLICY, SECRET_KEY, SITE_URL

DEBUG = True
SECRET_KEY = SECRET_KEY or "development-only-secret-key-that-never-leaves-this-machine"
ALLOWED_HOSTS = ALLOWED_HOSTS or ["localhost", "127.0.0.1", "[::1]", "testserver"]
SITE_URL = SITE_URL or "http://localhost:8000"
WAGTAILADMIN_BASE_URL = SITE_URL
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "sessionid", "csrftoken"
CONTENT_SECURITY_POLICY["DIRECTIVES"].pop("upgrade-insecure-requests")
