"""Every form of an answer: pure functions, strings out."""

from onrecord.publish.archive_form import listed_lines, summary_lines
from onrecord.publish.data_form import as_dict, json, jsonl
from onrecord.publish.document_form import document_json, document_text, heading
from onrecord.publish.found_form import (
    csv_lines,
    found_json,
    found_jsonl,
    found_text,
    predictions_jsonl,
)
from onrecord.publish.page import found_html, fragment, html
from onrecord.publish.statement_form import (
    SHOWN,
    statements_json,
    statements_jsonl,
)
from onrecord.publish.statement_page import statements_html
from onrecord.publish.statement_rows import statements_csv
from onrecord.publish.statement_table import statements_text
from onrecord.publish.terminal import text

__all__ = [
    "SHOWN",
    "as_dict",
    "csv_lines",
    "document_json",
    "document_text",
    "found_html",
    "found_json",
    "found_jsonl",
    "found_text",
    "fragment",
    "heading",
    "html",
    "json",
    "jsonl",
    "listed_lines",
    "predictions_jsonl",
    "statements_csv",
    "statements_html",
    "statements_json",
    "statements_jsonl",
    "statements_text",
    "summary_lines",
    "text",
]
