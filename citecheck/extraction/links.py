"""Addresses that lead to UN documents: which host, which document, which language."""

from __future__ import annotations

import re
from functools import lru_cache

from citecheck.extraction.pattern import Pattern, compiled

ADDRESS = Pattern(
    r"[^\s<>\"«»“”{}|\\^`]{1,2000}",
    finds=("https://undocs.org/en/A/RES/65/230", "A/RES/1325(2000)"),
    skips=("<>", " "),
)

_LANGUAGES = {"a": "ar", "c": "zh", "e": "en", "f": "fr", "r": "ru", "s": "es", "o": "de", "ot": "de", "ch": "zh"}
_SIX = frozenset(("ar", "zh", "en", "fr", "ru", "es", "de", "ot"))
_QUERIES: dict[str, tuple[str, ...]] = {
    "undocs.org": ("symbol", "finalsymbol", "docid"),
    "docs.un.org": ("symbol", "docid"),
    "daccess-ods.un.org": ("ds",),
    "un.org": ("symbol", "m", "docid"),
    "tbinternet.ohchr.org": ("symbolno",),
    "ap.ohchr.org": ("si",),
}
PLAIN = Pattern(
    r"https?://(?:www[.])?(?P<host>undocs[.]org|docs[.]un[.]org)/(?:(?P<language>en|fr|es|ar|ru|zh)/)?"
    r"(?P<symbol>[A-Z]{1,6}(?:/[A-Za-z0-9.-]{1,30}){0,8}/[A-Za-z0-9.-]{0,30}\d)\Z",
    finds=("https://undocs.org/en/A/RES/65/230", "https://docs.un.org/A/70/174"),
    skips=("https://undocs.org/en/A/RES/217(III)", "https://undocs.org/pdf?symbol=A/70/1"),
)
"""The form of nearly all links, read at once."""
HYPHENATED = Pattern(
    r"(?:A|S|E|T|ST)(?:-[A-Za-z0-9.()]{1,20}){2,8}",
    finds=("A-RES-55-2", "S-RES-242(1967)", "A-RES-ES-10-14"),
    skips=("A/RES/ES-10/14", "en-us", "A-1", "N1052634"),
)
"""A symbol with hyphens for its slashes, as templates of encyclopaedias hand it on."""
JOB = Pattern(r"[A-Z]{1,3}\d{5,7}", re.IGNORECASE, finds=("N1052634", "CPH95001"), skips=("A/RES/1", "1052634"))


class Target:
    """Where an address leads.

    Attributes:
        host: Without ``www.``.
        symbol: The symbol's text as the address says it; ``None`` for job and record numbers.
        language: The language version asked for.
        job: The number of the language version or the record, where the address gives that alone.
    """

    __slots__ = ("host", "job", "language", "symbol")

    def __init__(self, host: str, symbol: str | None, language: str | None = None, job: str | None = None) -> None:
        self.host = host
        self.symbol = symbol
        self.language = language
        self.job = job


@lru_cache(maxsize=4096)
def read_target(address: str) -> Target | None:
    """What document an address leads to; ``None`` if it leads to none of the UN's document services."""
    plain = PLAIN.regex.match(address)
    if plain is not None:
        return Target(plain["host"], plain["symbol"], plain["language"])
    match = compiled(
        r"\s*(?:[a-z]{2,6}:)?(?://)?([a-z0-9.-]{4,80})(?::\d+)?([/?].*)?", re.IGNORECASE | re.DOTALL
    ).match(address)
    if match is None:
        return None
    host = match[1].lower().removeprefix("www.")
    if not host.endswith((".un.org", "undocs.org", "ohchr.org")) and host != "un.org":
        return None
    path, _, query = (match[2] or "/").partition("?")
    query = query.partition("#")[0]
    path = path.partition("#")[0]
    items = _items(query)
    if host == "documents.un.org" or host.startswith(("documents-dds", "daccess-dds")):
        return _from_documents(host, path, items)
    if host == "digitallibrary.un.org":
        return _from_library(path)
    if host == "un.org" and not path.lower().endswith(("view_doc.asp", "ws.asp", "/docs", "/docs/")):
        return None
    for key in _QUERIES.get(host, ()):
        if items.get(key):
            return _symbol(host, items[key], _LANGUAGES.get(items.get("lang", items.get("language", "")).lower()))
    if host in ("undocs.org", "docs.un.org"):
        return _symbol(host, path.lstrip("/"), None)
    job = items.get("jn") if host == "daccess-ods.un.org" else None
    return Target(host, None, job=job.upper()) if job else None


def _from_documents(host: str, path: str, items: dict[str, str]) -> Target | None:
    language = items.get("l", items.get("lang", "")).lower()
    language_found = language if language in _SIX else _LANGUAGES.get(language)
    for key in ("s", "doc", "symbol", "docid"):
        if items.get(key):
            return _symbol(host, items[key], language_found)
    if items.get("j"):
        text = compiled(r"_\d+\Z").sub("", items.get("i", ""))
        if "/" in text or "_" in text:
            return _symbol(host, text.replace("_", "/"), language_found)
        return Target(host, None, language_found, items["j"].upper())
    stem = path.rsplit("/", 1)[-1].partition(".")[0]
    if compiled(r"(?i)/doc/|/(?:ns|nr|nl)\w*/").search(path) and JOB.regex.fullmatch(stem):
        return Target(host, None, None, stem.upper())
    return None


def _from_library(path: str) -> Target | None:
    host = "digitallibrary.un.org"
    match = compiled(r"/record/(\d+)(?:/files/([^/]+))?").match(path)
    if match is None:
        return None
    if match[2]:
        stem = compiled(r"(?i)(?:-(?P<language>[a-z]{2}))?[.]\w{2,4}\Z").split(unquoted(match[2]))[0]
        language = compiled(r"(?i)-([a-z]{2})[.]\w{2,4}\Z").search(unquoted(match[2]))
        text = compiled(r"[&+]").split(stem)[0]
        if HYPHENATED.regex.fullmatch(text) is not None:
            text = with_slashes(text)
        text = text.replace("_", "/").replace("^", "[", 1).replace("^", "]", 1).rstrip("!")
        if "/" in text and any(figure.isdigit() for figure in text) and text[0].isalpha():
            return _symbol(host, text, language[1].lower() if language else None)
    return Target(host, None, job=match[1])


def _items(query: str) -> dict[str, str]:
    items: dict[str, str] = {}
    for item in compiled(r"&amp;|&|;").split(query):
        key, equals, value = item.partition("=")
        if equals:
            items.setdefault(key.lower(), unquoted(value))
    return items


def _symbol(host: str, text: str, language: str | None) -> Target | None:
    """Take a symbol out of a path or a value: its language before it, debris behind it."""
    text = unquoted(text).strip()
    text = compiled(r"/{2,}").sub("/", text.lstrip("/"))
    match = compiled(r"(?i)(en|fr|es|ar|ru|zh|ch|de|ot)/(?=\S)").match(text)
    if match:
        language = _LANGUAGES.get(match[1].lower(), match[1].lower())
        text = text[match.end() :]
    text = compiled(r"[&?#]|(?i:%26)").split(text)[0]
    text = compiled(r"(?i)[.](?:pdf|docx?|html?)\Z").sub("", text)
    text = text.rstrip(" .,;:/'\"»”’]>*_")
    text = compiled(r"(?i)\s+(?:paras?\b|\(resumed\)|at\s|p\.).*\Z").sub("", text)
    if text.count(")") > text.count("("):
        text = text[: text.rfind(")")] + text[text.rfind(")") + 1 :] if not text.endswith(")") else text.rstrip(")")
    if text.count("(") > text.count(")"):
        text += ")"
    if HYPHENATED.regex.fullmatch(text) is not None:
        text = with_slashes(text)
    if not any(figure.isdigit() for figure in text) or "/" not in text:
        return None
    return Target(host, text, language)


def with_slashes(name: str) -> str:
    """A symbol with hyphens for slashes: ``S-PV-5943`` → ``S/PV.5943``; special sessions keep theirs."""
    symbol = compiled(r"(?<=-)(E?S)-(?=\d{1,2}-)").sub(r"\1~", name)
    symbol = compiled(r"(?<=\()(E?S)-(?=[IVX])").sub(r"\1~", symbol).replace("-", "/").replace("~", "-")
    return compiled(r"/(PV|SR|L|Add|Corr|Rev)/(?=\d)").sub(r"/\1.", symbol)


def unquoted(text: str) -> str:
    """Resolve ``%2F`` and the like, twice at most; what is no valid escape stays."""
    for _ in range(2):
        if "%" not in text:
            break
        text = compiled(r"(?:%[0-9A-Fa-f]{2})+").sub(_decoded, text)
    return text


def _decoded(match: re.Match[str]) -> str:
    return bytes.fromhex(match[0].replace("%", "")).decode("utf-8", "replace")


def trimmed(address: str) -> str:
    """A bare address without the punctuation of the sentence around it."""
    while address:
        last = address[-1]
        if (
            last in ".,;:!?'\"*_…”’»"
            or (last == ")" and address.count(")") > address.count("("))
            or (last == "]" and address.count("]") > address.count("["))
        ):
            address = address[:-1]
        else:
            break
    return address
