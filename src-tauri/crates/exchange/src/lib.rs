//! Reads and writes other people's files to and from assessment types, as bytes.
