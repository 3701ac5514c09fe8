"""Quotations in other languages than English: one reader, a table for each."""

from onrecord.extract.languages.detect import languages, limits
from onrecord.extract.languages.spoken import spoken

__all__ = ["languages", "limits", "spoken"]
