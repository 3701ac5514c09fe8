"""What a report attributes to whom."""

from onrecord.extract.quotations import quotations
from onrecord.extract.statements import statements

__all__ = ["quotations", "statements"]
