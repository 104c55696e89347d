### The home page.

ui-home-next = What to do next
ui-home-do-open = Open this quarter’s round
ui-home-do-collect = Collect the next answer
ui-home-do-close = Close the round
ui-home-do-results = See the results
ui-home-do-compare = Compare quarters
ui-home-do-plan = Agree actions
ui-home-do-print = Print the action plan
ui-task-completed = Completed
ui-task-in-progress = In progress
ui-task-not-started = Not started
ui-task-cannot-start = Cannot start yet
ui-home-round = This round
ui-home-received = of { $headcount } received
ui-home-round-about = { $form }. { $dates }.
ui-home-dates = Dates to keep
ui-home-see-plan = See the plan
ui-home-last = Last quarter
ui-home-see-results = See results
ui-home-went-well = Went well:
ui-home-to-talk-about = To talk about:
ui-home-recovery = You have not checked your recovery code yet.
ui-home-recovery-about = Make sure it is on paper and kept safe. Without it, nobody can open this ward’s file if the computer loses its key.
