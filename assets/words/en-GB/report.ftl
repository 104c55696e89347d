# What only paper says. Sentences that screen and paper share stand with the results,
# the comparison and the plan.

## Every page
report-not-inspection = A self-assessment, not an inspection
report-printed = Printed { $day }
report-page = Page { $page } of { $pages }
report-of = of
report-answered = { $n } of { $asked } answered
report-form = { $form }, version { $version }
report-not-shown = not shown

## Action plan
report-plan-title = Action plan
report-plan-no-round = No round of answers stands behind this plan yet
report-plan-empty = No actions are agreed yet. Write them here, one to a row.
report-plan-group-why = Why
report-plan-group-what = What we will do
report-plan-group-who = Who and when
report-plan-group-know = How we will know
report-plan-group-review = Review
report-plan-column-reference = Ref
report-plan-column-area = Area or question (score, n)
report-plan-column-found = What we found
report-plan-column-objective = Objective (SMART)
report-plan-column-steps = Steps
report-plan-column-barrier = Barrier, and how we meet it
report-plan-column-lead = Lead (role)
report-plan-column-support = Support from
report-plan-column-start = Start
report-plan-column-due = Due
report-plan-column-measure = Measure: from → to
report-plan-column-state = State
report-plan-column-progress = Progress and evidence
report-plan-column-reviewed = Seen again
report-plan-column-outcome = Outcome next quarter
report-plan-item = { $id }: { $text }
report-plan-score = { $score } ({ $interval }), n { $n }
report-plan-hidden = { $references }, not shown: { $what } { $why }
report-plan-barrier = { $barrier }:
report-plan-earlier = { $n ->
    [one] and 1 earlier note
   *[other] and { $n } earlier notes
}
report-plan-state-b = complete, with evidence
report-plan-state-r = overdue, or cannot be done
report-plan-state-a = at risk
report-plan-state-g = on track
report-plan-agreed = Agreed at the team meeting on
report-plan-manager = Ward manager: signature and date
report-plan-matron = Matron or education lead: signature and date
report-plan-next-review = Next review

## Results report, first page
report-results-title = What the team said
report-well-heading = What went well
report-talk-heading = { $n ->
    [one] Talk about this
   *[other] Talk about these { $n }
}
report-evidence-area = Area, and what people said
report-evidence-score = Score, range, n
report-range-n = { $interval }, n { $n }
report-changed-heading = What changed since { $quarter }
report-changed-heading-first = What changed
report-changed-first = This is the first round to look at, so there is nothing to compare it with yet. The next one will show what changed, and how sure we can be.
report-changed-verdict = { $verdict }.
report-changed-more = { $n ->
    [one] 1 more area changed; the comparison has it.
   *[other] { $n } more areas changed; the comparison has them.
}
report-changed-none = { $n ->
    [one] 1 other area shows no clear change.
   *[other] The other { $n } areas show no clear change.
}
report-changed-none-at-all = { $n ->
    [one] The one area asked about shows no clear change.
   *[other] None of the { $n } areas shows a clear change.
}
report-changed-too-few = { $n ->
    [one] 1 area had too few answers in one of the quarters to compare it.
   *[other] { $n } areas had too few answers in one of the quarters to compare them.
}
report-sure-heading = How sure can we be?
report-sure-ranges = Every score is a range. Where two ranges overlap a lot, do not say that one is better.
report-next-heading = What happens next.
report-next-none = Talk about these results as a team, then agree 1 to 3 actions. No action is agreed yet.
report-next-all = { $n ->
    [one] The team agreed 1 action.
   *[other] The team agreed { $n } actions.
}
report-next-some = The team agreed { $n } actions. The action plan has them all; the first { $named } are:
report-next-detail = { $lead }, by { $due }
report-next-detail-due = by { $due }

## Results report, the figures
report-figure-table = Table { $table } has the numbers.
report-figure-table-short = Table { $table }
report-figure-table-below = The table below has the numbers.
report-figure-table-here = The table of the comparison has the numbers.
report-numbers-title = The numbers behind the figures
report-numbers-lead = The same numbers as in the figures, for those who hear this report or want to copy from it. A figure names its table at its upper right.
report-numbers-caption = Table { $table }. { $caption }
report-numbers-more = { $caption }, continued

## Results report, the areas together and one by one
report-areas-reading = How to read this
report-areas-note-score = The score is the average over people, from 0 to 100. The likely range says where it would fall, 19 times out of 20, if chance had picked other people like these.
report-areas-note-agree = In favour is the share of answers that speak well of the ward, averaged over the questions of an area.
report-domains-title = Area by area
report-domains-lead = What people answered to each question, in the order of the form. The bars stand left or right of the middle, as the answers do.

## Results report, what is hidden
report-hidden-heading = What is hidden, and why
report-hidden-lead = Numbers are left out where they could show what one person said.
report-hidden-none = Nothing is hidden in this report.
report-hidden-round = { $n ->
    [0] Nobody answered, and { $needed } are needed.
   *[other] Only { $n } answered, and { $needed } are needed. That is too few to show anything without showing who said it.
}

## Results report, the comparison
report-changes-title-calm = No area clearly changed
report-changes-title-better = { $better } of { $areas } areas clearly improved
report-changes-title-worse = { $worse } of { $areas } areas clearly got worse
report-changes-title-both = Of { $areas } areas, { $better } clearly improved and { $worse } clearly got worse
report-changes-column-area = Area
report-changes-column-score = { $quarter } (n)
report-changes-column-chart = Points, and likely range (95%)
report-changes-column-change = Change, likely range
report-changes-column-detectable = Smallest change it could show
report-changes-column-verdict = What it means
report-changes-score = { $score } ({ $n })

## Results report, all quarters
report-course-title = All quarters together
report-course-others = { $n ->
    [one] The other area shows no more than its usual ups and downs, and is not drawn here.
   *[other] The other { $n } areas show no more than their usual ups and downs, and are not drawn here.
}
report-course-others-signal = { $n ->
    [one] One more area is not drawn here for want of room; it shows more than its usual ups and downs. The screen has it.
   *[other] { $n } more areas are not drawn here for want of room; { $signals } of them { $signals ->
        [one] shows
       *[other] show
    } more than the usual ups and downs. The screen has them all.
}

## Results report, how the numbers were made
report-method-heading = How these numbers were made
report-method-round = Round
report-method-round-text = { $ward }, { $label }: { $quarter }.
report-method-figures = How the figures were drawn
report-method-data = Data mark
report-method-data-text = { $mark }. Prints with the same mark show the same results.

## Results report, comments
report-comments-heading = What people wrote
report-left-out-comments = Comments
report-left-out-changes = What changed
report-left-out = Left out of this print by choice.

## The discussion sheet

report-talk-rules = Before you start
report-talk-questions = Three questions
report-talk-notes = What we heard
report-talk-next = What we will try, who starts it, and by when

## Action plan for the board
report-board-title = What we are doing about it
report-board-basis = From the answers of { $quarter }: { $answered }. A self-assessment, not an inspection.
report-board-empty = No actions are agreed yet. The team will agree them at its next meeting.
report-board-column-area = Area
report-board-column-action = What we will do
report-board-column-lead = Who leads
report-board-column-due = By when
report-board-column-state = State
report-board-next-review = Next review: { $day }

## Form to fill in with a pen
report-form-closes = hand in by { $day }
report-form-minutes = about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
report-data = Made from { $quarter }; form { $form }; results version { $release }; rules version { $rules }; seed { $seed }.
report-data-round = Made for { $quarter }; form { $form }. No answer went into it.
report-data-none = Made before there were results.
report-form-nobody = Nobody can tell who said what.
report-form-nobody-text = There is no name, number or date on this form. Please do not write one.
report-form-results = { $asks ->
    [patients] Only everyone’s answers together are shown,
   *[team] Only the whole team’s answers are shown,
}
report-form-results-text = after the round is closed and only if { $threshold } or more people answered.
report-form-typed = Somebody types this form into a computer
report-form-typed-text = without knowing whose it is, in a mixed order. Then the paper is shredded.
report-form-skip = You choose what to answer.
report-form-skip-text = { $asks ->
    [patients] You can skip any statement, or stop. Your care stays the same, whatever you say.
   *[team] You can skip any statement, or stop. What you answered still counts.
}
report-form-tick = Tick one box for each statement.
report-form-tick-text = { $asks ->
    [patients] Wrong box? Fill it in and tick another. “Here” means this ward; “staff” means everyone who works here.
   *[team] Wrong box? Fill it in and tick another. “Here” and “we” mean this ward team.
}
report-form-code = Code
report-form-statement = Statement
report-form-key-not-applicable = N
report-form-key-unsaid = D
report-form-comments = In your own words, if you wish
report-form-comments-hint = Please leave out names. Capital letters hide your handwriting.
report-form-thanks = Thank you.
report-form-back = Please put this form into the box or the envelope by { $day }.
report-form-turn = Please turn over

## Announcement
report-announce-what = What is it?
report-announce-what-text = { $asks ->
    [patients] { $statements } short statements for patients, families and friends, about what you see on our ward. It takes about { $minutes ->
        [one] 1 minute.
       *[other] { $minutes } minutes.
    }
   *[team] { $statements } short statements about learning on our ward. It takes about { $minutes ->
        [one] 1 minute.
       *[other] { $minutes } minutes.
    }
}
report-announce-why = Why?
report-announce-why-text = { $asks ->
    [patients] So that we learn from what you see, and change a few things that get in the way. You will hear what came out, and what we do about it.
   *[team] So that we talk about what goes well, and change a few things that get in the way. You will hear what came out, and what we do about it.
}
report-announce-how = How?
report-announce-how-text = { $asks ->
    [patients] On a computer of the ward, on paper or in a form. Ask any member of staff.
   *[team] In working time, on the ward computer, on paper or in a form. Ask the person in charge of the shift.
}
report-announce-privacy = Who can see what
report-announce-until = Please answer by { $day }.

## Poster
report-poster-title = You said · We did · What changed
report-poster-said = You said
report-poster-said-text = “{ $text }” { $said }.
report-poster-did = We did
report-poster-changed = What changed
report-poster-verdict = { $area }: { $verdict }.
report-poster-now = Now { $said }.
report-poster-not-yet = The next round will show.
report-poster-next = Next
report-poster-next-text = We talk about { $area }.
report-poster-small = The round before: { $quarter }, { $answered }. The triangle tells of the whole area.
report-poster-small-first = This is the first round, so nothing can be compared yet.
