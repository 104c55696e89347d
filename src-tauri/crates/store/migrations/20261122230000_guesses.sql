-- What the manager thought, before the round was closed, that the team would
-- score. Whole points in steps of five: a guess is no more exact than that.
create table guesses (
    round_id  blob    not null references rounds (id),
    domain_id text    not null,
    points    integer not null check (points between 0 and 100 and points % 5 = 0),
    primary key (round_id, domain_id)
) strict, without rowid;
