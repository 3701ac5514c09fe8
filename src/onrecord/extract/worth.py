"""Which quotations are statements, and which are only words between marks.

Left out, so that nobody is accused of them: scare quotes, titles of works, names of
ships and operations, words mentioned as words.
"""

import re

from onrecord.data import entries
from onrecord.extract.given import ENDED, Given, ending, is_whole
from onrecord.text.words import words

_FEWEST = 3
"""Fewer words in the reporter's sentence are a scare quote: the so-called “reform”."""
_FEWEST_ALONE = 4
"""Fewer words that nobody is said to have spoken are no statement."""
_WORD_BEFORE = re.compile(r"[\w-]+(?=[\s,“‘\"'(]*\Z)")
_LOOK_BACK = 40
_BY_LINE = re.compile(r"\s*(?:,?\s*by\s+[^\W\d_a-z]|\(\d{4}\))")
_LOUD = (":", ",")


def is_statement(text: str, given: Given) -> bool:
    """Tell whether somebody is reported to have said these words."""
    quote = given.quote
    printed = " ".join(span.of(text) for span in quote.content)
    count = len(words(printed))
    if not count:
        return False
    if quote.is_block:
        return given.attribution is not None
    if _is_mentioned(text, given) or _BY_LINE.match(text, quote.closed):
        return False
    if given.attribution is None:
        return count >= _FEWEST_ALONE and _stands_alone(text, given, printed)
    return _is_said(text, given, printed, count)


def _is_said(text: str, given: Given, printed: str, count: int) -> bool:
    attribution = given.attribution
    if attribution is None:
        return False
    led = given.lead.endswith(_LOUD) and attribution.leads and attribution.is_near
    opens = not given.lead and not attribution.leads
    whole = is_whole(text, given.quote)
    if led or (opens and (whole or ending(text, given.quote) == ",")):
        return True
    if is_title(printed) and (count > 1 or not attribution.is_near):
        return False
    if count < _FEWEST:
        return attribution.is_near and attribution.leads and not _is_scare(given)
    return True


def _stands_alone(text: str, given: Given, printed: str) -> bool:
    """Tell whether a quotation without a speaker is a sentence of its own."""
    after = text[given.quote.closed : given.quote.closed + 3].strip(" \t*_")
    free = not after or after[0].isupper() or after[0] in '\n“"‘«„(['
    return (
        not given.lead
        and free
        and is_whole(text, given.quote)
        and (not is_title(printed) or ending(text, given.quote) in ENDED)
    )


def _is_mentioned(text: str, given: Given) -> bool:
    """Tell whether the word before the mark makes it a name or a mere word."""
    opened = given.quote.opened
    found = _WORD_BEFORE.search(text[max(0, opened - _LOOK_BACK) : opened])
    word = found.group().casefold() if found else ""
    if word not in entries("mention_words"):
        return False
    return not text[max(0, opened - 3) : opened].rstrip().endswith(_LOUD)


def _is_scare(given: Given) -> bool:
    last = given.lead.split()[-1:]
    return bool(last) and last[0].casefold() in entries("determiners")


def is_title(printed: str) -> bool:
    """Tell whether a fragment is printed like the title of a work.

    >>> is_title("The Ferryman of Brede"), is_title("The ferryman is late")
    (True, False)
    """
    grammar = entries("function_words")
    matter = [word for word in words(printed) if word.form not in grammar]
    return bool(matter) and all(not word.text[0].islower() for word in matter)
