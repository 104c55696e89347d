### The sheet for a team that talks instead of counting.

discussion-title = Talk about it instead
discussion-lead = { $areas ->
        [one] This form has one area.
       *[other] This form has { $areas } areas. Choose two or three that matter most to you now.
    } Take ten minutes for each. Read its statements aloud, then ask the three questions.
discussion-rule-own = Speak for yourself. Nobody has to say what they ticked.
discussion-rule-room = What is said in the room stays in the room. What we decide may leave it.
discussion-rule-names = Talk about how things work here, not about single people.
discussion-question-good = When did this go well here in the last three months? What made it work?
discussion-question-hard = What makes it hard on an ordinary shift?
discussion-question-try = What is one small thing we could try before the next quarter, and who will start it?
