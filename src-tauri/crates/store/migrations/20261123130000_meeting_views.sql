-- What the team agreed in a meeting about a statement, beside what it answered.
create table meeting_views (
    round_id     blob    not null references rounds (id),
    item_id      text    not null,
    team         integer,
    organisation integer,
    minority     text    not null,
    raters       integer not null check (raters >= 0),
    held         text    not null,
    primary key (round_id, item_id)
) strict, without rowid;
