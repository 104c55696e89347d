//! A checklist of the user's own: what a file suggests, made fit to stand beside the others.
//!
//! Invariant: no area and no statement of it has the id of another checklist's, so whatever is
//! found by an id (what changed, actions, frameworks) never mixes two checklists.
//! Invariant: a statement keeps its id from version to version, and no id is given twice.

use std::collections::{BTreeMap, BTreeSet};

use super::{Checklist, Item, built_in};

/// What the id of an own checklist begins with.
const OWN: &str = "own-";
/// The code of an area whose name has no letters.
const NO_LETTERS: &str = "Q";

/// Every question of a file stands in a checklist already.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{name}” asks the same already")]
pub struct AlreadyThere {
    /// The name of that checklist.
    pub name: String,
}

/// Makes the first version of an own checklist of what a file suggests, or the next version of
/// the one that has its id. `kept` is every version of every own checklist.
///
/// Areas get a code of letters that is nobody else's and statements that code and a number, as
/// in the built-in checklist; the file's own ids stay as [`Item::link_id`]. A statement whose
/// words, or whose scale, changed gets a higher `wording`.
///
/// # Errors
/// [`AlreadyThere`] when a built-in checklist, or the newest version of this one, asks it all.
pub fn adopt(suggested: Checklist, kept: &[Checklist]) -> Result<Checklist, AlreadyThere> {
    let built_in = built_in();
    if let Some(same) = built_in.values().find(|known| asks_all(known, &suggested)) {
        return Err(AlreadyThere {
            name: same.name.clone(),
        });
    }
    let id = match suggested.id.strip_prefix(OWN) {
        Some(_) => suggested.id.clone(),
        None => format!("{OWN}{}", suggested.id),
    };
    let mut earlier: Vec<&Checklist> = kept.iter().filter(|known| known.id == id).collect();
    earlier.sort_by_key(|known| std::cmp::Reverse(known.version));
    let newest = earlier.first().copied();
    let mut own = Checklist {
        version: newest.map_or(1, |newest| newest.version + 1),
        id,
        ..suggested
    };
    name_forms(&mut own);
    let taken = taken(&own, built_in.values().chain(kept));
    name_areas(&mut own, &earlier, taken);
    number_statements(&mut own, &earlier);
    match newest {
        Some(newest) if is_same(newest, &own) => Err(AlreadyThere {
            name: newest.name.clone(),
        }),
        Some(_) | None => Ok(own),
    }
}

/// Gives a checklist another name, and with it the forms whose names begin with it.
pub fn renamed(mut checklist: Checklist, name: &str) -> Checklist {
    for form in &mut checklist.forms {
        if let Some(rest) = form.name.strip_prefix(&checklist.name) {
            form.name = format!("{name}{rest}");
        }
    }
    name.clone_into(&mut checklist.name);
    checklist
}

/// A form is chosen among those of all checklists, so that its name says of which it is.
fn name_forms(own: &mut Checklist) {
    for form in &mut own.forms {
        if !form.name.starts_with(&own.name) {
            form.name = format!("{}: {}", own.name, form.name);
        }
    }
}

fn statements(checklist: &Checklist) -> impl Iterator<Item = &Item> {
    checklist.domains.iter().flat_map(|domain| &domain.items)
}

/// Whether a checklist asks everything that another one asks, and on the same scale.
fn asks_all(known: &Checklist, other: &Checklist) -> bool {
    fn said(item: &Item) -> (&str, bool) {
        (&item.text, item.reversed)
    }
    let asked: BTreeSet<_> = statements(known).map(said).collect();
    known.scale.labels == other.scale.labels
        && statements(other).all(|item| asked.contains(&said(item)))
}

/// Whether the next version would say what this one says; its name may be another.
fn is_same(newest: &Checklist, next: &Checklist) -> bool {
    let forms = |checklist: &Checklist| -> Vec<_> {
        let forms = checklist.forms.iter();
        forms
            .map(|form| (form.id.clone(), form.domain.clone()))
            .collect()
    };
    newest.scale == next.scale && newest.domains == next.domains && forms(newest) == forms(next)
}

/// The letters that ids begin with so far, those of the file included: the ids that are given
/// now must not be taken for them either.
fn taken<'a>(own: &'a Checklist, others: impl Iterator<Item = &'a Checklist>) -> BTreeSet<String> {
    let others = others.flat_map(|known| {
        let areas = known.domains.iter().map(|domain| domain.id.as_str());
        areas.chain(statements(known).map(|item| item.id.as_str()))
    });
    let suggested = statements(own).map(Item::link_id);
    others
        .chain(suggested)
        .map(|id| stem(id).to_uppercase())
        .collect()
}

/// An id without the number at its end.
fn stem(id: &str) -> &str {
    id.trim_end_matches(|c: char| c.is_ascii_digit())
}

/// Gives each area the code it had, by its name, or a new one.
fn name_areas(own: &mut Checklist, earlier: &[&Checklist], mut taken: BTreeSet<String>) {
    let mut had: BTreeMap<&str, &str> = BTreeMap::new();
    for domain in earlier.iter().flat_map(|known| &known.domains) {
        had.entry(&domain.name).or_insert(&domain.id);
    }
    let mut given: BTreeMap<String, String> = BTreeMap::new();
    for domain in &mut own.domains {
        let code = match had.remove(domain.name.as_str()) {
            Some(code) => code.to_owned(),
            None => free(&initials(&domain.name), &mut taken),
        };
        given.insert(std::mem::replace(&mut domain.id, code.clone()), code);
    }
    for form in &mut own.forms {
        let area = form.domain.as_mut();
        if let Some(area) = area
            && let Some(code) = given.get(area)
        {
            area.clone_from(code);
        }
    }
}

/// The initials of the first two words, or the first two letters of the only one.
fn initials(name: &str) -> String {
    let letters = |word: &str| -> String {
        let letters = word.chars().filter(char::is_ascii_alphabetic);
        letters.collect::<String>().to_ascii_uppercase()
    };
    let words: Vec<String> = name.split_whitespace().map(letters).collect();
    let words: Vec<&String> = words.iter().filter(|word| !word.is_empty()).collect();
    match words.as_slice() {
        [] => NO_LETTERS.to_owned(),
        [only] => only.chars().take(2).collect(),
        several => several
            .iter()
            .take(2)
            .flat_map(|word| word.chars().next())
            .collect(),
    }
}

/// The first code that is free: the letters themselves, then with A to Z, then with AA and on.
fn free(letters: &str, taken: &mut BTreeSet<String>) -> String {
    let code = (0..)
        .map(|number| format!("{letters}{}", counted(number)))
        .find(|code| !taken.contains(code))
        .expect("numbers do not end");
    taken.insert(code.clone());
    code
}

/// A number as spreadsheets count columns: nothing for 0, A for 1, Z for 26, AA for 27.
fn counted(mut number: usize) -> String {
    let mut letters = Vec::new();
    while number > 0 {
        number -= 1;
        letters.push(char::from(b'A' + (number % 26) as u8));
        number /= 26;
    }
    letters.iter().rev().collect()
}

/// Gives each statement the id it had, by what the file calls it, or its area's next number.
fn number_statements(own: &mut Checklist, earlier: &[&Checklist]) {
    let mut had: BTreeMap<&str, (&Item, &Checklist)> = BTreeMap::new();
    let mut last: BTreeMap<String, u32> = BTreeMap::new();
    for known in earlier {
        for item in statements(known) {
            had.entry(item.link_id()).or_insert((item, known));
            let number = item.id[stem(&item.id).len()..].parse().unwrap_or(0);
            let last = last.entry(stem(&item.id).to_owned()).or_default();
            *last = number.max(*last);
        }
    }
    let scale = own.scale.clone();
    for domain in &mut own.domains {
        for item in &mut domain.items {
            let link_id = item.link_id().to_owned();
            match had.get(link_id.as_str()) {
                Some((before, within)) => {
                    let is_same = before.text == item.text && within.scale == scale;
                    item.id.clone_from(&before.id);
                    item.wording = before.wording + u32::from(!is_same);
                }
                None => {
                    let last = last.entry(domain.id.clone()).or_default();
                    *last += 1;
                    item.id = format!("{}{last}", domain.id);
                }
            }
            item.link_id = Some(link_id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checklist::parse;

    const FIRST: &str =
        "Safety at handover: q1 I can ask; q2 Things get lost | Teamwork: q3 We help";

    /// A checklist of areas with their items: `Area: id text; id text | Area: …`.
    fn suggested(areas: &str) -> Checklist {
        let mut text = String::from(
            "id = \"handover\"\nname = \"Handover\"\nversion = 1\n
             [scale]\nfirst = 1\nlabels = [\"Never\", \"At times\", \"Always\"]\nfavourable_from = 3\n",
        );
        for (place, area) in areas.split(" | ").enumerate() {
            let (name, items) = area.split_once(": ").unwrap();
            text += &format!("[[domains]]\nid = \"g{place}\"\nname = \"{name}\"\n");
            for item in items.split("; ") {
                let (id, said) = item.split_once(' ').unwrap();
                text += &format!("[[domains.items]]\nid = \"{id}\"\ntext = \"{said}\"\n");
            }
        }
        parse(&text).unwrap()
    }

    /// Its ids, each statement with its wording.
    fn ids(checklist: &Checklist) -> String {
        let areas = checklist.domains.iter().map(|domain| {
            let items = domain.items.iter();
            let items = items.map(|item| format!("{}.{}", item.id, item.wording));
            format!("{}: {}", domain.id, items.collect::<Vec<_>>().join(" "))
        });
        areas.collect::<Vec<_>>().join(" | ")
    }

    #[track_caller]
    fn check(versions: &[&str], expected: &str) {
        let mut kept = Vec::new();
        for areas in versions {
            kept.push(adopt(suggested(areas), &kept).unwrap());
        }
        assert_eq!(ids(kept.last().unwrap()), expected);
        assert_eq!(kept.last().unwrap().version as usize, versions.len());
    }

    #[test]
    fn areas_get_codes_of_their_own_and_statements_numbers() {
        check(&[FIRST], "SA: SA1.1 SA2.1 | TE: TE1.1");
        // PS and CC are built in; the second area of the same letters goes on with A.
        check(
            &["Patient safety: a I see | Clear care: b We do | Clear chat: c They say"],
            "PSA: PSA1.1 | CCA: CCA1.1 | CCB: CCB1.1",
        );
        check(&["1 2 3: a I see"], "Q: Q1.1");
        // What the file itself calls a statement is not given to another one.
        check(&["Team work: TW2 I see; TW1 I hear"], "TWA: TWA1.1 TWA2.1");
    }

    #[test]
    fn the_next_version_keeps_ids_and_gives_none_twice() {
        let gone = "Safety at handover: q1 I can ask | Teamwork: q3 We all help";
        check(&[FIRST, gone], "SA: SA1.1 | TE: TE1.2");
        let new = "Safety at handover: q1 I can ask; q4 We listen | Teamwork: q3 We all help";
        check(&[FIRST, gone, new], "SA: SA1.1 SA3.1 | TE: TE1.2");
        let moved = "Team: q1 I can ask; q5 We listen";
        check(&[FIRST, moved], "TEA: SA1.1 TEA1.1");
    }

    #[test]
    fn another_scale_is_another_wording() {
        let first = adopt(suggested(FIRST), &[]).unwrap();
        let mut other = suggested(FIRST);
        other.scale.labels[0] = "Hardly ever".into();
        let next = adopt(other, &[first]).unwrap();
        assert_eq!(ids(&next), "SA: SA1.2 SA2.2 | TE: TE1.2");
    }

    #[test]
    fn two_own_checklists_share_no_id() {
        let first = adopt(suggested(FIRST), &[]).unwrap();
        let mut other = suggested(FIRST);
        other.id = "handover-at-night".into();
        let second = adopt(other, &[first]).unwrap();
        assert_eq!(
            (second.id.as_str(), second.version),
            ("own-handover-at-night", 1)
        );
        assert_eq!(ids(&second), "SAA: SAA1.1 SAA2.1 | TEA: TEA1.1");
    }

    #[test]
    fn what_is_there_already_is_said() {
        let there = |name: &str| AlreadyThere { name: name.into() };
        let first = adopt(suggested(FIRST), &[]).unwrap();
        assert_eq!(
            adopt(suggested(FIRST), std::slice::from_ref(&first)),
            Err(there("Handover"))
        );
        // A file that was written here comes back with the id that was given here.
        assert_eq!(adopt(first.clone(), &[first]), Err(there("Handover")));
        for (_, known) in built_in() {
            let name = known.name.clone();
            assert_eq!(adopt(known, &[]), Err(there(&name)));
        }
    }

    #[test]
    fn a_form_about_one_area_follows_its_code() {
        let mut one = suggested(FIRST);
        one.forms[0].domain = Some("g1".into());
        let own = adopt(one, &[]).unwrap();
        assert_eq!(own.forms[0].domain.as_deref(), Some("TE"));
        assert_eq!(own.asked(&own.forms[0]).len(), 1);
    }

    #[test]
    fn a_form_says_of_which_checklist_it_is() {
        let names = |checklist: &Checklist| -> Vec<String> {
            let forms = checklist.forms.iter().map(|form| form.name.clone());
            forms.collect()
        };
        let only = adopt(renamed(suggested(FIRST), "At night"), &[]).unwrap();
        assert_eq!(
            (only.name.as_str(), names(&only)),
            ("At night", vec!["At night".into()])
        );
        let mut two = suggested(FIRST);
        two.forms[0].name = "Long".into();
        let two = adopt(renamed(two, "At night"), &[]).unwrap();
        assert_eq!(names(&two), ["At night: Long"]);
        assert_eq!(names(&renamed(two, "By day")), ["By day: Long"]);
    }
}
