"""What a production start must refuse, said in French to whoever deploys."""

from collections.abc import Sequence
from urllib.parse import urlsplit

MIN_SECRET_LENGTH = 50
CONSOLE_MAIL = "django.core.mail.backends.console.EmailBackend"


def find_unsafe_settings(
    *, secret_key: str, allowed_hosts: Sequence[str], site_url: str, email_backend: str, site_clock: str
) -> list[str]:
    """Return one sentence per unsafe setting, empty when the site may start."""
    problems = []
    if len(secret_key) < MIN_SECRET_LENGTH:
        problems.append(f"SECRET_KEY manque ou compte moins de {MIN_SECRET_LENGTH} caractères.")
    if not allowed_hosts:
        problems.append("ALLOWED_HOSTS manque : donnez les noms du site, séparés par des virgules.")
    if any(host == "*" for host in allowed_hosts):
        problems.append("ALLOWED_HOSTS contient « * » : donnez les noms exacts du site.")
    if urlsplit(site_url).scheme != "https" or not urlsplit(site_url).hostname:
        problems.append("SITE_URL manque ou n'est pas une adresse https:// complète.")
    if email_backend == CONSOLE_MAIL:
        problems.append("EMAIL_URL manque ou écrit les courriels à la console : donnez un serveur SMTP.")
    if site_clock:
        problems.append("SITE_CLOCK est réservé au développement : retirez-le ou posez DEBUG=1.")
    return problems
