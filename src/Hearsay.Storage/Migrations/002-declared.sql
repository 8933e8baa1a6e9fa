-- What an archive, a feed or the protocol said of a capture beside its bytes: one JSON object, or nothing.
ALTER TABLE captures ADD COLUMN declared TEXT;
