# The driver diagram, on paper.

report-drivers-title = Driver diagram
report-drivers-lead = Read it from left to right: what we want, the areas that would get us there, the statements that should come true, and what we do about them.
report-drivers-column-aim = Our aim
report-drivers-column-areas = Areas to work on
report-drivers-column-statements = What should come true
report-drivers-column-actions = What we do
report-drivers-aim = Learning on { $ward } gets better, and the team says so in the next round.
report-drivers-aim-review = We look again on { $day }.
report-drivers-aim-next = We look again in the next round.
report-drivers-statement = “{ $text }”
report-drivers-statement-reversed = No longer true: “{ $text }”
report-drivers-whole-area = The area as a whole
report-drivers-no-action = Nothing is agreed yet.
report-drivers-empty = There are no areas to work on yet. They come from the answers of a round, or from actions of the plan.
report-drivers-continued = (continued)
