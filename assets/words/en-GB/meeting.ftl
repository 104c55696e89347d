### What a team agrees together, beside what it answered alone.

meeting-spread = At least half of you chose from “{ $low }” to “{ $high }”. The middle is “{ $middle }”.
meeting-spread-alike = At least half of you chose “{ $middle }”.
meeting-spread-hidden = Too few of you rated this to show it.
meeting-raters = { $raters } people rated.
meeting-agreed = { $raters ->
        [0] Agreed on { $day }.
        [one] Agreed on { $day }, after 1 person rated alone.
       *[other] Agreed on { $day }, after { $raters } people rated alone.
    }
meeting-not-said = Not agreed
error-meeting-empty = Choose an answer for your team, for the organisation, or for both.
error-meeting-looked-at = You have looked at the ratings, so no more can be added. If somebody is missing, start this statement again.
error-meeting-few = { $raters ->
        [0] Nobody has rated yet. You can look at the ratings from { $needed } people on, or agree without them.
        [one] 1 person has rated. You can look at the ratings from { $needed } people on, or agree without them.
       *[other] { $raters } people have rated. You can look at the ratings from { $needed } people on, or agree without them.
    }
error-meeting-long = What some see differently is too long. Keep it under { $most } characters.
