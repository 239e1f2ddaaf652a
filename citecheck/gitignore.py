"""What ``.gitignore`` leaves out when a folder is walked, as git reads it (gitignore(5)).

pathspec, which knows the patterns, is loaded with this module: only where a folder is walked.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pathspec import GitIgnoreSpec, PathSpec

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FILE = ".gitignore"


def compile_patterns(patterns: Iterable[str]) -> PathSpec[Any]:
    """Patterns in the syntax of ``.gitignore``, ready to match."""
    return GitIgnoreSpec.from_lines(patterns)


@dataclass(frozen=True, slots=True)
class Ignored:
    """The ``.gitignore`` files that count in a folder: the outermost first, the innermost decides.

    Attributes:
        specs: Each file's folder (resolved) and its patterns.
        folder: The folder, as walked, and the same resolved, to which paths are relative.
    """

    specs: tuple[tuple[str, PathSpec[Any]], ...] = ()
    folder: tuple[str, str] = ("", "")

    @classmethod
    def above(cls, top: Path) -> Ignored:
        """Take what stands in the folders above, up to the root of the repository; none outside of one.

        A folder that is itself left out was named outright: then only what lies in it counts.
        """
        real = Path(os.path.realpath(top))
        chain = [real]
        if not (real / ".git").exists():
            for parent in real.parents:
                chain.append(parent)
                if (parent / ".git").exists():
                    break
            else:
                chain = [real]
        found: list[tuple[str, PathSpec[Any]]] = []
        for folder in reversed(chain[1:]):
            spec = _read(folder)
            if spec is not None:
                found.append((str(folder), spec))
        above = cls(tuple(found), (str(real.parent), str(real.parent)))
        return cls() if above.match(real, is_folder=True) else above

    def inside(self, place: Path, entries: Sequence[str]) -> Ignored:
        """Enter a folder: what counts in it, its own ``.gitignore`` included."""
        real = os.path.realpath(place)
        specs = self.specs
        if _FILE in entries:
            spec = _read(Path(real))
            if spec is not None:
                specs = (*specs, (real, spec))
        return Ignored(specs, (str(place), real))

    def match(self, place: Path, *, is_folder: bool) -> bool:
        """Whether an entry of the folder is left out."""
        if not self.specs:
            return False
        path = f"{self.folder[1].rstrip('/')}/{place.name}"
        for folder, spec in reversed(self.specs):
            inside = folder.rstrip("/") + "/"
            if not path.startswith(inside):
                continue
            verdict: bool | None = spec.check_file(path[len(inside) :] + ("/" if is_folder else "")).include
            if verdict is not None:
                return verdict
        return False


def _read(folder: Path) -> PathSpec[Any] | None:
    try:
        text = (folder / _FILE).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    return GitIgnoreSpec.from_lines(text.splitlines())
