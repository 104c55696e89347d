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

ui-suggested-title = Ideas for the areas to talk about
ui-suggested-about = Choose with the team. Change the words to fit your ward.
ui-suggested-add = Add to plan

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
