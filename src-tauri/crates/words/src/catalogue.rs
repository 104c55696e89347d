//! The words of one language, from the `.ftl` files that are built in.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue as Value};
use include_dir::{Dir, include_dir};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/words/en-GB");

/// The words of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

/// British English, read once.
pub fn british() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| {
        let language = "en-GB".parse().expect("this is a language");
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // The marks around arguments are for mixed directions of writing; a PDF would
        // print them as boxes.
        bundle.set_use_isolating(false);
        for file in FILES.files() {
            let text = file.contents_utf8().unwrap_or_default().to_owned();
            // A broken entry is left out; a test reads every file without one.
            let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Words { bundle }
    })
}

/// The text of each file of words.
pub(crate) fn sources() -> impl Iterator<Item = &'static str> {
    FILES.files().filter_map(|file| file.contents_utf8())
}

impl Words {
    /// The words of that id with its arguments filled in.
    ///
    /// An id that is missing says itself, which a tidy test rules out.
    pub fn say(&self, id: &str, args: &[(&str, Value<'_>)]) -> String {
        let message = self
            .bundle
            .get_message(id)
            .and_then(|message| message.value());
        debug_assert!(message.is_some(), "there are no words for {id}");
        let Some(pattern) = message else {
            return id.to_owned();
        };
        let args: FluentArgs<'_> = args
            .iter()
            .map(|(name, value)| (*name, value.clone()))
            .collect();
        let mut problems = Vec::new();
        let said = self
            .bundle
            .format_pattern(pattern, Some(&args), &mut problems);
        debug_assert!(problems.is_empty(), "{id}: {problems:?}");
        said.into_owned()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn every_file_of_words_is_read_whole_and_no_id_stands_twice() {
        let mut ids = BTreeMap::new();
        for file in FILES.files() {
            let name = file.path().display().to_string();
            let text = file.contents_utf8().expect("words are UTF-8").to_owned();
            let resource = FluentResource::try_new(text)
                .unwrap_or_else(|(_, problems)| panic!("{name}: {problems:?}"));
            for entry in resource.entries() {
                if let fluent_syntax::ast::Entry::Message(message) = entry {
                    let before = ids.insert(message.id.name.to_owned(), name.clone());
                    assert_eq!(before, None, "{} stands in {name} too", message.id.name);
                }
            }
        }
        assert!(ids.len() > 50);
    }

    #[test]
    fn a_number_that_comes_as_text_keeps_every_digit() {
        let args = [("version", 1.into()), ("seed", u64::MAX.to_string().into())];
        let said = british().say("results-method-release-text", &args);
        assert!(said.contains("18446744073709551615"), "{said}");
    }
}
