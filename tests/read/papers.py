"""A PDF by hand: one Helvetica, one line under the other."""


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
    return _file(objects)


def _page(content: int) -> str:
    return (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
        f"/Resources << /Font << /F1 3 0 R >> >> /Contents {content} 0 R >>"
    )


def _content(text: str) -> str:
    lines = "".join(f"({line}) Tj 0 -16 Td\n" for line in text.splitlines())
    stream = f"BT /F1 12 Tf 60 780 Td\n{lines}ET"
    return f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream"


def _file(objects: list[str]) -> bytes:
    written, places = "%PDF-1.4\n", list[int]()
    for number, each in enumerate(objects, 1):
        places.append(len(written))
        written += f"{number} 0 obj\n{each}\nendobj\n"
    size, start = len(objects) + 1, len(written)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    written += f"xref\n0 {size}\n0000000000 65535 f \n{table}"
    written += f"trailer << /Size {size} /Root 1 0 R /Info {len(objects)} 0 R >>\n"
    return f"{written}startxref\n{start}\n%%EOF".encode("latin-1")
