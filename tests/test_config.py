"""Settings: what is understood, what is refused, and where each value comes from."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from citecheck import config_schema
from citecheck.config import NOT_FROM_FILES, Loaded, Settings, describe, load, override
from citecheck.errors import ConfigError, UsageError
from citecheck.model.finding import Severity

EVERYTHING = """
format = "concise"
select = ["date-mismatch", "year-mismatch"]
ignore = ["year-mismatch"]
fail-on = "warning"
strict = true
organ = "A/HRC"
language = "fr"
encoding = "windows-1252"
as-of = 2026-11-24
exclude = ["old/", "*.bak.md"]
ignore-symbols = ["A/CONF.*"]
extra-facts = ["facts.csv"]
extra-series = ["series.csv"]
baseline = "known.json"
offline = true
locked = false
no-cache = true
cache-dir = "cache"
concurrency = 3
interval-s = 0.5
timeout-s = 10
attempts = 2
max-time-s = 60
jobs = 1
quiet = true
verbose = true
no-progress = true
color = "never"

[severity]
date-mismatch = "warning"

[per-file-ignores]
"annex/**" = ["date-mismatch"]
"""


def _written(folder: Path, text: str, name: str = "citecheck.toml") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_everything_can_be_set(tmp_path: Path) -> None:
    file = _written(tmp_path, EVERYTHING)
    settings, origins, found, folder = load(tmp_path)
    assert (found, folder) == (file, tmp_path)
    assert settings == Settings(
        format="concise",
        select=("date-mismatch", "year-mismatch"),
        ignore=("year-mismatch",),
        severity={"date-mismatch": Severity.WARNING},
        fail_on=Severity.WARNING,
        strict=True,
        organ="A/HRC",
        language="fr",
        encoding="windows-1252",
        as_of=date(2026, 11, 24),
        exclude=("old/", "*.bak.md"),
        per_file_ignores={"annex/**": ("date-mismatch",)},
        ignore_symbols=("A/CONF.*",),
        extra_facts=(tmp_path / "facts.csv",),
        extra_series=(tmp_path / "series.csv",),
        baseline=tmp_path / "known.json",
        offline=True,
        no_cache=True,
        cache_dir=tmp_path / "cache",
        concurrency=3,
        interval_s=0.5,
        timeout_s=10.0,
        attempts=2,
        max_time_s=60.0,
        jobs=1,
        quiet=True,
        verbose=True,
        no_progress=True,
        color="never",
    )
    # What a file cannot set aside, the example sets every field there is.
    settable = set(Settings.__match_args__) - {key.replace("-", "_") for key in NOT_FROM_FILES}
    assert set(origins) == settable
    assert set(origins.values()) == {str(file)}


def test_the_nearest_file_counts(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    _written(tmp_path, "[tool.citecheck]\nstrict = true\n", "pyproject.toml")
    _written(tmp_path / "a", "[tool.other]\ncitecheck = 'only a word'\n", "pyproject.toml")
    assert load(inner).file == tmp_path / "pyproject.toml"
    _written(tmp_path / "a", "[tool.citecheck]\n", "pyproject.toml")
    assert load(inner).file == tmp_path / "a" / "pyproject.toml"
    _written(tmp_path / "a", "quiet = true\n")
    assert load(inner).file == tmp_path / "a" / "citecheck.toml"
    assert load(inner).settings.quiet
    assert not load(inner).settings.strict


def test_without_a_file_there_are_defaults(tmp_path: Path) -> None:
    loaded = load(tmp_path)
    assert loaded == Loaded(Settings(), {}, None, tmp_path)


def test_a_file_named_outright(tmp_path: Path) -> None:
    file = _written(tmp_path, "strict = true\n", "other.toml")
    assert load(tmp_path / "elsewhere", file).settings.strict
    project = _written(tmp_path, "[project]\nname = 'x'\n", "pyproject.toml")
    assert load(tmp_path, project).settings == Settings()
    with pytest.raises(ConfigError, match=r"missing\.toml: cannot be read: No such file"):
        load(tmp_path, tmp_path / "missing.toml")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("strickt = true", "strickt: no setting is called so; did you mean «strict»", id="unknown key"),
        pytest.param("fail_on = 'never'", "fail_on: no setting is called so; did you mean «fail-on»", id="underscore"),
        pytest.param(
            "select = ['date-missmatch']",
            "select: no rule is called «date-missmatch»; did you mean «date-mismatch»",
            id="unknown rule",
        ),
        pytest.param(
            "[severity]\ndate-mismach = 'info'", "severity: no rule is called «date-mismach»", id="rule in a table"
        ),
        pytest.param(
            "[per-file-ignores]\n'*.md' = ['x']", "per-file-ignores: no rule is called «x»", id="rule for a file"
        ),
        pytest.param("[severity]\ndate-mismatch = 'fatal'", "severity: must be error, warning or info", id="severity"),
        pytest.param("base-url = 'https://evil.example'", "base-url: is set on the command line alone", id="base-url"),
        pytest.param("output = ['json=x']", "output: is set on the command line alone", id="output"),
        pytest.param("strict = 'yes'", "strict: must be true or false, not «yes»", id="flag"),
        pytest.param("attempts = 0", "attempts: must be a whole number from 1 on", id="too small"),
        pytest.param("attempts = 1.5", "attempts: must be a whole number", id="no whole number"),
        pytest.param("attempts = true", "attempts: must be a whole number", id="a flag is no number"),
        pytest.param("timeout-s = inf", "timeout-s: must be a number", id="endless"),
        pytest.param("timeout-s = nan", "timeout-s: must be a number", id="no number"),
        pytest.param("exclude = [1]", "exclude: must be a list of texts", id="list"),
        pytest.param("as-of = '24 Nov'", "as-of: must be a day such as", id="day"),
        pytest.param("as-of = 2026-11-24T00:00:00", "as-of: must be a day such as", id="a moment is no day"),
        pytest.param("encoding = 'utf-9'", "encoding: no encoding is called «utf-9»", id="encoding"),
        pytest.param("language = 'english'", "language: must be a code of two letters", id="language"),
        pytest.param("format = 'sariff'", "did you mean «sarif»", id="format"),
        pytest.param("color = 'green'", "color: must be one of auto, always, never", id="choice"),
        pytest.param("severity = 'error'", "severity: must be a table", id="table"),
        pytest.param("= 1", "is no valid TOML", id="syntax"),
    ],
)
def test_what_is_not_understood_names_file_and_key(text: str, message: str, tmp_path: Path) -> None:
    file = _written(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        load(tmp_path)
    assert str(caught.value).startswith(f"{file}: ")
    assert message in str(caught.value)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "citecheck.toml").write_bytes(b"strict = '\xff'")
    with pytest.raises(ConfigError, match="no valid TOML"):
        load(tmp_path)


def test_a_section_that_is_no_table_is_refused(tmp_path: Path) -> None:
    _written(tmp_path, "[tool]\ncitecheck = 1\n", "pyproject.toml")
    with pytest.raises(ConfigError, match=r"tool\.citecheck must be a table"):
        load(tmp_path)


def test_the_command_line_wins(tmp_path: Path) -> None:
    _written(tmp_path, "strict = true\nexclude = ['a']\nselect = ['date-mismatch']\n")
    loaded = override(
        load(tmp_path),
        {
            "strict": False,
            "exclude": ["b"],
            "select": ["year-mismatch,link-form", "date-mismatch"],
            "as_of": "2026-11-24",
            "fail_on": "never",
            "baseline": "known.json",
            "base_url": "http://127.0.0.1:8000",
            "jobs": None,
        },
    )
    settings = loaded.settings
    assert not settings.strict
    assert settings.exclude == ("a", "b")
    assert settings.select == ("year-mismatch", "link-form", "date-mismatch")
    assert settings.as_of == date(2026, 11, 24)
    assert settings.fail_on is None
    assert settings.baseline == Path("known.json")
    assert settings.base_url == "http://127.0.0.1:8000"
    assert loaded.origins["strict"] == "command line"
    assert "jobs" not in loaded.origins


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"select": ["date-mismach"]}, "--select: no rule is called «date-mismach»; did you mean «date-mismatch»?"),
        ({"interval_s": -1.0}, "--interval-s: must be a number from 0 on"),
        ({"as_of": "tomorrow"}, "--as-of: must be a day"),
    ],
)
def test_a_wrong_option_is_named(values: dict[str, object], message: str) -> None:
    with pytest.raises(UsageError) as caught:
        override(load(Path("/")), values)
    assert str(caught.value).startswith(message)
    assert not isinstance(caught.value, ConfigError)


def test_what_is_in_force_is_printed_as_toml(tmp_path: Path) -> None:
    file = _written(tmp_path, EVERYTHING)
    loaded = override(load(tmp_path), {"strict": False, "exclude": ['b"c'], "fail_on": "never"})
    printed = describe(loaded)
    assert f"# from {file}" in printed
    assert "strict = false  # command line" in printed
    assert f"attempts = 2  # {file}" in printed
    assert "ask-all = false  # default" in printed
    read = tomllib.loads(printed)
    assert read["exclude"] == ["old/", "*.bak.md", 'b"c']
    assert read["severity"] == {"date-mismatch": "warning"}
    again = {key: value for key, value in read.items() if key not in NOT_FROM_FILES}
    _written(tmp_path, describe(loaded).replace("ask-all", "# ask-all"))
    assert load(tmp_path).settings == loaded.settings
    assert again["fail-on"] == "never"


def test_defaults_are_printed_too(tmp_path: Path) -> None:
    printed = describe(load(tmp_path))
    assert "# select: all rules  # default" in printed
    assert 'fail-on = "error"  # default' in printed


SCHEMA = Path(__file__).parent.parent / "docs" / "citecheck.schema.json"


def test_the_schema_for_editors_is_the_module_s() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == config_schema.text(), "python -m citecheck.config_schema > docs/…"


def test_the_schema_knows_every_setting() -> None:
    names = {name.replace("_", "-") for name in Settings.__match_args__} - set(NOT_FROM_FILES)
    assert set(config_schema.SETTINGS) == names


def test_the_schema_takes_what_is_taken_and_refuses_what_is_refused() -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    everything = tomllib.loads(EVERYTHING) | {"as-of": "2026-11-24"}
    jsonschema.validate(everything, schema)
    for wrong in ({"strickt": True}, {"attempts": 0}, {"fail-on": "fatal"}, {"severity": {"x": "error"}}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(wrong, schema)


def test_reading_no_configuration_loads_no_toml(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from citecheck.config import load; load(Path('.'));"
        "print(sorted({'tomllib', 'difflib', 'json', 'citecheck.rules'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_page_on_configuration_names_every_setting() -> None:
    page = (Path(__file__).parent.parent / "docs" / "configuration.md").read_text(encoding="utf-8")
    for key in [*config_schema.SETTINGS, *NOT_FROM_FILES]:
        assert f"`{key}`" in page


def test_the_example_of_the_page_is_understood(tmp_path: Path) -> None:
    page = (Path(__file__).parent.parent / "docs" / "configuration.md").read_text(encoding="utf-8")
    example = page.partition("```toml\n")[2].partition("```")[0]
    _written(tmp_path, example)
    assert load(tmp_path).settings.organ == "A/HRC"
