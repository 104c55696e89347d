-- Small tests, and what the team decided in the end.
update actions set fields = json_set(
    fields, '$.cycles', json('[]'), '$.ending', 'undecided', '$.ending_reason', ''
);
update action_history set fields = json_set(
    fields, '$.cycles', json('[]'), '$.ending', 'undecided', '$.ending_reason', ''
);

-- Every change of the plan, in the order they were made: what was written down about the
-- action before it, its notes included, so that each can be undone. before is null where
-- the action was not there; day is null where it was not kept yet. It outlives its action,
-- so that a number is never given twice.
create table plan_changes (
    number        integer not null primary key check (number > 0),
    day           text,
    action_id     blob    not null check (length(action_id) = 16),
    action_number integer not null,
    before        text    check (before is null or json_valid(before))
) strict;

insert into plan_changes
select row_number() over (order by number, version), null, action_id, number,
    json_object('fields', json(fields), 'progress', json('[]'))
from action_history;

drop table action_history;
