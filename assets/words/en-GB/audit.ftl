### The manager’s own look at the statements, and the manager’s guess.

audit-met = Met
audit-partly = Partly met
audit-not = Not met
audit-not-applicable = Not applicable
audit-met-reversed = Met: it is not so here
audit-not-reversed = Not met: it is so here
audit-not-looked-at = Not looked at
audit-beside-on-paper = On paper, not felt
audit-beside-felt = Felt, not on paper
audit-beside-alike = No clear difference
audit-progress = { $looked_at ->
        [0] You have not looked at any of the { $asked } statements yet.
       *[other] You have looked at { $looked_at } of { $asked } statements.
    }
audit-found-nothing = Not looked at.
audit-found-met = { $met } of { $applying } met.
audit-found-partly = { $count } partly met.
audit-found-not-applicable = { $count ->
        [one] 1 does not apply here.
       *[other] { $count } do not apply here.
    }
audit-found-open = { $count } not looked at.
audit-guess = You guessed { $guess }. The team said { $score } (range { $range }).
audit-guess-hidden = You guessed { $guess }. The team’s score is not shown.
