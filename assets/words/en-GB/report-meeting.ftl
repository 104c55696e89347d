# What a team takes into a huddle or a meeting, on paper.

## Every sheet that tells of an area
report-said-score = score { $score } out of 100, likely { $interval }, n{"\u00A0"}{ $n }
report-said-both = (n{"\u00A0"}{ $before }, then{"\u00A0"}{ $after })

## 7-minute briefing
report-briefing-title = 7-minute briefing
report-briefing-lead = For whoever leads the huddle or handover. Read the bold words aloud; the rest is for you.
report-briefing-minutes = { $n } min
report-briefing-notes = What we heard (no names)
report-briefing-asked = What we asked
report-briefing-asked-aloud = “From { $dates } we asked { $asked } people { $questions ->
        [one] 1 question
       *[other] { $questions } questions
    } about learning on our ward. { $answered } answered. This is about how we work, not about any one person.”
report-briefing-well = { $n ->
        [0] What went well
        [one] One thing that went well
        [2] Two things that went well
       *[other] Three things that went well
    }
report-briefing-well-none = There are too few areas to name the best one. Ask the team what went well.
report-briefing-talk = One to talk about
report-briefing-talk-none = No area can be shown this time without showing who said what. Ask the team what matters most to them.
report-briefing-ask = Two questions for everyone
report-briefing-remember = Listen more than you talk. Do not ask who said what. No clear change is not bad news.
report-briefing-next = What we do
report-briefing-next-action = { $reference }, { $title }, by { $due }
report-briefing-next-agreed = “Thank you. I will pass on what you said, without names. We have agreed this: { $actions }.”
report-briefing-next-none = “Thank you. I will pass on what you said, without names. As a team we will now agree one to three actions, and you will see them on the board.”

## Huddle cards
report-huddle-title = Two questions a day
report-huddle-lead = Cut along the dashed lines and take one card to each huddle. Ask both questions and listen for two minutes. Anybody may answer and nobody has to. Write no names. The questions are about: { $areas }.
report-huddle-day = Day { $n }
report-huddle-own = Your own questions
report-huddle-heard = We heard
report-huddle-any = “{ $statement }” When was this so here lately?
report-huddle-any-try = What is one small thing we could try today so that it is so more often?
report-huddle-any-reversed = “{ $statement }” When was this not so here lately?
report-huddle-any-reversed-try = What is one small thing we could try today so that it is so less often?

## Celebration sheet
report-celebration-title = What went well
report-celebration-thanks = Thank you to the { $answered } of { $asked } people who told us.
report-celebration-no-area = No area stands out yet. Thank you for saying so plainly: that is where getting better begins.
report-celebration-better = What got better
report-celebration-done = What we finished
report-celebration-own = And what else? Write it here.
report-celebration-small = A score is the average over people, from 0 to 100. The likely range says where it would fall, 19 times out of 20, if chance had picked other people like these; n is how many answered.
report-celebration-small-before = The round before: { $quarter }, { $answered }.
