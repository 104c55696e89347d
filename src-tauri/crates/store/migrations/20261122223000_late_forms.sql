-- The version of the release that first counted a response or a comment; null
-- while its round is open, and for a form that came late and waits for others.
alter table responses add column version integer check (version > 0);

alter table comments add column version integer check (version > 0);

update responses set version = 1
where round_id in (select id from rounds where state = 'closed');

update comments set version = 1
where round_id in (select id from rounds where state = 'closed');

-- Whether it was handed out; until then late forms join it. Of those that are
-- there nobody knows, so they count as seen.
alter table releases add column seen integer not null default 0 check (seen in (0, 1));

update releases set seen = 1;
