### From one manager to the next.

ui-hand-over-title = Hand over to the next manager
ui-hand-over-lead = Make one locked file. With it, the next manager goes on where you stopped, on another computer.
ui-hand-over-link = Make the handover file
ui-hand-over-about = One locked file with your rounds, the plan and the method, for another computer.
ui-hand-over-back = Back to print
ui-hand-over-what = What goes along
ui-hand-over-rounds = All your rounds and their results, so that quarters can be compared.
ui-hand-over-plan = The action plan with its history, and what you wrote down yourself.
ui-hand-over-method = The statements and rules behind every number.
ui-hand-over-never = Nobody can read a single person’s answers, as on your own computer. Your ward stays on this computer as it is.
ui-hand-over-make = Make the file
ui-hand-over-passphrase = Passphrase for the file
ui-hand-over-passphrase-hint = At least 12 characters: three or four words that nobody can guess. Tell it to the next manager yourself. Never send it together with the file.
ui-hand-over-short = Choose a passphrase of at least 12 characters.
ui-hand-over-comments = Take the comments along
ui-hand-over-comments-hint = Comments can show who wrote them, and people wrote them for you. Leave them out unless your team agrees.
ui-hand-over-save = Save the handover file
ui-hand-over-saved = Saved as { $name }. Give it to the next manager, and tell them the passphrase yourself.

ui-take-over-heading = Take over a ward
ui-take-over-about = The manager before you has given you a handover file. Go on with its rounds and its plan.
ui-take-over-go = Open a handover file
ui-take-over-title = Take over from the manager before you
ui-take-over-lead = You need the handover file and its passphrase. Ask the manager before you for both.
ui-take-over-none-chosen = No file is chosen yet. Its name ends in “.handover”.
ui-take-over-chosen = Chosen: { $file }
ui-take-over-choose = Choose the handover file
ui-take-over-choose-another = Choose another file
ui-take-over-no-file = Choose the file that you were given
ui-take-over-secret = Passphrase of the file
ui-take-over-secret-hint = The one that the manager before you chose for it.
ui-take-over-no-secret = Enter the passphrase of the file
ui-take-over = Take over the ward
