"""What a report attributes to whom."""

from onrecord.extract.statements import statements

__all__ = ["statements"]
