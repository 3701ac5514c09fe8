import pytest

from onrecord.errors import ReadError
from onrecord.read.subtitles import read


def test_cues_that_follow_at_once_are_one_paragraph() -> None:
    found = read(
        b"1\n00:00:01,000 --> 00:00:02,000\nWe do <i>not</i>\n\n2\n"
        b"00:00:02,100 --> 00:00:03,000\nagree.\n\n3\n"
        b"00:01:02,500 --> 00:01:03,000\n- 1992.\n- No.\n",
        name="a.srt",
    )
    assert found.text == "We do not\nagree.\n\n- 1992.\n- No."
    names = [each.name for each in found.addresses]
    assert names == ["00:00:01.000", "00:00:02.100", "00:01:02.500"]


def test_a_year_in_the_last_cue_is_no_number() -> None:
    found = read(b"1\n00:00:01,000 --> 00:00:02,000\nIn\n1992\n", name="a")
    assert found.text == "In\n1992"


def test_voices_are_turns_and_notes_are_none() -> None:
    found = read(
        b"WEBVTT\n\nNOTE by Ida\n\nSTYLE\n::cue {}\n\n00:01.000 --> 00:02.000\n"
        b"<v Maria Sol>No &amp; no.\n\nname\n00:02.000 --> 00:03.000\n"
        b"<v Maria Sol>Never.\n\n00:03.000 --> 00:04.000\n<v.loud Kern>Why?\n",
        name="a.vtt",
    )
    assert found.text == "No & no.\nNever.\n\nWhy?"
    spoken = [(each.speaker, each.span.of(found.text)) for each in found.turns]
    assert spoken == [("Maria Sol", "No & no.\nNever."), ("Kern", "Why?")]


def test_rolling_captions_are_read_once() -> None:
    found = read(
        b"WEBVTT\n\n00:01.000 --> 00:02.000\nwe<00:01.500><c> do</c>\n\n"
        b"00:02.000 --> 00:02.010\nwe do\n\n"
        b"00:02.010 --> 00:03.000\nwe do\nnot<00:02.500><c> pay</c>\n",
        name="a.vtt",
    )
    assert found.text == "we do\nnot pay"


def test_a_word_said_twice_is_read_twice() -> None:
    cue = "00:0{0}.000 --> 00:0{1}.000\nNo.\n\n"
    data = "WEBVTT\n\n" + cue.format(1, 2) + cue.format(2, 3)
    assert read(data.encode(), name="a.vtt").text == "No.\nNo."


def test_a_file_without_cues_is_refused() -> None:
    with pytest.raises(ReadError, match="no cue"):
        read(b"WEBVTT\n\nNOTE nothing", name="a.vtt")
