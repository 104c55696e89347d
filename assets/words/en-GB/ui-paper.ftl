### Typing paper forms in.

ui-paper-link = Type in paper forms
ui-paper-title = Type in paper forms
ui-paper-lead = One key for each statement, in the order of the paper.
ui-paper-how = How to do it
ui-paper-how-mix = Mix the paper forms before you begin. Nobody should know whose form comes when.
ui-paper-how-type = Type a form in, and write its number on the paper.
ui-paper-how-twice = Type each form, or some of them, a second time. The page shows where the two differ.
ui-paper-how-hand-in = Hand all forms in together. They are mixed again, and their numbers are forgotten. Then shred the paper.
ui-paper-begin = Type in the next form
ui-paper-forms = Forms typed in
ui-paper-form = Form { $number }
ui-paper-form-again = Form { $number }, the second time
ui-paper-go-on = Go on typing
ui-paper-again = Type it again
ui-paper-delete = Delete
ui-paper-delete-sure = Yes, delete what was typed
ui-paper-hand-in = { $forms ->
        [one] Hand the form in
       *[other] Hand all { $forms } forms in
    }
ui-paper-hand-in-about = After that nobody can see or change them, not even you.
ui-paper-handed-in = { $forms ->
        [one] 1 form is handed in. Shred the paper now.
       *[other] { $forms } forms are handed in, in a mixed order. Shred the paper now.
    }
ui-paper-back = Back to the paper forms
ui-paper-type-lead = Write the number { $number } on the paper. Then type the keys from top to bottom.
ui-paper-type-again-lead = Type it again from the paper, without looking at what was typed before.
ui-paper-pad = On the number pad, 8 and 9 do the same as N and D. Enter leaves a statement as it is, the arrow keys move up and down.
ui-paper-code = Code
ui-paper-key = Key
ui-paper-answer = Answer
ui-paper-statement = Statement
ui-paper-blank = Left blank
ui-paper-wrong-key = That key is not on the form.
ui-paper-comment = Comment on the form, without names
ui-paper-done = Done with this form
ui-paper-settle = Form { $number }: what stands on the paper?
ui-paper-settle-about = Look at the paper and choose what stands there.
ui-paper-first = First typing
ui-paper-second = Second typing
ui-paper-is-right = this is right for { $code }
