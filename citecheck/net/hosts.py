"""Where questions may go: one host, the service's or what the user puts in its place.

Redirects are judged, never followed, and nothing that a draft says ever becomes an
address: every question is made of the base, a fixed path and a symbol.
"""

from __future__ import annotations

from citecheck.errors import UsageError
from citecheck.value import Value

DEFAULT_BASE = "https://documents.un.org"
"""The document service behind undocs.org; its symbol API is the only oracle (docs/resolving.md § 8)."""

API_PATH = "/api/symbol/access"
SERVICE_HOST = "documents.un.org"
SHORT_HOSTS = frozenset({"undocs.org", "www.undocs.org"})
VIEWER_HOST = "docs.un.org"
MAX_CONCURRENCY_UN = 4
"""Four in flight work, ten bring 503 (docs/resolving.md § 8)."""
MIN_INTERVAL_UN_S = 0.25

_PORTS = {"http": 80, "https": 443}


class Base(Value):
    """Scheme, host and port that every question is sent to."""

    url: str
    scheme: str
    host: str
    port: int

    @property
    def loopback(self) -> bool:
        """Whether it is this very machine: proxies and trust stores don't matter there."""
        return is_loopback(self.host)

    @property
    def of_un(self) -> bool:
        """Whether the limits of pace for the United Nations' hosts hold."""
        return is_un_host(self.host)

    @property
    def name(self) -> str:
        """The host as messages and outcomes name it."""
        return self.host if self.port == _PORTS[self.scheme] else f"{self.host}:{self.port}"


def is_loopback(host: str) -> bool:
    """Whether a host name or address means this machine."""
    if host == "localhost":
        return True
    import ipaddress

    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def is_un_host(host: str) -> bool:
    """Whether a host belongs to the United Nations, whose limits of pace are not negotiable."""
    return host in ("un.org", "undocs.org") or host.endswith((".un.org", ".undocs.org"))


def parse_base(url: str) -> Base:
    """Read ``--base-url``: scheme, host and port, nothing else.

    Raises:
        UsageError: no http(s) address, a path, a query or credentials in it, or plain
            http to another machine.
    """
    if url == DEFAULT_BASE:
        return Base(url, "https", SERVICE_HOST, _PORTS["https"])
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError as error:
        raise UsageError(f"--base-url: {url!r} is no address ({error})") from error
    host = (parts.hostname or "").rstrip(".")
    if parts.scheme not in _PORTS or not host:
        raise UsageError(f"--base-url: {url!r} is no address like {DEFAULT_BASE}")
    if parts.username is not None or parts.password is not None:
        raise UsageError("--base-url: an address with a user name or password is not accepted")
    if parts.path not in ("", "/") or parts.query or parts.fragment:
        raise UsageError(f"--base-url: give scheme, host and port alone, not {url!r}")
    if parts.scheme == "http" and not is_loopback(host):
        raise UsageError(f"--base-url: plain http is accepted for this machine alone; use https://{host}")
    shown = f"[{host}]" if ":" in host else host
    known = _PORTS[parts.scheme]
    address = f"{parts.scheme}://{shown}" + (f":{port}" if port not in (None, known) else "")
    return Base(address, parts.scheme, host, port if port is not None else known)


def check_pace(base: Base, concurrency: int, interval_s: float) -> None:
    """Refuse a pace that the host must not be asked to bear.

    Raises:
        UsageError: no request in flight at all, a negative interval, or beyond the limits for a UN host.
    """
    if concurrency < 1:
        raise UsageError("--concurrency: at least 1")
    if not interval_s >= 0:
        raise UsageError("--interval-s: 0 or more seconds")
    if not base.of_un:
        return
    if concurrency > MAX_CONCURRENCY_UN:
        raise UsageError(f"--concurrency: at most {MAX_CONCURRENCY_UN} for {base.host}")
    if interval_s < MIN_INTERVAL_UN_S:
        raise UsageError(f"--interval-s: at least {MIN_INTERVAL_UN_S} for {base.host}")


def on_service(target: str, base: Base) -> bool:
    """Whether a redirect stays where its path can be judged: on the host asked or on documents.un.org.

    ``target`` is absolute.
    """
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(target)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return False
    if parts.scheme not in _PORTS:
        return False
    usual = port is None or port == _PORTS[parts.scheme]
    if host == SERVICE_HOST and usual:
        return True
    if host != base.host:
        return False
    return port == base.port or (usual and base.port == _PORTS[base.scheme])
