"""onrecord: does the record say what the report says it says?"""

__version__ = "0.1.0"
