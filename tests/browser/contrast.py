"""Text that is too faint to be read, found in the page itself."""

FAINT = """() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => {
    const [r, g, b] = channels(colour).map((c) => c / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const colour = getComputedStyle(each).backgroundColor;
      if (channels(colour)[3] !== 0) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  return [...document.querySelectorAll("main *, footer *")]
    .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
    .map((e) => {
      const pair = [light(getComputedStyle(e).color), light(ground(e))].sort();
      const [dark, bright] = pair[0] < pair[1] ? pair : [pair[1], pair[0]];
      return [(bright + 0.05) / (dark + 0.05), e.className, e.textContent.slice(0, 30)];
    })
    .filter(([ratio]) => ratio < 4.5);
}"""
"""Finds text below 4.5 to 1: WCAG 2.2, 1.4.3, with its formula for luminance."""
