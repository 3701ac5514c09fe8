from onrecord.read.markdown import read


def test_front_matter_is_read_and_stays() -> None:
    source = (
        '---\r\ntitle: "On the Canal"\r\nauthor: Ana Vale\r\ndate: 2031-03-03\r\n'
        "lang: en\r\n---\r\n\r\n# Another title\r\n\r\nNo.\r\n"
    )
    found = read(source.encode(), name="a.md")
    assert found.text == source
    assert (found.title, found.author) == ("On the Canal", "Ana Vale")
    assert (found.date, found.lang) == ("2031-03-03", "en")


def test_the_first_heading_is_the_title() -> None:
    assert read(b"Intro.\n\n# On *Tolls* #\n\nNo.", name="a.md").title == "On *Tolls*"
