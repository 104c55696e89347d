//! What holds for the places of all marks: nothing sticks out, no words lie on anything.

use crate::around::{around, overlap};
use crate::marks::{Mark, Role};
use crate::support::cases::all;
use crate::text::SMALLEST;

/// Lines of a scale may run behind words, which have a rim around them.
fn is_in_the_way(mark: &Mark) -> bool {
    match mark {
        Mark::Line { role, .. } => *role != Role::Grid,
        Mark::Rect { .. } | Mark::Dot { .. } | Mark::Text { .. } => true,
    }
}

/// Words that belong on a bar.
fn lies_on_a_bar(mark: &Mark) -> bool {
    match mark {
        Mark::Text { role, .. } => {
            let on = [
                Role::OnAgree1,
                Role::OnAgree2,
                Role::OnAgree3,
                Role::OnAgree4,
                Role::OnAgree5,
            ];
            on.contains(role)
        }
        Mark::Line { .. } | Mark::Rect { .. } | Mark::Dot { .. } => false,
    }
}

#[test]
fn no_mark_sticks_out_of_its_figure() {
    for (name, figure) in all() {
        for mark in &figure.marks {
            let [left, top, right, bottom] = around(mark);
            let inside = left >= -0.1
                && top >= -0.1
                && right <= figure.width + 0.1
                && bottom <= figure.height + 0.1;
            assert!(inside, "{name}: {mark:?}");
        }
    }
}

#[test]
fn no_words_lie_on_other_marks() {
    for (name, figure) in all() {
        for (at, mark) in figure.marks.iter().enumerate() {
            if !matches!(mark, Mark::Text { .. }) || lies_on_a_bar(mark) {
                continue;
            }
            let others = figure.marks.iter().enumerate();
            for (_, other) in others.filter(|(other, mark)| *other != at && is_in_the_way(mark)) {
                let apart = !overlap(around(mark), around(other));
                assert!(apart, "{name}: {mark:?} lies on {other:?}");
            }
        }
    }
}

#[test]
fn no_words_are_too_small_for_paper() {
    // A sheet is wider than a page needs, and goes into slides.
    for (name, figure) in all().iter().filter(|(name, _)| !name.starts_with("sheet")) {
        assert!(figure.width <= 866.0, "{name}");
        for mark in &figure.marks {
            if let Mark::Text { size, text, .. } = mark {
                assert!(*size >= SMALLEST, "{name}: {text}");
            }
        }
    }
}

#[test]
fn words_on_a_bar_stay_on_their_bar() {
    for (name, figure) in all() {
        for pair in figure.marks.windows(2) {
            if let [bar, words] = pair
                && lies_on_a_bar(words)
            {
                let (bar, words) = (around(bar), around(words));
                let inside = bar[0] <= words[0] && words[2] <= bar[2];
                assert!(inside, "{name}: {pair:?}");
            }
        }
    }
}

#[test]
fn dots_lie_over_the_ranges_they_belong_to() {
    for (name, figure) in all() {
        let place = |role: Role| {
            figure.marks.iter().rposition(|mark| match mark {
                Mark::Rect { role: other, .. } | Mark::Dot { role: other, .. } => *other == role,
                Mark::Line { .. } | Mark::Text { .. } => false,
            })
        };
        if let (Some(range), Some(dot)) = (place(Role::Range), place(Role::Team)) {
            assert!(range < dot, "{name}");
        }
    }
}
