### The action plan.

plan-title = Action plan
plan-lead = { $actions ->
        [0] No actions yet. Add one of the suggestions below, or one of your own.
        [one] 1 action: { $overdue } overdue, { $at_risk } at risk, { $on_track } on track, { $complete } complete.
       *[other] { $actions } actions: { $overdue } overdue, { $at_risk } at risk, { $on_track } on track and { $complete } complete.
    }
plan-brag-complete = Complete
plan-brag-overdue = Overdue
plan-brag-at-risk = At risk
plan-brag-on-track = On track
plan-hint-verb = Starts with a verb, such as “protect” or “agree”
plan-hint-proof = Has a number, or a yes or no that proves it
plan-hint-lead = A role leads it
plan-hint-due = Due inside two quarters
plan-hint-item = Linked to a question
plan-hint-measure = Says what is measured, from where to where
plan-barrier-time = Time
plan-barrier-readiness = Readiness
plan-barrier-resources = Resources
plan-barrier-other = Other
plan-baseline = { $favour } of { $n } agree
plan-baseline-reversed = { $favour } of { $n } disagree (the good answer)
plan-source = Round { $quarter }
