"""The database of an archive: its tables, and how it is opened."""

import sqlite3
from pathlib import Path

from onrecord.errors import ArchiveError
from onrecord.store.layout import DATABASE, ORIGINALS

FORMAT = 4
"""Of the archive; a program that knows only older ones must leave it alone."""
_APPLICATION = 0x6F6E7263
"""`onrc`: tells an archive from any other SQLite database."""
_WAL_LIMIT = 64 << 20
"""Bytes to which the log of the database is cut when it has been worked off."""
_PATIENCE = 10
"""Seconds to wait for a reader that is just opening the database."""

_TABLES = """
CREATE TABLE originals (
  number INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  reader TEXT NOT NULL,
  version TEXT NOT NULL,
  added TEXT NOT NULL,
  complete INTEGER NOT NULL DEFAULT 1
);
CREATE TABLE origins (
  absolute TEXT NOT NULL,
  original INTEGER NOT NULL REFERENCES originals,
  path TEXT NOT NULL,
  current INTEGER NOT NULL,
  added TEXT NOT NULL,
  PRIMARY KEY (absolute, original)
) WITHOUT ROWID;
CREATE INDEX origins_by_original ON origins (original);
CREATE TABLE shards (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  first INTEGER NOT NULL UNIQUE,
  words INTEGER NOT NULL,
  digest TEXT NOT NULL,
  version TEXT NOT NULL,
  documents BLOB NOT NULL
);
CREATE TABLE documents (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  original INTEGER NOT NULL REFERENCES originals,
  name TEXT NOT NULL,
  title TEXT, author TEXT, date TEXT, place TEXT, lang TEXT, kind TEXT,
  subject TEXT, classification TEXT, reference TEXT, sender TEXT,
  earliest TEXT, latest TEXT,
  characters INTEGER NOT NULL,
  turns INTEGER NOT NULL,
  labelled INTEGER NOT NULL,
  pages INTEGER NOT NULL,
  addresses INTEGER NOT NULL,
  participants INTEGER NOT NULL,
  recipients INTEGER NOT NULL,
  set_aside INTEGER NOT NULL,
  notes INTEGER NOT NULL,
  sha256 BLOB NOT NULL,
  text BLOB NOT NULL
);
CREATE INDEX documents_by_original ON documents (original);
CREATE INDEX documents_by_name ON documents (name);
CREATE INDEX documents_by_date ON documents (earliest, latest);
CREATE TABLE lengths (
  document INTEGER PRIMARY KEY REFERENCES documents,
  words INTEGER NOT NULL
);
CREATE TABLE removed (number INTEGER PRIMARY KEY);
CREATE TABLE people (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  folded TEXT NOT NULL
);
CREATE TABLE turns (
  document INTEGER NOT NULL REFERENCES documents,
  position INTEGER NOT NULL,
  speaker INTEGER REFERENCES people,
  role TEXT,
  labelled INTEGER NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  PRIMARY KEY (document, position)
) WITHOUT ROWID;
CREATE INDEX turns_by_speaker ON turns (speaker, document);
CREATE TABLE participants (
  document INTEGER NOT NULL REFERENCES documents,
  position INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES people,
  role TEXT,
  PRIMARY KEY (document, position)
) WITHOUT ROWID;
CREATE INDEX participants_by_person ON participants (person, document);
CREATE TABLE pages (
  document INTEGER NOT NULL REFERENCES documents,
  position INTEGER NOT NULL,
  page INTEGER NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  PRIMARY KEY (document, position)
) WITHOUT ROWID;
CREATE TABLE recipients (
  document INTEGER NOT NULL REFERENCES documents,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (document, position)
) WITHOUT ROWID;
CREATE TABLE layouts (
  document INTEGER NOT NULL REFERENCES documents,
  position INTEGER NOT NULL,
  confidence REAL,
  boxes BLOB NOT NULL,
  PRIMARY KEY (document, position)
) WITHOUT ROWID;
CREATE TABLE addresses (
  document INTEGER NOT NULL REFERENCES documents,
  position INTEGER NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  name TEXT NOT NULL,
  part TEXT NOT NULL,
  anchors BLOB NOT NULL,
  PRIMARY KEY (document, position)
) WITHOUT ROWID;
CREATE TABLE set_aside (
  document INTEGER NOT NULL REFERENCES documents,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (document, position)
) WITHOUT ROWID;
CREATE TABLE notes (
  document INTEGER NOT NULL REFERENCES documents,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (document, position)
) WITHOUT ROWID;
CREATE TABLE problems (
  number INTEGER PRIMARY KEY,
  absolute TEXT NOT NULL,
  digest TEXT NOT NULL,
  place TEXT NOT NULL,
  what TEXT NOT NULL,
  hint TEXT NOT NULL
);
CREATE INDEX problems_by_path ON problems (absolute);
"""


def connect_to_write(folder: Path) -> sqlite3.Connection:
    """Open the database for the one writer; make it if there is none."""
    path = folder / DATABASE
    database = sqlite3.connect(path, isolation_level=None, timeout=_PATIENCE)
    try:
        if not _version(database, path):
            _create(database)
        database.execute("PRAGMA synchronous = FULL")
        database.execute("PRAGMA foreign_keys = ON")
        database.execute(f"PRAGMA journal_size_limit = {_WAL_LIMIT}")
    except BaseException:
        database.close()
        raise
    return database


def connect_to_read(folder: Path) -> sqlite3.Connection:
    """Open the database to read it, on a medium that cannot be written too."""
    path = folder / DATABASE
    try:
        return _finished(_opened(path, "mode=ro"), path)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CANTOPEN:
            raise
    return _finished(_unchanging(path), path)


def _finished(database: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    """Return the database if there is an archive in it."""
    try:
        version = _version(database, path)
    except BaseException:
        database.close()
        raise
    if version:
        return database
    database.close()
    raise ArchiveError(
        f"{path.parent} is an archive that was never finished; "
        f"begin again: onrecord ingest PATH --archive {path.parent}"
    )


def _opened(path: Path, options: str) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?{options}",
        uri=True,
        isolation_level=None,
        timeout=_PATIENCE,
    )


def _unchanging(path: Path) -> sqlite3.Connection:
    """Open a database that nobody can write, unless part of it is in its log."""
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:
        raise ArchiveError(
            f"{path.parent} cannot be written, and its last changes are still in "
            f"{log.name}; copy the folder to where you may write, and read the copy"
        )
    return _opened(path, "mode=ro&immutable=1")


def _create(database: sqlite3.Connection) -> None:
    database.execute("PRAGMA journal_mode = WAL")
    database.executescript(
        f"BEGIN IMMEDIATE; {_TABLES}"
        f"PRAGMA application_id = {_APPLICATION}; PRAGMA user_version = {FORMAT};"
        "COMMIT;"
    )


def _version(database: sqlite3.Connection, path: Path) -> int:
    """Return the version of the archive's format, 0 for a database without tables.

    Raises `ArchiveError` for another one, and for a database that is no archive.
    """
    tables = database.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if not tables:
        return 0
    application = database.execute("PRAGMA application_id").fetchone()[0]
    version: int = database.execute("PRAGMA user_version").fetchone()[0]
    if application != _APPLICATION:
        raise ArchiveError(f"{path} is a database of another program, no archive")
    if version < FORMAT:
        raise ArchiveError(
            f"{path.parent} has format {version}, from before the first release, and "
            f"this onrecord knows {FORMAT}; ingest its files into a new archive "
            f"(they are kept below {path.parent / ORIGINALS})"
        )
    if version > FORMAT:
        raise ArchiveError(
            f"{path.parent} has format {version}, and this onrecord knows up to "
            f"{FORMAT}; upgrade it: pip install -U onrecord"
        )
    return version
