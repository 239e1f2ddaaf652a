"""``citecheck`` and ``python -m citecheck``: the way in."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; what citecheck did not foresee ends with exit code 4 and no traceback."""
    if sys.argv[1:] == ["--version"]:
        # The one line answered before typer is loaded: hooks and CI ask for it at every start.
        from citecheck.version import __version__

        sys.stdout.write(f"citecheck {__version__}\n")
        return
    import gc

    # Hardly anything of a start is garbage: the collector need not look for it every 700 objects.
    gc.set_threshold(50_000, 20, 20)
    from citecheck.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
