-- The team that keeps this store; there is one.
create table teams (
    id        integer primary key check (id = 1),
    name      text    not null,
    site      text    not null,
    trust     text    not null,
    headcount integer not null check (headcount >= 0)
) strict;

-- Rounds are numbered as they were opened, because two may lie in one quarter.
-- The setup, the checklist included, is frozen here when the round opens.
create table rounds (
    id      blob    not null primary key check (length(id) = 16),
    number  integer not null unique check (number > 0),
    quarter text    not null,
    setup   text    not null check (json_valid(setup)),
    state   text    not null check (state in ('open', 'closed'))
) strict, without rowid;

create unique index one_open_round on rounds (state) where state = 'open';

-- Answers being given. No time, and a random id, so that nothing says when
-- somebody sat at the screen.
create table drafts (
    id       blob not null primary key check (length(id) = 16),
    round_id blob not null references rounds (id),
    answers  text not null check (json_valid(answers)),
    comments text not null check (json_valid(comments))
) strict, without rowid;

-- A file that was read in: only its digest, to notice when it comes again.
create table imports (
    id        blob    not null primary key check (length(id) = 16),
    round_id  blob    not null references rounds (id),
    digest    blob    not null check (length(digest) = 32),
    responses integer not null check (responses > 0)
) strict, without rowid;

-- Response ids are random and rows carry no order, so that nobody can tell
-- who answered by who answered first. import_id is null for answers given on
-- this computer, and for all of them once the round is closed.
create table responses (
    id        blob not null primary key check (length(id) = 16),
    round_id  blob not null references rounds (id),
    import_id blob references imports (id)
) strict, without rowid;

create index responses_by_round on responses (round_id);

create table answers (
    response_id blob not null references responses (id) on delete cascade,
    item_id     text not null,
    answer      text not null check (
        answer in ('not applicable', 'unsaid') or answer = cast(cast(answer as integer) as text)
    ),
    primary key (response_id, item_id)
) strict, without rowid;

-- Comments have no way to the response they came with. domain_id is null for a
-- comment about nothing in particular; import_id is null as with responses.
create table comments (
    id        blob not null primary key check (length(id) = 16),
    round_id  blob not null references rounds (id),
    import_id blob references imports (id),
    domain_id text,
    text      text not null
) strict, without rowid;

create index comments_by_round on comments (round_id);

-- What was let out of a closed round, as it was let out.
create table releases (
    round_id blob    not null references rounds (id),
    version  integer not null check (version > 0),
    snapshot text    not null check (json_valid(snapshot)),
    primary key (round_id, version)
) strict, without rowid;

-- What the manager found for an item, apart from what the team answered.
create table audits (
    round_id blob not null references rounds (id),
    item_id  text not null,
    met      text not null check (met in ('met', 'partly met', 'not met', 'not applicable')),
    note     text not null,
    primary key (round_id, item_id)
) strict, without rowid;

create table actions (
    id     blob    not null primary key check (length(id) = 16),
    number integer not null unique check (number > 0),
    fields text    not null check (json_valid(fields))
) strict, without rowid;

-- What an action said before it was changed or removed. It outlives its action,
-- so that a number is never given twice.
create table action_history (
    action_id blob    not null check (length(action_id) = 16),
    version   integer not null check (version > 0),
    number    integer not null,
    fields    text    not null check (json_valid(fields)),
    primary key (action_id, version)
) strict, without rowid;

create table progress (
    action_id blob    not null references actions (id) on delete cascade,
    place     integer not null check (place > 0),
    day       text    not null,
    note      text    not null,
    primary key (action_id, place)
) strict, without rowid;
