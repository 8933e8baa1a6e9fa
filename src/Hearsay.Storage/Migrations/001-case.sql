-- A case: the pages as they came, what was found in them, what a person decided.

CREATE TABLE captures (
  sha256     TEXT PRIMARY KEY,   -- of the bytes before compression, 64 lower-case hexadecimal digits
  file       TEXT NOT NULL,      -- relative to the argument that first named it
  bytes      BLOB NOT NULL,      -- gzip
  url        TEXT,
  taken_utc  TEXT                -- ISO 8601
);

-- Results: one JSON object a row, in the order of the analysis. All are replaced together.
CREATE TABLE documents (
  position   INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  sha256     TEXT NOT NULL REFERENCES captures (sha256),
  json       TEXT NOT NULL
);

CREATE TABLE statements (
  position   INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  document   TEXT NOT NULL,
  json       TEXT NOT NULL
);

CREATE TABLE derivations (
  position   INTEGER PRIMARY KEY,
  json       TEXT NOT NULL
);

CREATE TABLE claims (
  position   INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  json       TEXT NOT NULL
);

CREATE TABLE findings (
  position   INTEGER PRIMARY KEY,
  kind       TEXT NOT NULL,
  json       TEXT NOT NULL
);

CREATE TABLE unread (
  position   INTEGER PRIMARY KEY,
  file       TEXT NOT NULL,
  why        TEXT NOT NULL
);

-- What a person decided names its words by the capture's bytes and a span, never by a computed id. The pair is kept in order; one decision a pair.
CREATE TABLE decisions (
  number        INTEGER PRIMARY KEY AUTOINCREMENT,
  kind          TEXT NOT NULL,
  first_sha256  TEXT NOT NULL,
  first_start   INTEGER NOT NULL,
  first_end     INTEGER NOT NULL,
  second_sha256 TEXT NOT NULL,
  second_start  INTEGER NOT NULL,
  second_end    INTEGER NOT NULL,
  because       TEXT NOT NULL,
  made_utc      TEXT NOT NULL,
  UNIQUE (first_sha256, first_start, first_end, second_sha256, second_start, second_end)
);

CREATE TABLE meta (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
);
