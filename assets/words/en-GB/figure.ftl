### What charts say.

figure-this-round = this quarter
figure-last-round = last quarter
figure-last-round-column = Last quarter
figure-range = likely range (95%)
figure-score = Score
figure-in-favour = In favour
figure-answers = Answers
figure-area = Area
figure-question = Question
figure-not-shown = Not shown: { $n ->
        [0] nobody answered
        [one] only 1 person answered
       *[other] only { $n } people answered
    }, and { $needed } are needed
figure-not-shown-items = Not shown: too many of its questions are hidden
figure-profile-title = { $highest } scores highest, { $lowest } lowest
figure-profile-title-one = { $area } scores { $score } out of 100
figure-profile-title-none = Too few people answered to show any area
figure-profile-summary = The likely ranges are wide because { $answers } people answered. Areas whose ranges overlap a lot may not really differ.
figure-profile-hint = { $area }: { $score }, likely between { $low } and { $high }
figure-profile-caption = Scores of the areas with their likely ranges
figure-profile-method = Each answer counts from 0 to 100, with questions worded the other way round turned first. “Not applicable” and blanks are left out. A person who answered at least half of an area’s questions has a score in it; the area’s score is the average over people.
figure-range-method = The likely range is where the score would fall 19 times out of 20, if chance had picked other people like these.

figure-holds-back = ← holds learning back
figure-helps = helps learning →
figure-left-out = Left out
figure-turned = Asked the other way round
figure-items-title = { $area }: { $favour ->
        [0] no question has half of the answers in favour
        [one] 1 of { $all } questions has at least half of the answers in favour
       *[other] { $favour } of { $all } questions have at least half of the answers in favour
    }
figure-items-summary = Each number is a count of people. Bars to the right help learning.
figure-items-summary-turned = Each number is a count of people. Bars to the right help learning. A statement worded the other way round is turned: there, “disagree” is the good answer.
figure-items-note = { $favour } of { $n } agree.
figure-items-note-turned = { $favour } of { $n } disagree, which is the good answer here.
figure-items-hint = { $answer }: { $count }
figure-items-caption = Answers to the questions about { $area }, as they were asked
figure-items-method = The bars count the people who chose each answer. They are centred on the middle of the scale, so that more on the right means more in favour.
figure-share-method = “In favour” is the share of those who chose an answer on the scale; “not applicable” and blanks are left out of it.
figure-left-out-not-applicable = { $count } not applicable
figure-left-out-unsaid = { $count } didn’t say
figure-left-out-skipped = { $count } left blank
figure-left-out-several = { $count } in all
figure-column-not-applicable = Not applicable
figure-column-unsaid = Didn’t say
figure-column-skipped = Left blank
figure-question-hidden = Not shown, because too few people answered it

figure-later-round = this quarter
figure-earlier-round = the quarter it is compared with
figure-other-rounds = other quarters
figure-too-few = Too few to compare
figure-quarters-title = { $better ->
        [0] { $worse ->
            [0] No area shows a clear change
            [one] { $first_worse } fell; no other area shows a clear change
           *[other] { $worse } areas fell clearly
        }
        [one] { $worse ->
            [0] { $first_better } rose; no other area shows a clear change
            [one] { $first_better } rose and { $first_worse } fell
           *[other] { $first_better } rose and { $worse } areas fell
        }
       *[other] { $worse ->
            [0] { $better } areas rose clearly
           *[other] { $better } areas rose and { $worse } fell clearly
        }
    }
figure-quarters-summary = People who answered, from the first quarter to the last: { $answers }.
figure-quarters-hint = { $quarter }: { $score }, likely between { $low } and { $high }, { $n } answers
figure-quarters-column = { $quarter } ({ $n } answers)
figure-quarters-caption = Scores of the areas in each quarter
figure-quarters-method = Every panel has the same scale from 0 to 100. A half-size mark rests on fewer than 8 answers; a dashed box means that too few people answered to show anything.
