### Results of one round, one area, and the comparison of two rounds.

ui-results-title = Results
ui-results-none = There are no results yet.
ui-results-none-open = When you close the round, this page shows what your team said: first what went well, then every area.
ui-results-none-closed = Open a round and ask your team. When you close it, this page shows what they said.
ui-results-collect = Collect answers
ui-results-round = Round
ui-results-went-well = What went well
ui-results-in-order = Show in the checklist’s order
ui-results-by-score = Show the highest score first
ui-results-one-area = Look at one area
ui-results-talk = { $count ->
    [one] Talk about this one
    [2] Talk about these two
    [3] Talk about these three
   *[other] Talk about these { $count }
}
ui-results-plan-one = Plan an action
ui-results-plan-for = { " " }for { $area }
ui-results-missing = The people who did not answer
ui-results-hidden = What is hidden, and why ({ $count })
ui-results-comments = Comments
ui-results-plan = { $count ->
    [one] Plan an action
    [2] Plan actions for these two
    [3] Plan actions for these three
   *[other] Plan actions for these { $count }
}
ui-results-print = Print the results report

ui-results-frameworks = The same results by framework

ui-frameworks-title = The same results by framework
ui-frameworks-lead = { $quarter }. Useful when somebody asks how your results speak to a framework.
ui-frameworks-pick = Framework
ui-frameworks-no-average = A part has no score of its own. Areas belong to several parts, and adding them up could show what is hidden to protect people.
ui-frameworks-source = Published by: { $source }.
ui-frameworks-unchecked = We wrote this part’s name from memory. Compare it with the publisher’s own page before you use it.
ui-frameworks-area = Area
ui-frameworks-score = Score
ui-frameworks-range = Likely between
ui-frameworks-favourable = In favour
ui-frameworks-answered = Answers
ui-frameworks-statements = The statements behind this part
ui-frameworks-not-asked = Not asked in this round:
ui-frameworks-elsewhere = Areas without a place in this framework
ui-frameworks-elsewhere-about = They matter for learning all the same.

ui-not-released-why = Why nothing is shown
ui-discussion-print = Print this sheet
ui-discussion-questions = Three questions
ui-discussion-rules = Before you start
ui-discussion-areas = The statements, area by area
ui-not-released-collect = Go to collecting
ui-not-released-help = How it works

ui-domain-back = Back to results
ui-domain-roles = By role group
ui-domain-actions = Actions that touch this area
ui-domain-plan-statement = Plan an action for one statement
ui-domain-no-actions = No action in the plan touches this area yet.
ui-domain-due = Due { $date }
ui-domain-plan-another = Plan another action
ui-domain-next = Next area: { $area }

ui-compare-title = Compare quarters
ui-compare-none = You need results from two rounds to compare them.
ui-compare-none-yet = This page will show what changed between two quarters, and how sure you can be. No round has results yet.
ui-compare-one-yet = One round has results. After the next one, this page shows what changed and how sure you can be.
ui-compare-pick = Rounds to compare
ui-compare-from = From
ui-compare-to = To
ui-compare-next = What to do next: ask your team what is behind the changes, and plan one or two actions.
ui-compare-numbers = All the scores
ui-compare-plan = Plan an action

ui-results-more = More ways to look
ui-results-answers = All answers, area by area
ui-results-agreement = Where people agree, and where they do not
ui-domain-checks = Other ways to look at this score
ui-domain-agreement = Where people agree, and where they do not
ui-domain-answers = The answers to each statement
ui-compare-slope = Show as a line chart

ui-history-title = All quarters
ui-history-all = See all quarters together
ui-history-back = Back to two quarters
ui-history-one-area = One area over time
ui-history-target = What you aim at, in points (optional)
ui-history-target-hint = A whole number from 0 to 100. The chart then says whether the usual ups and downs reach it.
ui-history-target-wrong = Enter a whole number from 0 to 100, or leave it empty
ui-history-begins = Work the limits out anew from (optional)
ui-history-begins-hint = Only where something changed for good and you know what, such as a new ward leader.
ui-history-begins-never = Not at all
ui-history-reason = What changed?
ui-history-reason-missing = Say what changed, so that everyone who sees the chart knows why its limits begin anew
ui-history-screen = Leave sudden jumps out of the limits

ui-figure-walk = Use the arrow keys to go from point to point
ui-figure-copy-png = Copy picture (PNG)
ui-figure-copy-svg = Copy for print (SVG)
ui-figure-copied = Copied
ui-figure-save-png = Save picture (PNG)
ui-figure-save-svg = Save for print (SVG)
ui-figure-saved = Saved as { $name }
