-- What columns and labels of a survey tool's exports mean, decided by hand. It holds
-- nothing of what anybody answered.
create table matchings (
    checklist_id text not null primary key,
    matching     text not null check (json_valid(matching))
) strict, without rowid;
