-- What opens the sealed answers of a round, and by what the same answers are known again.
-- Nothing leads from a digest to a response.
create table form_keys (
    round_id    blob not null primary key references rounds (id),
    private_key blob not null check (length(private_key) = 32)
) strict, without rowid;

create table sealed_seen (
    round_id  blob not null references rounds (id),
    digest    blob not null check (length(digest) = 32),
    import_id blob references imports (id) on delete cascade,
    primary key (round_id, digest)
) strict, without rowid;
