-- Paper forms that are being typed in, once or twice, until the batch is handed in.
create table paper_forms (
    round_id    blob    not null references rounds (id),
    number      integer not null check (number > 0),
    first       text    not null check (json_valid(first)),
    first_done  integer not null check (first_done in (0, 1)),
    second      text    check (second is null or json_valid(second)),
    second_done integer not null check (second_done in (0, 1)),
    role        text    check (role in ('support', 'registered', 'medical', 'learner', 'other')),
    comments    text    not null check (json_valid(comments)),
    primary key (round_id, number)
) strict, without rowid;
