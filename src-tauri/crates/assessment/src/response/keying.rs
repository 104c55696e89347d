//! Paper forms that are typed in twice. Typing them twice finds far more slips than looking at
//! what was typed (Barchard and Pace, Computers in Human Behavior 27(5), 2011).

use std::collections::BTreeMap;

use super::Answer;
use crate::checklist::ItemId;
use crate::round::Setup;

/// An answer that was typed in once so and once otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Of which item.
    pub item: ItemId,
    /// As typed in the first time; none where it was left blank.
    pub first: Option<Answer>,
    /// As typed in the second time.
    pub second: Option<Answer>,
}

/// Where two typings of one form differ, in the order of the form.
pub fn differences(
    first: &BTreeMap<ItemId, Answer>,
    second: &BTreeMap<ItemId, Answer>,
    setup: &Setup,
) -> Vec<Difference> {
    let asked = setup.asked().into_iter().flat_map(|(_, items)| items);
    let differences = asked.filter_map(|item| {
        let difference = Difference {
            item: item.id.clone(),
            first: first.get(&item.id).copied(),
            second: second.get(&item.id).copied(),
        };
        (difference.first != difference.second).then_some(difference)
    });
    differences.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checklist::built_in;

    #[test]
    fn differences_stand_in_the_order_of_the_form_and_blanks_count() {
        let setup = Setup {
            checklist: built_in().remove("learning-culture").unwrap(),
            form: "psychological-safety".into(),
            quarter: "2026-Q3".parse().unwrap(),
            opens: "2026-12-01".parse().unwrap(),
            closes: "2026-12-14".parse().unwrap(),
            headcount: 24,
            threshold: 5,
            asks_role: false,
            role_headcounts: [].into(),
        };
        let typed = |answers: &[(&str, Answer)]| -> BTreeMap<ItemId, Answer> {
            let answers = answers.iter();
            answers
                .map(|(item, answer)| ((*item).into(), *answer))
                .collect()
        };
        let (four, two) = (Answer::Point(4), Answer::Point(2));
        let first = typed(&[("PS5", four), ("PS1", four), ("PS2", Answer::Unsaid)]);
        let second = typed(&[("PS5", two), ("PS1", four), ("PS3", Answer::NotApplicable)]);
        let found = differences(&first, &second, &setup);
        let difference = |item: &str, first, second| Difference {
            item: item.into(),
            first,
            second,
        };
        assert_eq!(
            found,
            [
                difference("PS2", Some(Answer::Unsaid), None),
                difference("PS3", None, Some(Answer::NotApplicable)),
                difference("PS5", Some(four), Some(two)),
            ]
        );
        assert_eq!(differences(&first, &first, &setup), []);
    }
}
