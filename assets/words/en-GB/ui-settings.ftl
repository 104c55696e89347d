### Settings.

ui-settings-title = Settings
ui-settings-lead = What your ward is called, and how your trust wants its plans to read.
ui-settings-ward = Your ward
ui-settings-ward-about = A round that is open or closed keeps the number of people it was opened with.
ui-settings-ward-save = Save the ward
ui-settings-ward-saved = The ward is saved.
ui-settings-words = Words for how an action is going
ui-settings-words-about = The letters stay the same everywhere. If your trust uses other words beside them, type them here. An empty box keeps our word.
ui-settings-word = { $letter } ({ $word })
ui-settings-words-save = Save the words
ui-settings-words-saved = The words are saved.

ui-settings-logo = Logo on print-outs
ui-settings-logo-about = Choose a PNG picture of your trust’s own logo. It stands at the top of each page. Ask your trust before you use the NHS logo.
ui-settings-logo-now = The logo that is printed now
ui-settings-logo-pick = Choose a logo
ui-settings-logo-remove = Print without a logo
ui-settings-logo-saved = The logo is saved. It stands on every print-out from now on.
ui-settings-logo-removed = Print-outs have no logo any more.
