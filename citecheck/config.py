"""Settings: what the project's configuration file and the command line ask for.

Whatever is not understood is an error that names file and key and the nearest known
name, since a setting that is silently ignored is worse than none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from citecheck.errors import ConfigError, UsageError, nearest
from citecheck.model.finding import Severity
from citecheck.value import Value, replace

if TYPE_CHECKING:
    from datetime import date

Check = Callable[[object], object]
"""Makes a setting's value of what was given, or raises UsageError."""

PATHS_OF_PROJECT = ("extra_facts", "extra_series", "baseline", "cache_dir")
"""Settings that hold paths, which in a file are relative to that file's folder."""


class Settings(Value):
    """Everything that can be set for a check, with its default.

    Attributes:
        select: The rules that run; ``None``: all.
        ignore: Rules that do not.
        severity: By rule, the severity that its findings are reported with.
        fail_on: From which severity on exit code 1 follows; ``None``: never.
        organ: The organ whose drafts these are, so that «its resolution» is understood.
        language: Of drafts that don't tell.
        as_of: The day drafts are judged on; ``None``: today.
        exclude: Patterns as in ``.gitignore`` of what is left out.
        per_file_ignores: Patterns of paths, and the rules that are not reported there.
        ignore_symbols: Patterns of symbols that are neither asked about nor reported.
        extra_facts, extra_series: The project's own tables.
        jobs: Processes that read and extract; ``None``: as many as there are cores.
        base_url: Another document service; never from a project's file.
        interval_s, timeout_s, max_time_s: Seconds between two requests, for one attempt, for all asking.
    """

    format: str = "text"
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] | None = None
    fail_on: Severity | None = Severity.ERROR
    strict: bool = False
    organ: str | None = None
    language: str | None = None
    encoding: str | None = None
    as_of: date | None = None
    exclude: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] | None = None
    ignore_symbols: tuple[str, ...] = ()
    extra_facts: tuple[Path, ...] = ()
    extra_series: tuple[Path, ...] = ()
    baseline: Path | None = None
    offline: bool = False
    locked: bool = False
    ask_all: bool = False
    no_cache: bool = False
    cache_dir: Path | None = None
    base_url: str | None = None
    concurrency: int = 2
    interval_s: float = 1.0
    timeout_s: float = 60.0
    attempts: int = 3
    max_time_s: float | None = None
    jobs: int | None = None
    quiet: bool = False
    verbose: bool = False
    no_progress: bool = False
    color: str = "auto"


class Loaded(NamedTuple):
    """The settings in force and where each comes from.

    ``origins`` names a source for each key that is not at its default; ``folder`` is that
    of the configuration file, where ``citecheck.lock`` stands and patterns of paths begin.
    """

    settings: Settings
    origins: Mapping[str, str]
    file: Path | None
    folder: Path


def load(start: Path, explicit: Path | None = None) -> Loaded:
    """Read the configuration of the project around a folder, or the file that is named.

    In a folder that has both, ``citecheck.toml`` comes before ``pyproject.toml``; a
    ``pyproject.toml`` without a table ``[tool.citecheck]`` is passed over.

    Raises:
        ConfigError: the file cannot be read or holds something that is not understood.
    """
    if explicit is not None:
        table = _table(explicit, named=True)
        return _loaded(explicit, table if table is not None else {})
    folder = start.absolute()
    for above in (folder, *folder.parents):
        for name in ("citecheck.toml", "pyproject.toml"):
            file = above / name
            if file.is_file():
                table = _table(file, named=False)
                if table is not None:
                    return _loaded(file, table)
    return Loaded(Settings(), {}, None, folder)


def _table(file: Path, *, named: bool) -> Mapping[str, object] | None:
    """The table of settings in a file; ``None`` where a ``pyproject.toml`` has none."""
    try:
        data = file.read_bytes()
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read: {error.strerror or error}") from error
    project = file.name == "pyproject.toml"
    if project and b"citecheck" not in data:
        return None
    import tomllib

    try:
        document = tomllib.loads(data.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file}: is no valid TOML: {error}") from error
    tools = document.get("tool", {})
    if isinstance(tools, dict) and "citecheck" in tools:
        table = tools["citecheck"]
        if not isinstance(table, dict):
            raise ConfigError(f"{file}: tool.citecheck must be a table")
        return table
    if project or "project" in document:
        return {} if named else None
    return document


def _loaded(file: Path, table: Mapping[str, object]) -> Loaded:
    known = {name.replace("_", "-"): name for name in Settings.__match_args__}
    settings = Settings()
    values: dict[str, object] = {}
    for key, value in table.items():
        where = f"{file}: {key}"
        if key in NOT_FROM_FILES:
            raise ConfigError(f"{where}: is set on the command line alone, since {NOT_FROM_FILES[key]}")
        name = known.get(key)
        if name is None:
            raise ConfigError(f"{where}: no setting is called so; did you mean «{nearest(key, _of_files(known))}»?")
        try:
            read = checked(name, value)
        except UsageError as error:
            raise ConfigError(f"{where}: {error}") from error
        values[name] = _beside(file.absolute().parent, read) if name in PATHS_OF_PROJECT else read
    folder = file.absolute().parent
    return Loaded(replace(settings, **values), dict.fromkeys(values, str(file)), file, folder)


def _of_files(known: Mapping[str, str]) -> list[str]:
    return [key for key in known if key not in NOT_FROM_FILES]


def _beside(folder: Path, value: object) -> object:
    if isinstance(value, Path):
        return folder / value
    if isinstance(value, tuple):
        return tuple(folder / each for each in value)
    return value


def override(loaded: Loaded, values: Mapping[str, object], origin: str = "command line") -> Loaded:
    """Put what the command line (or the environment) says over the settings of the project.

    ``values`` has the names of the fields; ``None`` means that it was not given. Lists of
    rules may be given with commas, paths and days as text. ``exclude`` adds to the
    project's patterns, everything else replaces.

    Raises:
        UsageError: a value that is not understood; the option is named.
    """
    changed: dict[str, object] = {}
    for name, value in values.items():
        if value is None:
            continue
        try:
            read = checked(name, value)
        except UsageError as error:
            raise UsageError(f"--{name.replace('_', '-')}: {error}") from error
        if name == "exclude" and isinstance(read, tuple):
            read = (*loaded.settings.exclude, *read)
        changed[name] = read
    settings = replace(loaded.settings, **changed)
    return loaded._replace(settings=settings, origins={**loaded.origins, **dict.fromkeys(changed, origin)})


def describe(loaded: Loaded) -> str:
    """Every setting in force as TOML, with where each comes from: what ``citecheck config`` prints."""
    lines = [f"# from {loaded.file}" if loaded.file is not None else "# no configuration file"]
    tables: list[str] = []
    for name in Settings.__match_args__:
        key = name.replace("_", "-")
        value = getattr(loaded.settings, name)
        if name == "fail_on" and value is None:
            value = "never"
        origin = loaded.origins.get(name, "default")
        if isinstance(value, Mapping) and value:
            tables += ["", f"[{key}]  # {origin}", *(f"{_toml(k)} = {_toml(v)}" for k, v in value.items())]
        elif value is None or isinstance(value, Mapping):
            lines.append(f"# {key}: {_UNSET.get(name, 'not set')}  # {origin}")
        else:
            lines.append(f"{key} = {_toml(value)}  # {origin}")
    return "".join(line + "\n" for line in lines + tables)


_UNSET = {
    "select": "all rules",
    "as_of": "today",
    "jobs": "one a core",
    "base_url": "the UN's document service",
    "cache_dir": "the user's cache folder",
}


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    import json

    # A JSON text is a TOML text, but for the one control character that JSON leaves as it is.
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")


NOT_FROM_FILES = {
    "base-url": "a project must not choose whom its readers' machines ask",
    "ask-all": "it is a question of one run",
    "output": "a project must not write files wherever it likes",
}
"""What a configuration file must not set, and why."""


def checked(name: str, value: object) -> object:
    """The value that a setting takes, made of what a file or the command line says.

    Raises:
        UsageError: it is not of the setting's kind; the text says what would be.
    """
    return _CHECKS[name](value)


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise UsageError(f"must be true or false, not {_shown(value)}")


def _text(value: object) -> str:
    if isinstance(value, str) and value:
        return value
    raise UsageError(f"must be a text, not {_shown(value)}")


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        value = [value]
    if isinstance(value, Sequence) and all(isinstance(each, str) and each for each in value):
        return tuple(value)
    raise UsageError(f"must be a list of texts, not {_shown(value)}")


def _rules(value: object) -> tuple[str, ...]:
    """Names of rules, each known, from a list or from texts with commas."""
    names = [name.strip() for text in _texts(value) for name in text.split(",")]
    return tuple(_rule(name) for name in names if name)


def _rule(name: str) -> str:
    from citecheck.rules import RULES
    from citecheck.suppress import UNUSED_IGNORE

    known = (*RULES, UNUSED_IGNORE)
    if name not in known:
        raise UsageError(f"no rule is called «{name}»; did you mean «{nearest(name, known)}»?")
    return name


def _severity(value: object) -> Severity:
    if isinstance(value, str) and value in tuple(Severity):
        return Severity(value)
    raise UsageError(f"must be error, warning or info, not {_shown(value)}")


def _fail_on(value: object) -> Severity | None:
    if value == "never":
        return None
    if isinstance(value, str) and value in tuple(Severity):
        return Severity(value)
    raise UsageError(f"must be error, warning, info or never, not {_shown(value)}")


def _severities(value: object) -> Mapping[str, Severity]:
    if not isinstance(value, Mapping):
        raise UsageError(f"must be a table of rules and severities, not {_shown(value)}")
    return {_rule(rule): _severity(severity) for rule, severity in value.items()}


def _per_file(value: object) -> Mapping[str, tuple[str, ...]]:
    if not isinstance(value, Mapping):
        raise UsageError(f"must be a table of patterns and lists of rules, not {_shown(value)}")
    return {pattern: _rules(rules) for pattern, rules in value.items()}


def _one_of(*choices: str) -> Check:
    def check(value: object) -> str:
        if isinstance(value, str) and value in choices:
            return value
        hint = f"; did you mean «{nearest(value, choices)}»?" if isinstance(value, str) else ""
        raise UsageError(f"must be one of {', '.join(choices)}, not {_shown(value)}{hint}")

    return check


def _format(value: object) -> str:
    from citecheck.reports import REPORTS

    return str(_one_of(*REPORTS)(value))


def _number(least: float, kind: type) -> Check:
    def check(value: object) -> object:
        if isinstance(value, (int, kind)) and not isinstance(value, bool) and least <= float(str(value)) < float("inf"):
            return kind(value)
        raise UsageError(f"must be a{' whole' if kind is int else ''} number from {least:g} on, not {_shown(value)}")

    return check


def _day(value: object) -> date:
    from datetime import date, datetime

    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass  # said below, as for every other kind
    raise UsageError(f"must be a day such as 2026-11-24, not {_shown(value)}")


def _path(value: object) -> Path:
    return value if isinstance(value, Path) else Path(_text(value))


def _paths(value: object) -> tuple[Path, ...]:
    if isinstance(value, Path):
        return (value,)
    return tuple(map(Path, _texts(value)))


def _encoding(value: object) -> str:
    import codecs

    name = _text(value)
    try:
        codecs.lookup(name)
    except LookupError:
        raise UsageError(f"no encoding is called «{name}»") from None
    return name


def _language(value: object) -> str:
    """A two-letter code, as ISO 639-1 has them."""
    name = _text(value)
    if len(name) == 2 and name.isascii() and name.isalpha():
        return name.lower()
    raise UsageError(f"must be a code of two letters such as en, not {_shown(value)}")


def _shown(value: object) -> str:
    return f"«{value}»" if isinstance(value, str) else f"«{value!r}»"


_CHECKS: Mapping[str, Check] = {
    "format": _format,
    "select": _rules,
    "ignore": _rules,
    "severity": _severities,
    "fail_on": _fail_on,
    "strict": _flag,
    "organ": _text,
    "language": _language,
    "encoding": _encoding,
    "as_of": _day,
    "exclude": _texts,
    "per_file_ignores": _per_file,
    "ignore_symbols": _texts,
    "extra_facts": _paths,
    "extra_series": _paths,
    "baseline": _path,
    "offline": _flag,
    "locked": _flag,
    "ask_all": _flag,
    "no_cache": _flag,
    "cache_dir": _path,
    "base_url": _text,
    "concurrency": _number(1, int),
    "interval_s": _number(0, float),
    "timeout_s": _number(0.1, float),
    "attempts": _number(1, int),
    "max_time_s": _number(0, float),
    "jobs": _number(1, int),
    "quiet": _flag,
    "verbose": _flag,
    "no_progress": _flag,
    "color": _one_of("auto", "always", "never"),
}
