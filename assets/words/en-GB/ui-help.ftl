### The help page.

ui-help-title = How it works
ui-help-lead = A self-assessment of how well a ward helps people to learn. It is not an inspection, and nobody is ranked.
ui-help-quarter = A quarter, step by step
ui-help-quarter-open = Open a round. Choose a form and two weeks when it suits the team.
ui-help-quarter-collect = Collect answers, on this computer or from a file. You see how many, never what.
ui-help-quarter-close = Close the round. The results appear at once.
ui-help-quarter-talk = Talk with the team: first what went well, then up to three areas.
ui-help-quarter-plan = Agree a few actions, each with a role that leads it and a date. Print the plan.
ui-help-quarter-compare = Next quarter, compare. The page says what has really changed, and what may be chance.
ui-help-who = Who can see what
ui-help-numbers = How to read the numbers
ui-help-numbers-score = A score goes from 0 (everyone strongly disagrees) to 100 (everyone strongly agrees).
ui-help-numbers-range = The likely range says how sure the score is. With few answers it is wide.
ui-help-numbers-change = “No clear change” is a normal answer. It means that the difference could be chance.
ui-help-numbers-hidden = A result with too few answers is hidden, so that nobody can tell who said it.
ui-help-more = More that you can do
ui-help-more-audit = While a round is open, note what you have seen yourself. The results then show your evidence beside what the team says.
ui-help-more-guess = Guess what the team will say before you close the round. Where you were wrong is worth a talk.
ui-help-more-late = Did some forms come late? They can still count, once there are enough of them.
ui-help-more-frameworks = See the same results in the words of the CQC and other frameworks. Open the results and choose “The same results by framework”.
ui-help-more-numbers = Put other numbers of your ward beside an area, such as the appraisal rate.
ui-help-more-all = See all quarters in one view, when you have three or more.
ui-help-keys = Using the keyboard
ui-help-keys-text = Tab moves forward and Shift with Tab moves back. The arrow keys choose between answers. Enter goes on. The Escape key closes a menu.
