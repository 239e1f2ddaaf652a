"""Where questions may go: the rules of ``--base-url``, and which redirects can be judged."""

from __future__ import annotations

import pytest

from citecheck.errors import UsageError
from citecheck.net.hosts import check_pace, is_un_host, on_service, parse_base


@pytest.mark.parametrize(
    ("url", "address", "name"),
    [
        pytest.param("https://documents.un.org", "https://documents.un.org", "documents.un.org", id="the service"),
        pytest.param("https://documents.un.org:443/", "https://documents.un.org", "documents.un.org", id="usual port"),
        pytest.param("http://127.0.0.1:8080", "http://127.0.0.1:8080", "127.0.0.1:8080", id="loopback"),
        pytest.param("http://localhost:8080", "http://localhost:8080", "localhost:8080", id="loopback by name"),
        pytest.param("http://[::1]:8080", "http://[::1]:8080", "::1:8080", id="loopback, version 6"),
        pytest.param(
            "https://mirror.example.org:8443", "https://mirror.example.org:8443", "mirror.example.org:8443", id="other"
        ),
    ],
)
def test_addresses_that_may_be_asked(url: str, address: str, name: str) -> None:
    base = parse_base(url)
    assert (base.url, base.name) == (address, name)


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("http://documents.un.org", id="plain http to another machine"),
        pytest.param("http://127.0.0.1.example.org", id="a name that begins like loopback"),
        pytest.param("http://10.0.0.1", id="the own network is not the own machine"),
        pytest.param("ftp://documents.un.org", id="another scheme"),
        pytest.param("documents.un.org", id="no scheme"),
        pytest.param("https://", id="no host"),
        pytest.param("https://user:secret@documents.un.org", id="credentials"),
        pytest.param("https://documents.un.org/api", id="a path"),
        pytest.param("https://documents.un.org/?x=1", id="a query"),
        pytest.param("https://documents.un.org:port", id="no port"),
        pytest.param("https://[::1", id="no address"),
    ],
)
def test_addresses_that_are_refused(url: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_base(url)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("url", "concurrency", "interval_s", "allowed"),
    [
        pytest.param("https://documents.un.org", 2, 1.0, True, id="the defaults"),
        pytest.param("https://documents.un.org", 4, 0.25, True, id="the limits"),
        pytest.param("https://documents.un.org", 5, 1.0, False, id="too many at once"),
        pytest.param("https://documents.un.org", 2, 0.2, False, id="too fast"),
        pytest.param("https://undocs.org", 5, 1.0, False, id="the short links' host is the UN's too"),
        pytest.param("http://127.0.0.1:1", 50, 0.0, True, id="free elsewhere"),
        pytest.param("http://127.0.0.1:1", 0, 0.0, False, id="nobody asks"),
        pytest.param("http://127.0.0.1:1", 1, -1.0, False, id="backwards"),
        pytest.param("http://127.0.0.1:1", 1, float("nan"), False, id="no number"),
    ],
)
def test_the_pace_that_a_host_must_bear(url: str, concurrency: int, interval_s: float, allowed: bool) -> None:
    base = parse_base(url)
    if allowed:
        check_pace(base, concurrency, interval_s)
        assert base.of_un is is_un_host(base.host)
        return
    with pytest.raises(UsageError):
        check_pace(base, concurrency, interval_s)


@pytest.mark.parametrize(
    ("base", "target", "stays"),
    [
        pytest.param("https://documents.un.org", "https://documents.un.org/error", True, id="the service itself"),
        pytest.param("https://documents.un.org", "https://DOCUMENTS.UN.ORG:443/error", True, id="host names fold"),
        pytest.param("https://documents.un.org", "https://documents.un.org:8443/error", False, id="another port"),
        pytest.param(
            "https://documents.un.org", "https://documents.un.org.example.org/error", False, id="a longer name"
        ),
        pytest.param("https://documents.un.org", "https://example.org/error", False, id="a stranger"),
        pytest.param("http://127.0.0.1:81", "http://127.0.0.1:81/error", True, id="the base"),
        pytest.param("http://127.0.0.1:81", "http://127.0.0.1:82/error", False, id="the base's neighbour"),
        pytest.param("http://127.0.0.1:81", "https://documents.un.org/error", True, id="the service, for any base"),
        pytest.param("http://127.0.0.1:81", "javascript:/error", False, id="no address at all"),
        pytest.param("http://127.0.0.1:81", "http://[::1/error", False, id="no address that can be read"),
    ],
)
def test_which_redirects_stay_on_the_service(base: str, target: str, stays: bool) -> None:
    assert on_service(target, parse_base(base)) is stays
