### What the team said.

results-title = What your team said
results-lead-answered = { $answered } of { $asked } people answered in { $quarter }.
results-lead-strongest = Strongest: { $area }.
results-lead-changed = { $better ->
        [0] { $worse ->
            [0] No area is clearly better or worse than before.
            [one] One area is clearly worse than before.
           *[other] { $worse } areas are clearly worse than before.
        }
        [one] { $worse ->
            [0] One area is clearly better than before.
            [one] One area is clearly better than before and one clearly worse.
           *[other] One area is clearly better than before and { $worse } clearly worse.
        }
       *[other] { $worse ->
            [0] { $better } areas are clearly better than before.
           *[other] { $better } areas are clearly better than before and { $worse } clearly worse.
        }
    }
results-score-line = { $score } out of 100, likely between { $low } and { $high }
results-said = { $favour } of { $n } agree: “{ $item }”
results-said-reversed = { $favour } of { $n } disagree, which is the good answer here: “{ $item }”
results-said-in-favour = { $favour } of { $n } are in favour: “{ $item }”
results-change-clear-improvement = Clearly better than before: up { $points ->
        [one] 1 point
       *[other] { $points } points
    }.
results-change-possible-improvement = May be better than before.
results-change-none = No clear change since the last round.
results-change-possible-decline = May be worse than before.
results-change-clear-decline = Clearly worse than before: down { $points ->
        [one] 1 point
       *[other] { $points } points
    }.
results-change-too-few = Too few answers to compare with the last round.
results-nobody-missing = Everybody who was asked answered.
results-missing = { $missing ->
        [one] 1 person did not answer.
       *[other] { $missing } people did not answer.
    }
results-bounds = For “{ $item }”, { $n } of { $asked } answered and { $favour } of them agree. If everyone had answered, it would be between { $low } and { $high } of { $asked }.
results-bounds-reversed = For “{ $item }”, { $n } of { $asked } answered and { $favour } of them disagree, which is the good answer here. If everyone had answered, it would be between { $low } and { $high } of { $asked }.
results-bounds-in-favour = For “{ $item }”, { $n } of { $asked } answered and { $favour } of them are in favour. If everyone had answered, it would be between { $low } and { $high } of { $asked }.
results-straight-lines = { $count } people ticked the same answer all the way down, also where a question is worded the other way round. They are counted like everybody else.
results-straight-lines-hidden = How many people ticked the same answer all the way down is shown only where at least { $threshold } did and at least { $threshold } did not.
results-check-team = Just this team: if everyone in it had answered, the score would likely be { $team }. The usual range, { $usual }, also allows for other people who could work here, so it is the one to compare quarters with.
results-check-bootstrap = Drawn again: when the people who answered are drawn by lot { $resamples } times, the score lies at { $range } in 95 of 100 (bootstrap, BCa, seed { $seed }). This holds also where answers are lopsided.
results-check-alpha = Do its questions belong together? Cronbach’s alpha is { $alpha } ({ $low } to { $high }), from the { $complete } people who answered all { $items } questions. Over 0.7 is usual for questions about one thing.
results-check-alpha-few = Do its questions belong together? Not enough people answered all of them to tell (Cronbach’s alpha takes 10).
results-check-alpha-items = Do its questions belong together? That takes at least three questions to tell (Cronbach’s alpha).
results-check-alpha-alike = Do its questions belong together? Everybody has the same score, so that cannot be told (Cronbach’s alpha).
results-overall = Overall: { $score } out of 100, the plain average of the { $areas } areas shown.
results-comments-note = { $comments ->
        [0] Nobody wrote a comment.
       *[other] In no order, and not linked to any answers. Check them for names before you share them.
    }
results-still-open = The round is still open. Results come when it is closed.
results-too-few = { $received } of { $needed } answers that are needed. With fewer than { $needed } nothing is shown, so that nobody can be recognised. Talk about the questions in the team instead.
results-domain-lead = { $score } out of 100, likely between { $low } and { $high }, with { $favourable } in favour. { $n } of { $asked } answered.

results-hidden-question = Question { $id }: { $text }
results-hidden-too-few = Only { $n } answered enough of its questions, and { $needed } are needed. That is too few to show anything without showing who said it.
results-hidden-too-few-items = So many of its questions are hidden that what is left does not speak for the area.
results-hidden-item = Only { $n ->
        [one] 1 person
       *[other] { $n } people
    } answered it; { $blank } said it does not apply, did not say or left it out. Fewer than { $needed } is too few to show anything without showing who said it. It is left out of its area’s score as well, or it could be worked out from that.
results-hidden-roles = By role: { $roles }
results-hidden-roles-in = By role, in { $areas }: { $roles }
results-hidden-small-groups = A group is shown where { $needed } of it and { $needed } others answered enough questions of the area. Where one group is smaller, another is hidden with it, or the small one could be worked out. Where many people gave the lowest answer about something sensitive, a group is hidden too.
results-hidden-overall = The average of all areas
results-hidden-few-areas = It needs at least { $needed } areas that are shown.
results-hidden-few-favourable = { $few } The exact numbers could show what each person said. It is left out of its area’s score as well, or it could be worked out from that.
results-hidden-earlier-release = Beside an earlier release of this round, it would show what only a few people said. Earlier releases stay as they were.
results-not-shown-earlier-release = Not shown: beside an earlier release it would show what only a few people said
results-fewer-than-2-in-10 = Fewer than 2 in 10 in favour.
results-at-most-2-in-10 = No more than 2 in 10 in favour.

role-support = support workforce
role-registered = registered staff
role-medical = medical staff
role-learner = students and learners
role-other = other staff
role-rest = everybody else

results-role-group = Group
results-role-answers = Answers
results-role-of = { $answers } of { $people }
results-role-column = Score (likely range)
results-role-before = Round before
results-role-score = { $score } ({ $low } to { $high })
results-role-hidden = Not shown: { $roles }.
results-role-same-people = The round before is not shown beside this one: fewer than { $needed } people more or fewer took part, so the difference between two rounds could tell what one person said.

results-method-questions = Questions
results-method-questions-text = Checklist { $checklist }, form { $form }, version { $version }: { $items } questions. Open { $dates }.
results-method-people = People
results-method-people-text = { $answered } of { $asked } people answered. No name, time or order is kept with an answer.
results-method-score = Score
results-method-score-text = Each answer counts from 0 ({ $lowest }) to 100 ({ $highest }). Questions worded the other way round are turned first. “Not applicable”, “don’t know” and blanks are left out. A person has a score in an area if they answered at least half of its questions. The area’s score is the average over people; “in favour” is the average over its questions of the share of good answers.
results-method-range = Likely range
results-method-range-text = The range in which the score would fall 19 times out of 20, if chance had picked other people like these (t interval; for shares Wilson’s interval). It is wide because a ward is small.
results-method-picked = What is named first
results-method-picked-text = To talk about: the three areas with the most points missing to 100, where a gap that people disagree about counts for up to half as much. What went well: of the others, the three whose likely range reaches highest.
results-method-hidden = Privacy
results-method-hidden-text = Nothing is shown that fewer than { $threshold } people answered, and only after the round was closed.
results-method-release = This release
results-method-release-text = Release { $version } of this round, fixed since it was closed. Comments were shuffled with seed { $seed }.
