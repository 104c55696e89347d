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
plan-baseline-area = { $score } points out of 100 ({ $n } people)
plan-target = At least { $said }
plan-target-area = At least { $score } points out of 100

plan-days-open = { $days ->
        [0] Starts today
        [one] Open for 1 day
       *[other] Open for { $days } days
    }
plan-days-overdue = { $days ->
        [one] 1 day overdue
       *[other] { $days } days overdue
    }
plan-days-until = { $days ->
        [one] Starts tomorrow
       *[other] Starts in { $days } days
    }

plan-carried = Carried forward to { $date }. { $why }
plan-ended = { $act }: { $why }
plan-act-undecided = Not decided yet
plan-act-adopt = Adopted
plan-act-adapt = Adapted
plan-act-abandon = Stopped

plan-since-rounds = { $earlier } against { $later }
plan-since-item = { $answer ->
        [reversed] Before, { $before } of { $of_before } disagreed, which is the good answer; now { $after } of { $of_after } do.
       *[plain] Before, { $before } of { $of_before } agreed; now { $after } of { $of_after } do.
    } { $how ->
        [up] That is a clear rise: { $low } to { $high } more people in every 100.
        [down] That is a clear drop: { $low } to { $high } fewer people in every 100.
       *[same] No clear change: with so few answers it could be anything from { $low } fewer to { $high } more people in every 100.
    }
plan-since-item-hidden = Too few people answered this statement now to show how many agree.
plan-since-item-not-before = This statement was not asked in the same words before, or too few people answered it, so there is nothing to compare.
plan-gain-new = A new gain. It counts as lasting once it has held for two more rounds.
plan-gain-held-once = The gain has held for one more round. One to go.
plan-gain-sustained = A lasting gain: it has held for two more rounds.

plan-edit-added = { $ref } was put on the plan: { $title }
plan-edit-removed = { $ref } was taken off the plan: { $title }
plan-edit-changed = { $ref }: changed { $parts }
plan-edit-nothing = { $ref }: nothing changed
plan-parts = { $first } and { $last }
plan-part-title = short name
plan-part-objective = what we will do
plan-part-link = area or statement
plan-part-found = what we found
plan-part-steps = steps
plan-part-barrier = what could get in the way
plan-part-lead = lead
plan-part-support = support
plan-part-start = start
plan-part-due = due date
plan-part-measure = measure
plan-part-brag = how it is going
plan-part-cycles = small tests
plan-part-outcome = outcome
plan-part-ending = decision
plan-part-progress = notes

plan-ideas-none = There is no idea left for this choice. Add an action of your own.
plan-ideas-area-only = No idea is for this statement alone. These are for its area.
