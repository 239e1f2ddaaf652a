"""What of a result is reported, and which exit code follows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from citecheck.cli.codes import FINDINGS, INTERNAL, INTERRUPTED, OK, UNFINISHED, USAGE
from citecheck.cli.session import say
from citecheck.model.kept import paths_of
from citecheck.model.outcome import Outcome, Status, Why
from citecheck.model.result import Result
from citecheck.model.tally import tally_of
from citecheck.rules import RULES
from citecheck.rules import load as load_rules
from citecheck.rules.judgement import fingerprinted, in_order, selected
from citecheck.suppress import UNUSED_IGNORE, Ignore, Selection, matches_symbol, silence
from citecheck.value import replace

if TYPE_CHECKING:
    from citecheck.config import Loaded, Settings
    from citecheck.model.finding import Finding

DEFAULT_BASELINE = "citecheck-baseline.json"

_SETTLED_OTHERWISE = frozenset({Why.NOT_HELD, Why.FRESH, Why.NO_SYMBOL, Why.MALFORMED})
"""Why a document may stay unverified without the check being unfinished."""


class BaselineUse(NamedTuple):
    """What ``--baseline``, ``--write-baseline`` and ``--grow-baseline`` come to."""

    file: Path | None
    write: bool = False
    grow: bool = False
    quiet: bool = False


class Chosen(NamedTuple):
    """What is to be reported, and the rules that ran to their end and are reported."""

    result: Result
    ran: frozenset[str]


def chosen(result: Result, ignores: Sequence[Ignore], loaded: Loaded) -> Chosen:
    """The result with the findings that settings and ignore comments leave to be reported."""
    settings = loaded.settings
    names = (*RULES, UNUSED_IGNORE)
    asked_for = _asked_for(settings)
    network = result.network
    ran = asked_for
    if not result.online or network.interrupted or network.answered < network.needed:
        # Without all answers nobody knows whether a comment or a baseline's entry about them is of use.
        ran = asked_for.difference(rule.name for rule in load_rules() if rule.needs_outcomes)
    silenced = silence(result.findings, ignores, ran, names)
    # A fault whose reporting rule is left out is reported by the next one that saw it.
    findings = selection_of(loaded).choose(selected(in_order(silenced.findings), asked_for))
    return Chosen(replace(result, findings=fingerprinted(findings) if findings else ()), ran)


def _asked_for(settings: Settings) -> frozenset[str]:
    return frozenset(settings.select or (*RULES, UNUSED_IGNORE)).difference(settings.ignore)


def selection_of(loaded: Loaded) -> Selection:
    """What the settings choose of the findings."""
    settings = loaded.settings
    return Selection(
        rules=_asked_for(settings),
        severity=settings.severity,
        per_file=settings.per_file_ignores,
        symbols=settings.ignore_symbols,
        folder=loaded.folder if loaded.file is not None else None,
    )


def without_known(chosen: Chosen, use: BaselineUse, *, whole: bool) -> Result:
    """Hide the findings that the baseline lists, and write it anew where that is asked for.

    ``whole`` says that the project was read from its top, so that entries of files that
    are no more can be dropped.

    Raises:
        UsageError: the baseline is missing, damaged or cannot be written.
    """
    result = chosen.result
    if use.file is None:
        return result
    from citecheck import baseline

    new = use.write and not use.file.exists()
    entries = () if new else baseline.read(use.file)
    reach = baseline.Reach(
        paths=frozenset(paths_of(result)),
        rules=chosen.ran,
        unread={each.path for each in result.unread},
        whole=whole,
    )
    compared = baseline.compare(result.findings, entries, reach)
    if use.write:
        baseline.write(use.file, baseline.updated(compared, entries, grow=use.grow or new))
    for entry in compared.gone:
        say(f"{use.file}: no longer found: {entry.path}: {entry.rule} {entry.text}")
    hidden = compared.known + (compared.new if use.write and (use.grow or new) else ())
    if hidden and not use.quiet:
        say(f"{use.file}: {len(hidden)} known findings are not reported")
    known = {finding.fingerprint for finding in hidden}
    return replace(result, findings=tuple(finding for finding in result.findings if finding.fingerprint not in known))


def exit_code(result: Result, settings: Settings, *, unread: bool) -> int:
    """Which exit code a result means: 130 for an interrupt, 4 for a fault of ours, then 2 beats 1 beats 3."""
    if result.network.interrupted:
        return INTERRUPTED
    if any(each.internal for each in result.unread):
        return INTERNAL
    if unread or result.unread:
        return USAGE
    if failing(result.findings, settings):
        return FINDINGS
    return UNFINISHED if unfinished(result, settings) else OK


def failing(findings: Sequence[Finding], settings: Settings) -> bool:
    """Whether a finding is at or above ``--fail-on``."""
    limit = settings.fail_on
    return limit is not None and any(finding.severity.rank >= limit.rank for finding in findings)


def unfinished(result: Result, settings: Settings) -> bool:
    """Whether the check could not be finished, by the rules of exit code 3."""
    if settings.locked:
        return any(outcome.service not in ("facts", "lock") for outcome in _open_outcomes(result, settings))
    if settings.offline:
        return False
    network = result.network
    if network.needed and not network.answered:
        return True
    return settings.strict and any(True for _ in _open_outcomes(result, settings))


def _open_outcomes(result: Result, settings: Settings) -> Iterator[Outcome]:
    """Outcomes of documents that could have been verified and were not."""
    for symbol, outcome in tally_of(result).unanswered.items():
        if unsettled(outcome) and not matches_symbol(symbol, settings.ignore_symbols):
            yield outcome


def unsettled(outcome: Outcome) -> bool:
    """Whether a document is of a class that the service holds and yet nothing is known of it."""
    return outcome.status is Status.UNANSWERED and outcome.why not in _SETTLED_OTHERWISE
