-- The role that a person said, where the round asks for it; null is "prefer not
-- to say" or a round that does not ask.
alter table drafts add column role text check (
    role in ('support', 'registered', 'medical', 'learner', 'other')
);

alter table responses add column role text check (
    role in ('support', 'registered', 'medical', 'learner', 'other')
);
