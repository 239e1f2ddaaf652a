"""The store of answers: observations with their evidence, in SQLite, in the user's cache folder.

Kept is what the service said, never what it meant: answers are judged when they are read,
so a better judge needs no new request. Failures are never kept (the caller hands over
answers that are found or absent, nothing else).

Several processes may use it at once (write-ahead log, one short transaction an answer),
and a process may be killed at any moment. A store that is damaged is set aside; one that
is foreign, newer than this citecheck, or cannot be written is left alone: in each case
with one warning, and the run goes on without.
"""

from __future__ import annotations

import contextlib
import sqlite3
from datetime import UTC, datetime
from time import sleep, time_ns
from typing import TYPE_CHECKING

from citecheck.net.folder import FILE_NAME, default_folder
from citecheck.net.observation import KEPT_BYTES, Observation
from citecheck.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

APPLICATION_ID = int.from_bytes(b"cite")
SCHEMA_VERSION = 1
BUSY_TIMEOUT_S = 5.0
_TRIES, _PAUSE_S = 20, 0.05

_SCHEMA = f"""
CREATE TABLE IF NOT EXISTS observation (
    url TEXT NOT NULL,
    turn INTEGER NOT NULL,
    at REAL NOT NULL,
    status INTEGER NOT NULL,
    reason TEXT NOT NULL,
    location TEXT,
    content_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    head BLOB NOT NULL,
    PRIMARY KEY (url, turn)
) WITHOUT ROWID;
PRAGMA application_id = {APPLICATION_ID};
PRAGMA user_version = {SCHEMA_VERSION};
"""
_READ = "SELECT at, status, reason, location, content_type, size, head FROM observation WHERE url = ? AND turn = ?"
_WRITE = "INSERT OR REPLACE INTO observation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"


class Store:
    """An open store. Without a connection it knows nothing and keeps nothing.

    Attributes:
        warning: What went wrong, for the user; empty if nothing did.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection | None, warning: str = "", *, writable: bool) -> None:
        self.path = path
        self.warning = warning
        self._connection = connection
        self._writable = writable

    @property
    def usable(self) -> bool:
        """Whether there is anything to read."""
        return self._connection is not None

    def read(self, url: str, turn: int) -> Observation | None:
        """What was answered to a question, the first time or to confirm (``turn`` 1)."""
        if self._connection is None:
            return None
        try:
            row = self._connection.execute(_READ, (url, turn)).fetchone()
            return None if row is None else _observation(url, row)
        except (sqlite3.Error, ValueError, TypeError, OverflowError) as error:
            self._give_up(error)
            return None

    def keep(self, observation: Observation, turn: int) -> None:
        """Keep an answer; it is on disk, as far as a killed process goes, when this returns."""
        if self._connection is None or not self._writable or observation.status is None:
            return
        row = (
            observation.url,
            turn,
            observation.at.timestamp(),
            observation.status,
            observation.reason,
            observation.location,
            observation.content_type,
            observation.size,
            observation.head[:KEPT_BYTES],
        )
        try:
            with self._connection:
                self._connection.execute(_WRITE, row)
        except sqlite3.Error as error:
            if _damaged(error):
                self._give_up(error)
                return
            self._writable = False
            self.warning = self.warning or f"{self.path} cannot be written ({error}); answers are not kept"

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            with contextlib.suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None

    def _give_up(self, error: Exception) -> None:
        """Go on without a file that turns out to be damaged, and set it aside for the next run."""
        self.close()
        aside = _set_aside(self.path) if _damaged(error) else None
        words = f"is damaged and is now {aside.name}" if aside else f"cannot be read ({error})"
        self.warning = self.warning or f"{self.path} {words}; this run goes on without"


def open_store(folder: Path | None = None, *, create: bool = True) -> Store:
    """Open the store, setting a damaged one aside.

    Args:
        folder: Where; ``None``: :func:`default_folder`.
        create: Make it if there is none; a run that makes no request need not.
    """
    path = (default_folder() if folder is None else folder) / FILE_NAME
    if not create and not path.exists():
        return Store(path, None, writable=False)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return Store(path, None, f"{path} cannot be made ({error.strerror}); answers are not kept", writable=False)
    try:
        return _open_patiently(path)
    except sqlite3.DatabaseError as error:
        if not _damaged(error):
            return _read_only(path, error)
        aside = _set_aside(path)
        if aside is None:
            return Store(path, None, f"{path} is damaged; it is not used", writable=False)
        try:
            store = _open(path)
        except sqlite3.Error as again:
            return Store(path, None, f"{path} cannot be used ({again}); answers are not kept", writable=False)
        store.warning = f"{path} was damaged and is now {aside.name}; a new one was begun"
        return store


def _open_patiently(path: Path) -> Store:
    """Open, again where another process is just making the file: SQLite does not wait for that itself."""
    for _ in range(_TRIES):
        try:
            return _open(path)
        except sqlite3.OperationalError as error:
            if getattr(error, "sqlite_errorname", "") not in ("SQLITE_BUSY", "SQLITE_LOCKED"):
                raise
            sleep(_PAUSE_S)
    return _open(path)


def _open(path: Path) -> Store:
    connection = sqlite3.connect(path, timeout=BUSY_TIMEOUT_S)
    try:
        refusal = _refusal(connection)
        if refusal:
            connection.close()
            return Store(path, None, f"{path} {refusal}; it is not used", writable=False)
        if _version(connection) != SCHEMA_VERSION:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.executescript(f"BEGIN IMMEDIATE;{_SCHEMA}COMMIT;")
        # A killed process loses nothing; only a power cut could lose the last answers, never damage the file.
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(_READ, ("", 0)).fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return Store(path, connection, writable=True)


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _refusal(connection: sqlite3.Connection) -> str:
    """Why a database is none of ours; empty if it is, or if it is new and empty."""
    # In this order: another process may be making the file, its name and table in one step.
    tables = int(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
    application = int(connection.execute("PRAGMA application_id").fetchone()[0])
    if application == 0 and tables == 0:
        return ""
    if application != APPLICATION_ID:
        return "is another program's database"
    if _version(connection) > SCHEMA_VERSION:
        return "was written by a newer citecheck"
    return ""


def _read_only(path: Path, error: sqlite3.DatabaseError) -> Store:
    """Read what may not be written; ``immutable`` also where the log's files cannot be made."""
    warning = f"{path} cannot be written ({error}); answers are not kept"
    for mode in ("mode=ro", "immutable=1"):
        try:
            connection = sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True, timeout=BUSY_TIMEOUT_S)
            refusal = _refusal(connection)
            connection.execute(_READ, ("", 0)).fetchone()
        except sqlite3.Error:
            continue
        if refusal:
            connection.close()
            return Store(path, None, f"{path} {refusal}; it is not used", writable=False)
        return Store(path, connection, warning, writable=False)
    return Store(path, None, warning, writable=False)


def _damaged(error: Exception) -> bool:
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return True
    return not isinstance(error, sqlite3.Error) or str(error).startswith(("no such table", "no such column"))


def _set_aside(path: Path) -> Path | None:
    aside = path.with_name(f"{path.name}.damaged-{time_ns()}")
    try:
        path.rename(aside)
    except OSError:
        return None
    for ending in ("-wal", "-shm"):
        with contextlib.suppress(OSError):
            path.with_name(path.name + ending).unlink()
    return aside


def _observation(url: str, row: tuple[object, ...]) -> Observation:
    at, status, reason, location, content_type, size, head = row
    if not (isinstance(at, float) and isinstance(status, int) and isinstance(size, int) and isinstance(head, bytes)):
        raise TypeError("a row of another shape")
    return Observation(
        url=url,
        at=datetime.fromtimestamp(at, UTC),
        status=status,
        reason=str(reason),
        location=None if location is None else str(location),
        content_type=str(content_type),
        head=head,
        size=size,
    )


class Contents(Value):
    """What the store holds, for ``citecheck cache stats``."""

    path: Path
    answers: int
    size_bytes: int
    oldest: datetime | None
    newest: datetime | None
    warning: str = ""


def contents(folder: Path | None = None) -> Contents:
    """Count what is kept."""
    store = open_store(folder, create=False)
    try:
        row = _counted(store)
    finally:
        store.close()
    size = sum(each.stat().st_size for each in _files(store.path))
    oldest, newest = (datetime.fromtimestamp(at, UTC) if at is not None else None for at in row[1:])
    return Contents(store.path, int(row[0] or 0), size, oldest, newest, store.warning)


def _counted(store: Store) -> tuple[float | None, ...]:
    connection = store._connection  # noqa: SLF001 - the same module
    if connection is None:
        return (0, None, None)
    try:
        counted: tuple[float | None, ...] = connection.execute(
            "SELECT count(*), min(at), max(at) FROM observation"
        ).fetchone()
    except sqlite3.Error as error:
        store.warning = store.warning or f"{store.path} cannot be read ({error})"
        return (0, None, None)
    return counted


def clear(folder: Path | None = None) -> int:
    """Empty the store; returns how many answers it held. Stores set aside as damaged go as well."""
    counted = contents(folder)
    if counted.warning and not counted.answers and counted.path.exists():
        # Foreign or newer: not ours to delete.
        return 0
    for each in _files(counted.path):
        with contextlib.suppress(FileNotFoundError):
            each.unlink()
    for each in counted.path.parent.glob(f"{FILE_NAME}.damaged-*"):
        each.unlink()
    return counted.answers


def _files(path: Path) -> Iterator[Path]:
    for ending in ("", "-wal", "-shm"):
        each = path.with_name(path.name + ending)
        if each.exists():
            yield each
