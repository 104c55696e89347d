-- How the trust wants its print-outs: its words for how an action is going, and its logo
-- as a PNG. There is one row, or none as long as everything is as it comes.
create table house_style (
    id   integer primary key check (id = 1),
    brag text not null check (json_valid(brag)),
    logo blob
) strict;
