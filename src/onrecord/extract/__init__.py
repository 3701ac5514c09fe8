"""What a report attributes to whom."""

from onrecord.extract.speakers import carried
from onrecord.extract.statements import statements
from onrecord.extract.utterances import utterances

__all__ = ["carried", "statements", "utterances"]
