"""Packages by hand: Word documents, OpenDocument texts and books of a few lines."""

import io
import zipfile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = """<Relationships
xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship
Id="r" Target="word/document.xml" Type="http://schemas.openxmlformats.org/\
officeDocument/2006/relationships/officeDocument"/></Relationships>"""


def word(body: str, **parts: str) -> bytes:
    """Return a Word document with this body, and other parts of `word/`."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("_rels/.rels", _RELATIONS)
        document = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
        packed.writestr("word/document.xml", document)
        for name, content in parts.items():
            root = f'<w:{name} xmlns:w="{WORD}">{content}</w:{name}>'
            packed.writestr(f"word/{name}.xml", root)
    return made.getvalue()


def paragraph(text: str) -> str:
    """Return a paragraph of Word with one run."""
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
