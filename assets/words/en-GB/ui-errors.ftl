### One heading and one piece of advice for each kind of error.

ui-error-conflict = This was changed somewhere else
ui-error-conflict-advice = Go back, open the page again and repeat your change. What was saved before is still there.
ui-error-damaged = The ward’s file is damaged
ui-error-damaged-advice = Do not delete the file. Close the app and ask your IT team to put back the last good backup.
ui-error-disk-full = The disk is full
ui-error-disk-full-advice = Make some room on this computer, then try again. Everything saved before is still there.
ui-error-file-in-use = The file is in use
ui-error-file-in-use-advice = The app may be open in another window, or the file may be open in another program. Close it there and try again.
ui-error-internal = Something went wrong
ui-error-internal-advice = It is not your fault. Try again. If it happens again, close the app and open it again: what was saved is still there.
ui-error-invalid = Something needs to be put right
ui-error-invalid-advice = Check what you entered and try again. Nothing you typed is lost.
ui-error-not-found = This is no longer here
ui-error-not-found-advice = It may have been removed. Choose another page from the menu.
ui-error-not-released = Too few answers to show
ui-error-not-released-advice = With so few answers, numbers could show who said what. So nothing is shown: no scores, no charts, no comments.
ui-error-round-closed = The round is closed
ui-error-round-closed-advice = A closed round takes no more answers. You can see its results, or open a round for the next quarter.
ui-error-too-new = This file comes from a newer version
ui-error-too-new-advice = Install the newest version of Learning Climate, then open the file again. This version has not changed it.
ui-error-wrong-key = That did not open the file
ui-error-wrong-key-advice = Check it and try again. If you have forgotten the passphrase, use your recovery code.
ui-error-incident = If you report this, please quote { $incident }.
