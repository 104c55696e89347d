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
