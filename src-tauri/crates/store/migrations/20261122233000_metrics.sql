-- Numbers that the ward has anyway, as the manager typed them in, in tenths so
-- that nothing is rounded. They belong to a quarter and not to a round: nothing
-- joins them to what people answered.
create table readings (
    metric_id text    not null,
    quarter   text    not null,
    tenths    integer not null check (tenths >= 0),
    primary key (metric_id, quarter)
) strict, without rowid;

-- What the ward wants a number to be, if it wants anything.
create table targets (
    metric_id text    not null primary key,
    tenths    integer not null check (tenths >= 0)
) strict, without rowid;
