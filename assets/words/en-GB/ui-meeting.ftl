### The team meeting: each rates alone, then the group agrees.

ui-meeting-title = Agree together: { $area }
ui-meeting-lead = First each of you rates a statement alone. Then you look at the ratings together and agree.
ui-meeting-go = Rate and agree on this area in a meeting
ui-meeting-back = Back to all statements
ui-meeting-back-to-area = Back to { $area }
ui-meeting-how = How it works
ui-meeting-how-alone = Take turns at this computer. Each of you rates alone and passes it on. That way nobody rates what the first speaker said.
ui-meeting-how-look = From { $threshold } people on, look at the ratings together. You see where most of you stand, and no single rating.
ui-meeting-how-agree = Talk about it, agree on a view, and write down what some of you see differently.
ui-meeting-how-kept = What you agree is kept beside what the team answered. It never changes a score. The ratings themselves are forgotten.
ui-meeting-statements = Choose a statement
ui-meeting-state-new = Not yet
ui-meeting-state-rated = { $raters } rated
ui-meeting-state-agreed = Agreed
ui-meeting-alone = 1. Rate it alone
ui-meeting-alone-about = How is it in your team? And how is it in the organisation around you? Rate what you can. You can leave one out.
ui-meeting-passed = Thank you. Nobody can see what you chose. Pass the computer to the next person.
ui-meeting-team = In our team
ui-meeting-organisation = In our organisation
ui-meeting-pass = Done, pass it on
ui-meeting-raters = { $raters ->
        [0] Nobody has rated yet. You can look at the ratings from { $threshold } people on.
        [one] 1 person has rated. You can look at the ratings from { $threshold } people on.
       *[other] { $raters } people have rated. You can look at the ratings from { $threshold } people on.
    }
ui-meeting-look = Look at the ratings together
ui-meeting-skip = Agree without rating
ui-meeting-again = Start this statement again
ui-meeting-looked-at = How you rated it
ui-meeting-answered = What the team answered
ui-meeting-agree = 2. Agree together
ui-meeting-agree-about = Talk about it until you can all live with one view. It is fine if some of you see it differently: write it down.
ui-meeting-minority = What some of us see differently
ui-meeting-minority-hint = You can leave this empty. Please leave out names.
ui-meeting-save = Save what you agreed
ui-meeting-leave = Leave it as it was
ui-meeting-agreed = What you agreed
ui-meeting-next = Next statement
ui-meeting-plan = Plan an action for this statement
ui-meeting-change = Change it
ui-meeting-remove = Take it out again
ui-meeting-agreed-title = What you agreed in a meeting
ui-meeting-none = You can rate and agree on these statements in a team meeting. It stands beside the answers and never changes a score.
ui-meeting-statement = Statement
