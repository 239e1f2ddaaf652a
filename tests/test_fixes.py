"""Fixes: nothing changes but what they replace, and a second run changes nothing."""

from __future__ import annotations

import codecs
import itertools
import re
import shutil
import stat
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.fixes import Applied, Checked, FixError, apply, choose, patch, replace_file, settle
from citecheck.model.draft import Draft, Span
from citecheck.model.finding import Finding, Fix, Severity

WRONG = {"70/147": "70/174", "65/320": "65/230", "a/res/75/1": "A/RES/75/1"}
SAFE = "a/res/75/1"
ENCODINGS = {
    "utf-8": b"",
    "utf-8 with a mark": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "windows-1252": b"",
}


def _finding(text: str, start: int, end: int, *fixes: Fix) -> Finding:
    draft = Draft("draft.md", "markdown", text, text, "utf-8")
    span = Span(start, end)
    return Finding("r", Severity.ERROR, "wrong", draft.locate(span), draft.excerpt(span), fixes=fixes)


def _check(data: bytes) -> Checked:
    """A check that knows three mistakes, and how files are encoded."""
    for mark, codec in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            text, encoding = data[len(mark) :].decode(codec), codec
            break
    else:
        try:
            text, encoding = data.decode(), "utf-8"
        except UnicodeDecodeError:
            text, encoding = data.decode("windows-1252", "replace"), "windows-1252"
    found = []
    for wrong, right in WRONG.items():
        for match in re.finditer(re.escape(wrong), text):
            fix = Fix(right, Span(match.start(), match.end()), safe=wrong == SAFE)
            found.append(_finding(text, match.start(), match.end(), fix))
    return Checked(encoding, tuple(sorted(found, key=lambda each: each.location.start or 0)))


@given(
    st.lists(
        st.one_of(
            st.sampled_from([*WRONG, "\r\n", "\n", "\r", "é ", "— ", "70/174"]),
            st.text(st.characters(codec="windows-1252"), max_size=8),
        ),
        max_size=20,
    ),
    st.sampled_from(sorted(ENCODINGS)),
    st.booleans(),
)
def test_only_what_is_wrong_changes(pieces: list[str], encoding: str, unsafe: bool) -> None:
    text, codec = "".join(pieces), encoding.removesuffix(" with a mark")
    data = ENCODINGS[encoding] + text.encode(codec)
    fixed = settle(data, _check, unsafe=unsafe)
    if _check(data).encoding != codec:
        return  # bytes that happen to be read otherwise are another draft
    expected = text
    for wrong, right in WRONG.items():
        if unsafe or wrong == SAFE:
            expected = expected.replace(wrong, right)
    assert fixed.data == ENCODINGS[encoding] + expected.encode(codec)
    assert settle(fixed.data, _check, unsafe=unsafe).data == fixed.data
    assert bool(fixed.applied) == (fixed.data != data)


SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 6), st.text("xy", max_size=3), st.booleans()), max_size=8)


@given(SPANS)
def test_fixes_that_overlap_are_not_made_together(spans: list[tuple[int, int, str, bool]]) -> None:
    text = "0123456789" * 4
    findings = [
        _finding(text, start, start + length, Fix(replacement, Span(start, start + length), safe=safe))
        for start, length, replacement, safe in spans
    ]
    chosen = choose(findings, unsafe=True)
    ends = [(each.fix.span.start, each.fix.span.end) for each in chosen if each.fix.span is not None]
    for (_, end), (start, _) in itertools.pairwise(ends):
        assert start >= end
    assert not findings or chosen
    # Each chosen fix stands in the result as it was meant, and everything between is as it was.
    after = apply(text.encode(), "utf-8", chosen).decode()
    at = 0
    for each in chosen:
        span = each.fix.span
        assert span is not None
        between = text[at : span.start]
        assert after.startswith(between + each.fix.replacement)
        after, at = after[len(between) + len(each.fix.replacement) :], span.end
    assert after == text[at:]


def test_the_same_fix_of_two_findings_is_made_once() -> None:
    text = "see 70/147 here"
    fix = Fix("70/174", Span(4, 10))
    findings = [_finding(text, 4, 10, fix), _finding(text, 4, 10, fix)]
    assert apply(text.encode(), "utf-8", choose(findings, unsafe=True)) == b"see 70/174 here"


def test_overlapping_fixes_are_made_one_a_round() -> None:
    def check(data: bytes) -> Checked:
        text = data.decode()
        found = []
        if text.startswith("ab"):
            found.append(_finding(text, 0, 2, Fix("xy", Span(0, 2), safe=True)))
        if text[1:3] in ("bc", "yc"):
            found.append(_finding(text, 1, 3, Fix("zz", Span(1, 3), safe=True)))
        return Checked("utf-8", found)

    fixed = settle(b"abcd", check)
    assert fixed.data == b"xzzd"
    assert len(fixed.applied) == 2
    assert settle(fixed.data, check).applied == ()


def test_fixes_that_turn_in_a_circle_end() -> None:
    def check(data: bytes) -> Checked:
        text = data.decode()
        return Checked("utf-8", [_finding(text, 0, 1, Fix("b" if text == "a" else "a", Span(0, 1), safe=True))])

    assert settle(b"a", check).data == b"b"


def test_unsafe_and_placeless_fixes_wait() -> None:
    text = "see 70/147 here"
    unsafe = _finding(text, 4, 10, Fix("70/174", Span(4, 10)), Fix("x", Span(4, 5), safe=True))
    placeless = _finding(text, 4, 10, Fix("70/174", None, safe=True))
    assert choose([unsafe, placeless, _finding(text, 4, 10)]) == ()
    assert choose([unsafe, placeless], unsafe=True) == (Applied(unsafe, unsafe.fixes[0]),)


def test_a_format_without_text_is_left_alone() -> None:
    assert settle(b"PK", lambda _: Checked(None, ())).data == b"PK"


@pytest.mark.parametrize(
    ("data", "encoding", "replacement", "span", "message"),
    [
        pytest.param(b"see \x81 70/147", "windows-1252", "x", (6, 12), "cannot give back", id="bytes that are lost"),
        pytest.param(
            b"see 70/147", "windows-1252", "中", (4, 10), "cannot be written in windows-1252", id="no such letter"
        ),
        pytest.param(b"see 70/147", "utf-8", "70\n174", (4, 10), "must not cross a line end", id="a line end comes in"),
        pytest.param(b"70\n147", "utf-8", "x", (0, 6), "must not cross a line end", id="a line end goes"),
        pytest.param(b"see 70/147", "klingon", "x", (4, 10), "no encoding is called", id="unknown encoding"),
    ],
)
def test_what_cannot_be_done_leaves_the_file_alone(
    data: bytes, encoding: str, replacement: str, span: tuple[int, int], message: str
) -> None:
    text = data.decode("latin-1")
    finding = _finding(text, *span, Fix(replacement, Span(*span)))
    with pytest.raises(FixError, match=message):
        apply(data, encoding, choose([finding], unsafe=True))


def test_a_file_that_changed_since_is_left_alone() -> None:
    finding = _finding("see 70/147", 4, 10, Fix("70/174", Span(4, 10)))
    with pytest.raises(FixError, match="has changed since"):
        apply(b"see\n70/999", "utf-8", choose([finding], unsafe=True))
    with pytest.raises(FixError, match="has changed since"):
        apply(b"see", "utf-8", choose([finding], unsafe=True))


def test_a_file_is_replaced_with_its_permissions_and_through_its_link(tmp_path: Path) -> None:
    file, link = tmp_path / "draft.md", tmp_path / "link.md"
    file.write_bytes(b"old")
    file.chmod(0o640)
    link.symlink_to(file)
    replace_file(link, b"new")
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert link.is_symlink()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["draft.md", "link.md"]


def test_a_file_that_is_gone_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(FixError, match=r"draft\.md: cannot be written: No such file"):
        replace_file(tmp_path / "draft.md", b"new")
    assert list(tmp_path.iterdir()) == []


def _git(folder: Path, *arguments: str, stdin: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    git = shutil.which("git")
    assert git is not None
    return subprocess.run([git, *arguments], cwd=folder, input=stdin, capture_output=True, check=False)


LINES = st.lists(st.sampled_from(["70/147", "a line", "", "é", "\\ No newline", "-- x", "+ y"]), max_size=30)


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("last", [True, False], ids=["ended", "not ended"])
@pytest.mark.parametrize("name", ["draft.md", "a draft.md", 'q"uo\\te\t.md', "été.md"])
def test_git_applies_the_patch(name: str, end: str, last: bool, tmp_path: Path) -> None:
    folder = tmp_path / "inner folder"
    folder.mkdir()
    assert _git(tmp_path, "init", "-q").returncode == 0
    lines = [
        "# Draft",
        "",
        "70/147 of",
        *(f"line {n}" for n in range(9)),
        "65/320",
        "x",
        "y",
        "65/320",
        "z" * 9,
        "70/147",
    ]
    before = (end.join(lines) + (end if last else "")).encode()
    after = before.replace(b"70/147", b"70/174").replace(b"65/320", b"65/230")
    (folder / name).write_bytes(before)
    # Git takes the path of a patch as seen from where it is applied.
    done = _git(folder, "apply", "--whitespace=nowarn", "-", stdin=patch(name, before, after))
    assert done.stderr == b""
    assert (folder / name).read_bytes() == after


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@pytest.mark.parametrize("encoding", ["windows-1252", "utf-16"])
def test_git_applies_a_patch_in_the_encoding_of_the_file(encoding: str, tmp_path: Path) -> None:
    before = "é\n70/147 café\nz\n".encode(encoding)
    after = "é\n70/174 café\nz\n".encode(encoding)
    (tmp_path / "d.md").write_bytes(before)
    done = _git(tmp_path, "apply", "-", stdin=patch("d.md", before, after))
    assert done.stderr == b""
    assert (tmp_path / "d.md").read_bytes() == after


@given(LINES, st.booleans())
def test_a_patch_has_every_change_once(lines: list[str], last: bool) -> None:
    before = ("\n".join(lines) + ("\n" if last and lines else "")).encode()
    after = before.replace(b"70/147", b"70/174")
    written = patch("d.md", before, after)
    if before == after:
        assert written == b""
        return
    body = written.split(b"\n")[2:]
    assert sum(line.startswith(b"-70/147") for line in body) == before.count(b"70/147")
    assert sum(line.startswith(b"+70/174") for line in body) == before.count(b"70/147")


def test_a_patch_refuses_what_is_no_work_of_fixes() -> None:
    with pytest.raises(ValueError, match="number of lines"):
        patch("d.md", b"a\nb", b"a")
