from onrecord.model.document import Participant
from onrecord.read.tei import read

VOLUME = """<TEI xmlns="http://www.tei-c.org/ns/1.0"
xmlns:frus="http://history.state.gov/frus/ns/1.0"><teiHeader/><text><front><div><p>A
preface.</p></div></front><body><pb n="12"/><div type="document" xml:id="d4"
frus:doc-dateTime-min="2031-03-03T00:00:00"><head>4. Memorandum of
Conversation<note n="1">Source: the archive.</note></head><dateline><placeName>Port
Alder</placeName>, <date when="2031-03-03">March 3, 2031</date></dateline>
<list type="participants"><item><persName>Ida Hale</persName>, Secretary</item></list>
<p>The Secretary said that <del>perhaps</del> the
<choice><sic>tols</sic><corr>tolls</corr></choice> would stay.<note n="2">Not
found.</note><pb n="13"/> She
<hi>would not</hi> move.<lb/>Nobody did.</p></div></body></text></TEI>"""

DEBATE = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>
<title>Sitting</title></titleStmt></fileDesc><profileDesc><settingDesc><setting><date
when="2031-03-04"/></setting></settingDesc><particDesc><listPerson><person xml:id="Sol">
<persName><surname>Sol</surname><forename>Maria</forename></persName></person>
</listPerson></particDesc></profileDesc></teiHeader><text><body><u who="#Sol"><seg>We
<q>agreed</q>.</seg><seg>Twice.</seg></u><sp><speaker>Mr. KERN.</speaker><p>No.</p></sp>
</body></text></TEI>"""


def test_each_document_of_a_volume_is_one_with_what_its_markup_says() -> None:
    found, rest = read(VOLUME.encode(), name="v.xml")
    assert found.id == "v.xml#d4"
    assert found.title == "4. Memorandum of Conversation"
    assert (found.date, found.place) == ("2031-03-03", "Port Alder")
    assert found.participants == (Participant("Ida Hale", "Secretary"),)
    assert rest.text == "A preface."


def test_what_the_source_has_is_read_and_notes_follow() -> None:
    found, _ = read(VOLUME.encode(), name="v.xml")
    assert (
        "said that the tols would stay. She would not move.\nNobody did." in found.text
    )
    assert found.text.endswith("Source: the archive.\n\nNot found.")
    assert found.set_aside == ("tolls", "perhaps")
    assert found.addresses[-1].name == "footnote 2"


def test_speeches_are_turns_of_the_people_that_the_header_names() -> None:
    (found,) = read(DEBATE.encode(), name="d.xml")
    spoken = [(each.speaker, each.span.of(found.text)) for each in found.turns]
    assert spoken == [("Maria Sol", "We “agreed”.\n\nTwice."), ("Mr. KERN", "No.")]
    assert (found.title, found.date) == ("Sitting", "2031-03-04")
