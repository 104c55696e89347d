-- Whom a round asks. One round of each kind may be open at a time: what patients say is
-- collected beside what the team says, and never among it.
alter table rounds add column asks text not null default 'team'
    check (asks in ('team', 'patients'));

drop index one_open_round;

create unique index one_open_round on rounds (asks) where state = 'open';
