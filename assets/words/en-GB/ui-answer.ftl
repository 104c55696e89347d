### Hand-over mode: what a team member reads.

ui-answer-window = Statement { $number } of { $total }
ui-answer-welcome-lead = { $statements } statements, about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}. You can stop, go back or skip at any time.
ui-answer-begin = Start
ui-answer-who-sees = Who can see my answers?
ui-answer-back-to-statement = Back to my form
ui-answer-progress = { $number } of { $total }, about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
} left
ui-answer-missing = Choose an answer, or skip this one for now
ui-answer-keep = Keep this answer
ui-answer-skip = Skip for now
ui-answer-clear = Clear my answer
ui-answer-stop = Stop and keep my answers
ui-answer-discard = Stop and delete my answers
ui-answer-as-list = Show this area as a list
ui-answer-one-by-one = Show one statement at a time
ui-answer-area-lead = { $count ->
    [one] One statement. You can leave it out.
   *[other] { $count } statements. You can leave any of them out.
}
ui-answer-keys-on = Answer with the number keys
ui-answer-keys-off = Stop using the number keys
ui-answer-manager = For the manager: end hand-over
ui-answer-leave = Back to the manager’s pages

ui-unfinished-title = A form was not finished
ui-unfinished-lead = Someone started a form on this computer and stopped.
ui-unfinished-about = Only go on if it was you. If it was not, or if you are not sure, delete it and start your own.
ui-unfinished-go-on = It was me: go on
ui-unfinished-discard = Delete it and start a new form

ui-leave-title = Back to the manager’s pages?
ui-leave-lead = This is for the manager only.
ui-leave-about = A form that is not finished stays saved on this computer.
ui-leave-stay = Stay here
ui-leave-leave = I am the manager: leave

ui-idle-title = Are you still there?
ui-idle-lead = Your answers are hidden. In a minute they will be put away safely, so that nobody else sees them.
ui-idle-here = I am here

ui-discard-title = Delete your answers?
ui-discard-lead = Everything you have answered in this form will be deleted. This cannot be undone.
ui-discard-do = Delete my answers
ui-discard-back = Go back to my form

ui-role-window = Your group
ui-review-role = Your group

ui-comments-title = Anything you want to add?
ui-comments-lead = You can leave all of this empty.
ui-comments-privacy = Your words are shown to the ward’s manager in a mixed order. Please do not write names or anything that shows who you are.
ui-comments-guardian = { $asks ->
    [patients] If you are worried about care, or about one person, do not write it here. Tell a member of staff, or ask for PALS, the Patient Advice and Liaison Service. They listen in confidence.
   *[team] If you are worried about something serious, or about one person, do not write it here. Talk to your Freedom to Speak Up Guardian. They listen in confidence.
}
ui-telling-name = This seems to hold a name.
ui-telling-phone = This seems to hold a phone number.
ui-telling-email = This seems to hold an e-mail address.
ui-telling-nhs-number = This seems to hold an NHS number.
ui-telling-leave-out = Please take it out, so that nobody can be recognised.
ui-comments-general = Your comment
ui-comments-area = Your comment on { $area }

ui-review-title = Check your answers
ui-review-lead = { $skipped } of { $total } statements have no answer. You can hand in the form as it is.
ui-review-lead-all = You have answered every statement.
ui-review-no-answer = No answer
ui-review-change = Change
ui-review-answer = Answer
ui-review-comments = Comments
ui-review-no-comments = You have written no comments.
ui-review-comment-count = { $count ->
    [one] You have written 1 comment.
   *[other] You have written { $count } comments.
}
ui-review-change-comments = Change my comments
ui-review-final = After you finish, nobody can open your form again, not even you.
ui-review-finish = Finish

ui-thanks-title = Thank you
ui-thanks-lead = Your answers are in. Nothing of them is left on this screen.
ui-thanks-about = You can walk away now, or let the next person answer.
ui-thanks-next = Next person
ui-stopped-title = Your answers are kept
ui-stopped-lead = Come back to this computer to finish your form.
ui-stopped-about = They are not counted until you finish. Someone else can delete an unfinished form, but this page does not show them your answers.
