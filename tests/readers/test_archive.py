"""Archives: what is read within bounds, and which bound is named where one is met."""

from __future__ import annotations

import contextlib
import io
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from office_files import archive

from citecheck.errors import UnreadableError
from citecheck.readers.archive import Archive
from citecheck.readers.base import MEGABYTE, Limits, Source

SMALL = archive({"word/a.xml": b"A/75/1" * 10, "b.xml": b"B"})


def opened(data: bytes, **limits: int) -> Archive:
    return Archive(Source("draft.docx", data, limits=Limits(**limits)))


def whole(file: Archive, name: str) -> bytes:
    return b"".join(file.chunks(name))


def test_members_are_read_whatever_the_case_of_their_names() -> None:
    with opened(SMALL) as file:
        assert "Word/A.XML" in file
        assert "c.xml" not in file
        assert whole(file, "word/A.xml") == b"A/75/1" * 10
        assert file.unpacked == 60
        with pytest.raises(UnreadableError, match=r"lacks its part c\.xml"):
            whole(file, "c.xml")


def test_a_file_is_read_where_it_lies(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(SMALL)
    with Archive(Source("draft.docx", file=path)) as file:
        assert whole(file, "b.xml") == b"B"
    with pytest.raises(UnreadableError, match="cannot be opened"):
        Archive(Source("draft.docx", file=tmp_path / "none.docx"))
    with pytest.raises(UnreadableError, match="larger than the limit of 0 MB"):
        Archive(Source("draft.docx", file=path, limits=Limits(file_bytes=10)))


@pytest.mark.parametrize(
    ("limits", "message"),
    [
        pytest.param(
            {"unpacked_bytes": 3 * MEGABYTE, "unpack_ratio": 2000},
            "unpacks to more than the limit of 3 MB",
            id="size of all members",
        ),
        pytest.param({"unpack_ratio": 100}, r"more than 100 times its size", id="ratio of one member"),
        pytest.param({"archive_members": 1}, "at least 2 members; the limit is 1", id="members"),
    ],
)
def test_a_limit_that_is_met_is_named(limits: dict[str, int], message: str) -> None:
    data = archive({"a.xml": b" " * 4 * MEGABYTE, "b.xml": b"x"})
    with pytest.raises(UnreadableError, match=message), opened(data, **limits) as file:
        whole(file, "a.xml")


def test_a_high_ratio_of_little_is_harmless() -> None:
    with opened(archive({"a.xml": b" " * 900_000}), unpack_ratio=10) as file:
        assert len(whole(file, "a.xml")) == 900_000


def test_the_size_of_the_directory_is_looked_at_before_it_is_read() -> None:
    stream = bytearray(archive({f"{number}": b"" for number in range(200)}))
    end = stream.rfind(b"PK\x05\x06")
    struct.pack_into("<I", stream, end + 12, 0x7FFFFFFF)
    with pytest.raises(UnreadableError, match="members; the limit is 10000"):
        opened(bytes(stream))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"PK\x03\x04 no archive", "its end is missing", id="garbage"),
        pytest.param(SMALL[: len(SMALL) // 2], "its end is missing", id="cut off"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "protected by a password", id="OLE container"),
        pytest.param(SMALL.replace(b"PK\x01\x02", b"PK\x01\x03"), "damaged archive", id="directory destroyed"),
    ],
)
def test_damage_is_named(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        opened(data)


def _with_entry(offset: int, layout: str, value: int) -> bytes:
    """An archive whose directory says something else than the truth of its only member."""
    data = bytearray(archive({"a.xml": bytes(range(256)) * 100}))
    entry = data.find(b"PK\x01\x02")
    struct.pack_into(layout, data, entry + offset, value)
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(_with_entry(8, "<H", 1), "is encrypted", id="encrypted member"),
        pytest.param(_with_entry(10, "<H", 12), "packs its part", id="another compression"),
        pytest.param(_with_entry(24, "<I", 10), "is damaged in its part", id="size said too small"),
        pytest.param(_with_entry(20, "<I", 10), "is damaged in its part", id="packed size said too small"),
        pytest.param(_with_entry(16, "<I", 10), "is damaged in its part", id="wrong checksum"),
        pytest.param(_with_entry(42, "<I", 10), "is damaged in its part", id="points elsewhere"),
    ],
)
def test_lies_of_the_directory_end_in_a_message(data: bytes, message: str) -> None:
    with opened(data) as file, pytest.raises(UnreadableError, match=message):
        whole(file, "a.xml")


def test_a_size_said_too_large_costs_nothing() -> None:
    with opened(_with_entry(24, "<I", 0x7FFFFFFF)) as file:
        with contextlib.suppress(UnreadableError):
            assert whole(file, "a.xml") == bytes(range(256)) * 100
        assert file.unpacked == 25_600


def test_other_compressions_are_refused_since_they_cannot_be_bounded() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_BZIP2) as file:
        file.writestr("a.xml", b" " * 1000)
    with opened(stream.getvalue()) as read_file, pytest.raises(UnreadableError, match="packs its part"):
        whole(read_file, "a.xml")


@settings(max_examples=200, deadline=None)
@given(at=st.integers(0, len(SMALL) - 1), byte=st.integers(0, 255))
def test_any_damaged_byte_gives_the_truth_or_a_message(at: int, byte: int) -> None:
    data = SMALL[:at] + bytes([byte]) + SMALL[at + 1 :]
    with contextlib.suppress(UnreadableError), opened(data) as file:
        if "b.xml" in file:
            assert whole(file, "b.xml") == b"B"
