//! A hand that has only a keyboard: Tab to where the words are, then Enter or the space bar.
//!
//! Invariant: nothing is clicked and nothing is focused by script; what Tab and the arrow
//! keys do not reach is not reached, and a focus that cannot be seen ends the story.

use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::json;

use crate::driver::Trouble;
use crate::window::Window;

/// More stops than any page has.
const STOPS: usize = 250;

/// Where the focus is, as seen from the thing that is looked for.
#[derive(PartialEq, Eq)]
enum Focus {
    /// On it.
    There,
    /// On a choice of the same question above it: arrow keys lead on, but not round the end.
    Above,
    /// On one below it.
    Below,
    /// Somewhere else.
    Elsewhere,
}

impl Window {
    /// Goes to an element by keyboard and presses it.
    pub(crate) async fn press(&self, element: &Element, words: &str) -> Result<(), Trouble> {
        self.reach(element, words).await?;
        let key = if self.is_choice().await? {
            " ".to_owned()
        } else {
            char::from(Key::Enter).to_string()
        };
        self.type_keys(&key).await
    }

    /// Goes to a field by keyboard and replaces what stands in it.
    pub(crate) async fn type_into(
        &self,
        field: &Element,
        label: &str,
        text: &str,
    ) -> Result<(), Trouble> {
        self.reach(field, label).await?;
        let all = format!(
            "{}a{}{}",
            char::from(Key::Control),
            char::from(Key::Null),
            char::from(Key::Delete)
        );
        self.type_keys(&all).await?;
        self.type_keys(text).await
    }

    async fn reach(&self, element: &Element, words: &str) -> Result<(), Trouble> {
        for _ in 0..STOPS {
            match self.focus(element).await? {
                Focus::There => return self.must_be_visible(words).await,
                Focus::Above => self.type_keys(&char::from(Key::Down).to_string()).await?,
                Focus::Below => self.type_keys(&char::from(Key::Up).to_string()).await?,
                Focus::Elsewhere => self.type_keys(&char::from(Key::Tab).to_string()).await?,
            }
        }
        Err(Trouble::Unexpected {
            expected: format!("the keyboard does not reach “{words}”"),
            shown: self.heading().await?,
        })
    }

    async fn focus(&self, element: &Element) -> Result<Focus, Trouble> {
        let given = vec![serde_json::to_value(element).unwrap_or_default()];
        let found = self.client.execute(include_str!("focus.js"), given).await?;
        Ok(match found.as_str() {
            Some("there") => Focus::There,
            Some("above") => Focus::Above,
            Some("below") => Focus::Below,
            _ => Focus::Elsewhere,
        })
    }

    async fn is_choice(&self) -> Result<bool, Trouble> {
        let kind = self.run("return document.activeElement.type ?? ''").await?;
        Ok(["radio", "checkbox"]
            .iter()
            .any(|choice| kind == json!(choice)))
    }

    async fn must_be_visible(&self, words: &str) -> Result<(), Trouble> {
        if self.run(include_str!("focus_visible.js")).await? == json!(true) {
            return Ok(());
        }
        Err(Trouble::Unexpected {
            expected: format!("nothing shows that the focus is on “{words}”"),
            shown: self.heading().await?,
        })
    }

    pub(crate) async fn type_keys(&self, keys: &str) -> Result<(), Trouble> {
        Ok(self.client.active_element().await?.send_keys(keys).await?)
    }
}
