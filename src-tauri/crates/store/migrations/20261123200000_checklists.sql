-- Checklists of the user's own. A version is never changed: rounds have a copy of theirs, and
-- the ids of all versions stay taken, so that no statement can be taken for another one.
create table checklists (
    id      text    not null,
    version integer not null check (version > 0),
    content text    not null check (json_valid(content)),
    offered integer not null check (offered in (0, 1)),
    primary key (id, version)
) strict, without rowid;
