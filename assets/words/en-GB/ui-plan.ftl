### The action plan.

ui-plan-add = Add an action
ui-plan-new = A new action
ui-plan-none = No actions yet. Add your own, or take an idea from below.
ui-plan-caption = Actions. Choose an action’s name to open it.
ui-plan-ref = Ref
ui-plan-action = Action and area
ui-plan-lead = Lead
ui-plan-due = Due
ui-plan-progress = Progress
ui-plan-added = Added to the plan: { $title }
ui-plan-saved = The action is saved.
ui-plan-removed = The action is removed.
ui-plan-print = Print the action plan

ui-suggested-title = Ideas
ui-suggested-about = Choose with the team. Change the words to fit your ward.
ui-suggested-add = Add to plan
ui-ideas-talk-about = The areas to talk about
ui-ideas-area = Ideas for
ui-ideas-item = Statement
ui-ideas-barrier = What gets in the way?
ui-ideas-any-barrier = Anything

ui-action-title = Short name
ui-action-title-missing = Enter a short name for the action
ui-action-objective = What will we do, and how will we know?
ui-action-objective-hint = Start with a verb. Say how much and by when.
ui-action-domain = Area
ui-action-item = Linked statement
ui-action-item-none = The whole area
ui-action-steps = Steps
ui-action-steps-hint = One on each line
ui-action-barrier = What could get in the way
ui-action-countermeasure = How we meet it
ui-action-lead = Lead (a role, not a name)
ui-action-support = Support from
ui-action-start = Start
ui-action-start-wrong = Enter the start as a real date, such as 4 1 2027
ui-action-due = Due
ui-action-due-wrong = Enter when it is due as a real date, such as 29 1 2027
ui-action-measure = What we will measure
ui-action-baseline = Now
ui-action-target = Target
ui-action-brag = How is it going?
ui-action-more = What we found, source and outcome
ui-action-found = What we found, in the team’s words
ui-action-source = Where the numbers come from
ui-action-outcome = Outcome next quarter
ui-action-save = Save action
ui-action-cancel = Cancel

ui-barrier-time = Time
ui-barrier-readiness = Readiness
ui-barrier-resources = Resources
ui-barrier-other = Something else

ui-hints-label = Hints for a good action
ui-hints-title = Is it clear enough to do?
ui-hint-ok = Yes:
ui-hint-look = Look again:
ui-hints-only = Hints only. You can save as it is.

ui-progress-title = Progress
ui-progress-none = No notes yet.
ui-progress-note = Add a note
ui-progress-add = Add note

ui-remove = Remove this action
ui-remove-sure = Remove “{ $title }” from the plan, with its notes?
ui-remove-do = Yes, remove it
ui-remove-keep = Keep it

ui-plan-show = Show
ui-plan-show-plan = Everything on the plan
ui-plan-show-open = Still to do
ui-plan-show-overdue = Overdue
ui-plan-show-complete = Complete
ui-plan-show-ended = Ended
ui-plan-show-all = Everything, ended too
ui-plan-all-areas = All areas
ui-plan-shown = Showing { $shown } of { $all }
ui-plan-none-shown = No action fits what you chose. Choose “Everything, ended too” and “All areas” to see them all.
ui-plan-lasting = Lasting gain
ui-plan-undo = Undo
ui-plan-undone = The last change is undone.

ui-changes-title = What was changed in this plan
ui-changes-about = Undo puts the action back as it was before that change. An undo can be undone as well.
ui-changes-no-day = Some time ago
ui-changes-undo = Undo
ui-changes-undone = Undone: { $what }

ui-from-results = Fill in “Now” and “Target” from the results
ui-from-results-done = Filled in. The target is the smallest rise that a team of your size can show.
ui-from-results-no-target = “Now” is filled in. With so few answers no rise would show clearly, so the target is yours to choose.
ui-from-results-none = The results do not show this. Choose another statement, or type where things stand.

ui-cycles-title = Small tests (plan, do, study, act)
ui-cycles-about = Try a change on a small scale first. Say what you think will happen, then see if it did.
ui-cycles-add = Add a small test
ui-cycle = Test { $number }
ui-cycle-plan = Plan
ui-cycle-do = Do
ui-cycle-study = Study
ui-cycle-act = Act
ui-cycle-act-about = What follows?
ui-cycle-question = What do we want to find out?
ui-cycle-prediction = What do we think will happen?
ui-cycle-who = Who tries it (roles)
ui-cycle-when = When
ui-cycle-done = What did we do, and what came up?
ui-cycle-found = What did we find? Was it what we thought?
ui-cycle-remove = Remove test { $number }
ui-act-undecided = Not decided yet
ui-act-adopt = Adopt: keep doing it
ui-act-adapt = Adapt: change it
ui-act-abandon = Abandon: stop

ui-since-title = What changed since it began
ui-since-caution = A change is no proof that the action caused it. Ask the team what made the difference.

ui-decide-title = At the end of the quarter
ui-decide-carry = Carry it forward
ui-decide-again = Take it up again
ui-decide-end = End it
ui-decide-due = New last day
ui-decide-carry-why = Why does it go on?
ui-decide-act = What did the team decide?
ui-decide-adopt = It works: keep doing it (adopt)
ui-decide-adapt = Another action takes over (adapt)
ui-decide-abandon = It does not work: stop (abandon)
ui-decide-act-missing = Choose what the team decided
ui-decide-end-why = Why?
ui-decide-why-missing = Write why in a few words
ui-decide-carried = Carried forward: { $title }
ui-decide-has-ended = Ended: { $title }
ui-decide-ended = This action has ended. { $ending }: { $why }
