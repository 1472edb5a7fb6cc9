"""Where a request comes from, as coarsely as limits need it."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping


def client_network(headers: Mapping[str, str], trusted_proxies: int) -> str:
    """The IPv4 address or the IPv6 /64 of the client. `headers` is the WSGI environment.

    With `trusted_proxies` proxies of ours in front, the address that the outermost of them saw: the n-th of
    X-Forwarded-For from the right, the only one that a client cannot write. "" when it cannot be read.
    """
    text = headers.get("REMOTE_ADDR", "")
    if trusted_proxies:
        seen = [part.strip() for part in headers.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
        text = seen[-trusted_proxies] if len(seen) >= trusted_proxies else ""
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return ""
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:
            return str(address.ipv4_mapped)
        return str(ipaddress.ip_network((address, 64), strict=False))
    return str(address)
