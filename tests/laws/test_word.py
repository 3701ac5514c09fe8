"""Laws of Word documents: what goes before the tree is made was no text."""

from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.model.reading import DEFAULT
from onrecord.read.word import Story, story
from tests.read.packed import WORD

BETWEEN = st.just("") | st.sampled_from(
    [
        "\n  ",
        '<w:proofErr w:type="spellStart"/>',
        '<w:bookmarkStart w:id="0" w:name="a>b/>c"/>',
        "<w:lastRenderedPageBreak/>",
        "<w:r/>",
        "<w:tab/>",
        "<w:br/>",
        "<w:instrText>PAGE</w:instrText>",
        "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>",
        "<w:ins w:id='1'><w:r><w:t>new</w:t></w:r></w:ins>",
        "</w:p><w:p>",
    ]
)
PROPERTIES = st.just("") | st.sampled_from(
    [
        "<w:rPr/>",
        '<w:rPr>\n<w:b/><w:sz w:val="24"/> </w:rPr>',
        "<w:rPr><w:ins w:id='2'/></w:rPr>",
        '<w:rPr><w:rFonts w:ascii="A/B"/></w:rPr>',
        '<w:rPr><w:vanish/><w:i w:val="0"/></w:rPr>',
    ]
)
ATTRIBUTES = st.just("") | st.sampled_from(
    [' w:rsidR="00AB"', ' w:x="a>b"', " w:x='\"'", "\n"]
)
SPACE = st.just("") | st.sampled_from(
    [' xml:space="preserve"', " xml:space='preserve'"]
)
WORDS = st.sampled_from(
    ["No.", " so ", "", "</w:t><w:t>", "&lt;w:r/&gt;", "a > b", "/>"]
)
RUNS = st.builds(
    "<w:r{}>{}<w:t{}>{}</w:t>{}</w:r>{}".format,
    *(ATTRIBUTES, PROPERTIES, SPACE, WORDS, BETWEEN.filter(lambda it: "p>" not in it)),
    BETWEEN,
)
BODIES = st.lists(RUNS, min_size=1, max_size=6).map("".join)


def read(body: str, aside: str = "") -> Story:
    markup = f'<w:document xmlns:w="{WORD}">{aside}<w:p>{body}</w:p></w:document>'
    return story(markup.encode(), DEFAULT, part="a")


@given(BODIES)
@example("<w:r><w:rPr><w:vanish/></w:rPr><w:t>No.</w:t></w:r><w:r><w:t>So.</w:t></w:r>")
def test_what_goes_before_the_tree_is_made_was_no_text(body: str) -> None:
    assert read(body) == read(body, aside="<!-- with which nothing goes -->")
