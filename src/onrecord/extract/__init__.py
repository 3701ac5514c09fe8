"""What a report attributes to whom."""

from onrecord.extract.by_language import statements
from onrecord.extract.languages import limits
from onrecord.extract.speakers import carried
from onrecord.extract.utterances import utterances

__all__ = ["carried", "limits", "statements", "utterances"]
