### The form that travels as a file: what stands in it besides the form itself.

ui-form-file-lead = { $statements ->
    [one] 1 statement
   *[other] { $statements } statements
}, about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}. You can go back or skip at any time.
ui-form-file-one-go = Please finish in one go. Until you save your answers they are on this page only. If you close or reload it, they are gone.
ui-form-file-idle-lead = Your answers are hidden. If nobody comes back within half an hour, they are deleted.

ui-form-file-problem = There is a problem
ui-form-file-nothing = Nothing can be counted yet. Choose one of the answers from the scale for at least one statement.
ui-form-file-too-long = Your comments are too long for the file. Please shorten them by about { $letters ->
    [one] 1 letter
   *[other] { $letters } letters
}.
ui-form-file-failed = Your answers could not be sealed. They are still here: please try again.

ui-form-file-save-title = Save your answers
ui-form-file-save-lead = Your answers are sealed. They are not sent by themselves: one step is left.
ui-form-file-save-about = Save the file, and pass it on to the person who gave you this form.
ui-form-file-save = Save your answers
ui-form-file-saved = Your answers are saved as “{ $file }”, usually among your downloads. Pass that file on, then close this page.
ui-form-file-text-title = Or pass them on as text
ui-form-file-text-about = If you cannot pass on a file, send this text instead. It holds the same sealed answers. One of the two is enough: the same answers are counted once.
ui-form-file-text = Your sealed answers
ui-form-file-copy = Copy the text
ui-form-file-copied = The text is copied. Paste it into a message, then close this page.
ui-form-file-copy-yourself = The text is marked. Copy it with Ctrl and C, or with Command and C on a Mac.

ui-form-file-cannot-title = This browser cannot seal your answers
ui-form-file-cannot-lead = Please open the form in Edge, Chrome or Firefox.
ui-form-file-cannot-about = If you are looking at it inside an e-mail or a chat, save it first, then open the saved file. If that does not help, update the browser or ask for a paper form.

ui-form-file-stopped-title = This page has stopped working
ui-form-file-stopped-lead = Please reload it and begin again. The answers on it are lost.
