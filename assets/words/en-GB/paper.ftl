### Paper forms that are typed in.

paper-forms = { $forms ->
        [0] No form is typed in yet.
        [one] 1 form is typed in, { $twice ->
            [0] once.
           *[other] twice.
        }
       *[other] { $forms } forms are typed in, { $twice ->
            [0] none
           *[other] { $twice }
        } of them twice.
    }
paper-begun = Not typed to its end
paper-once = Typed in once
paper-begun-again = Second typing not finished
paper-differs = { $differences ->
        [one] 1 answer differs
       *[other] { $differences } answers differ
    }
paper-twice = Typed in twice, no difference
