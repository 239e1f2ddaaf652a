"""The exit codes; the README's table of them is held to INTERFACE by the tests."""

from __future__ import annotations

OK, FINDINGS, USAGE, UNFINISHED, INTERNAL, INTERRUPTED = 0, 1, 2, 3, 4, 130

MEANINGS = {
    OK: "nothing at or above `--fail-on` was found",
    FINDINGS: "findings at or above `--fail-on`",
    USAGE: "wrong usage, wrong configuration, a file that could not be read",
    UNFINISHED: "the check could not be finished: requests were needed and none got an answer",
    INTERNAL: "an error of citecheck itself",
    INTERRUPTED: "interrupted",
}
"""What each code means, in the words of the README."""
