"""Make the demo's cable, a PDF with a text layer, from `demo_cable.txt`.

The same text gives the same bytes. Run by hand, with reportlab installed:

    python bench/demo_cable.py
"""

from pathlib import Path

from reportlab.lib.pagesizes import A4  # type: ignore  # ruff: ignore[blanket-type-ignore] - no stubs, seldom installed
from reportlab.pdfgen.canvas import Canvas  # type: ignore  # ruff: ignore[blanket-type-ignore] - likewise

HERE = Path(__file__).parent
CABLE = HERE.parent / "src/onrecord/data/demo/record/cable.pdf"
LEFT, TOP, LEADING = 72, A4[1] - 90, 18


def main() -> None:
    canvas = Canvas(str(CABLE), pagesize=A4, invariant=1)
    canvas.setTitle("First day of the talks on the Halven")
    for page in (HERE / "demo_cable.txt").read_text("utf-8").split("---\n"):
        lines = canvas.beginText(LEFT, TOP)
        lines.setFont("Courier", 12, leading=LEADING)
        lines.textLines(page, trim=0)
        canvas.drawText(lines)
        canvas.showPage()
    canvas.save()


if __name__ == "__main__":
    main()
