"""Find the passage of the record a quotation was made from, and align the two."""

from onrecord.match.beside import beside
from onrecord.match.concordance import Concordance
from onrecord.match.locate import locate
from onrecord.match.quotation import Quotation, quotation
from onrecord.match.retold import Retold, retold

__all__ = [
    "Concordance",
    "Quotation",
    "Retold",
    "beside",
    "locate",
    "quotation",
    "retold",
]
