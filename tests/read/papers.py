"""PDFs by hand: one Helvetica, one line under the other; and scans of them."""

import io
import zlib

from onrecord.read.render import page_picture


def pdf(*pages: str, info: dict[str, str] | None = None) -> bytes:
    """Return a PDF with a page for each of `pages`."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    entries = " ".join(f"/{key} ({value})" for key, value in (info or {}).items())
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for n, page in enumerate(pages):
        objects += [_page(5 + 2 * n), _content(page)]
    objects.append(f"<< {entries} >>")
    return _file([each.encode("latin-1") for each in objects])


def drawn(*words: tuple[float, float, str], size: int = 10, rotate: int = 0) -> bytes:
    """Return a PDF of one page with words at places, points from its lower left."""
    stream = "".join(
        f"BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET\n" for x, y, text in words
    )
    page = _page(5).replace("/Parent", f"/Rotate {rotate} /Parent")
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Count 1 /Kids [4 0 R] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        page,
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< >>",
    ]
    return _file([each.encode("latin-1") for each in objects])


def scan(*pages: str, dpi: int = 150) -> bytes:
    """Return a PDF with a picture of each of `pages`, and no letters."""
    return pictures(*(picture(page, dpi) for page in pages))


def pictures(
    *images: tuple[int, int, bytes], page: tuple[int, int] = (595, 842)
) -> bytes:
    """Return a PDF of pictures: width, height and shades of grey of each.

    `page` is the size of the pages in points.
    """
    across, down = page
    kids = " ".join(f"{3 + 3 * n} 0 R" for n in range(len(images)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(images)} /Kids [{kids}] >>".encode(),
    ]
    for n, (width, height, dots) in enumerate(images):
        head = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {across} {down}] "
            f"/Contents {4 + 3 * n} 0 R "
            f"/Resources << /XObject << /I {5 + 3 * n} 0 R >> >> >>"
        )
        kind = (
            f"/Type /XObject /Subtype /Image /Width {width} /Height {height} "
            "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode"
        )
        objects += [
            head.encode(),
            _stream(f"{across} 0 0 {down} 0 0 cm /I Do".encode()),
            _stream(zlib.compress(dots, 1), kind),
        ]
    objects.append(b"<< >>")
    return _file(objects)


def endless() -> bytes:
    """Return a PDF whose one page draws a form that draws another, and so on, often."""
    page = (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
        "/Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>"
    )
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        page.encode(),
        _stream(b"/X Do"),
    ]
    form = "/Type /XObject /Subtype /Form /BBox [0 0 595 842]"
    for number in range(6, 18):
        inside = f"{form} /Resources << /XObject << /X {number} 0 R >> >>"
        objects.append(_stream(b"/X Do " * 12, inside))
    return _file([*objects, _stream(b"0 0 m 9 9 l S", form), b"<< >>"])


def mixed(text: str, scanned: str) -> bytes:
    """Return a PDF whose first page has a text layer, and whose second is a scan."""
    return joined(pdf(text), scan(scanned))


def joined(*parts: bytes) -> bytes:
    """Return a PDF of the pages of several."""
    import pypdfium2  # ruff: ignore[import-outside-top-level] - slow, seldom needed

    whole = pypdfium2.PdfDocument.new()
    for part in parts:
        whole.import_pages(pypdfium2.PdfDocument(part))
    written = io.BytesIO()
    whole.save(written)
    return written.getvalue()


def picture(text: str, dpi: int) -> tuple[int, int, bytes]:
    """Return width, height and shades of grey of a page with this text."""
    return page_picture(pdf(text), 0, dpi=dpi, most=1e8)


def _stream(content: bytes, kind: str = "") -> bytes:
    head = f"<< {kind} /Length {len(content)} >>\nstream\n"
    return head.encode() + content + b"\nendstream"


def _page(content: int) -> str:
    return (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
        f"/Resources << /Font << /F1 3 0 R >> >> /Contents {content} 0 R >>"
    )


def _content(text: str) -> str:
    lines = "".join(f"({line}) Tj 0 -16 Td\n" for line in text.splitlines())
    stream = f"BT /F1 12 Tf 60 780 Td\n{lines}ET"
    return f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream"


def _file(objects: list[bytes]) -> bytes:
    written, places = b"%PDF-1.4\n", list[int]()
    for number, each in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    size, start = len(objects) + 1, len(written)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    written += f"xref\n0 {size}\n0000000000 65535 f \n{table}".encode()
    written += (
        f"trailer << /Size {size} /Root 1 0 R /Info {len(objects)} 0 R >>\n".encode()
    )
    return written + f"startxref\n{start}\n%%EOF".encode()
