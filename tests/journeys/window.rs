//! The real window, by the words that a person sees on it.

use std::path::Path;
use std::time::Duration;

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use crate::driver::{Driver, Surroundings, Trouble, app_binary, built, while_doing};
use crate::repository;

/// How long a page may take before the journey gives up. Far more than it ever does.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running window.
pub struct Window {
    client: Client,
    /// Held until the window is gone.
    _driver: Driver,
}

impl Window {
    /// Opens the app in an empty folder.
    ///
    /// # Errors
    /// If the driver or the app does not start.
    pub async fn open(surroundings: Surroundings) -> Result<Self, Trouble> {
        let driver = Driver::start(surroundings).await?;
        let options = json!({ "binary": app_binary(), "args": [] });
        let capabilities =
            Capabilities::from_iter([("webkitgtk:browserOptions".to_owned(), options)]);
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&driver.address())
            .await?;
        let window = Self {
            client,
            _driver: driver,
        };
        window.listen_for_violations().await?;
        Ok(window)
    }

    /// Tells a story in a new window and closes it, however the story ends. A picture of
    /// where it broke stays in `target/journeys`.
    ///
    /// # Errors
    /// What the story says, or that there was no window.
    #[expect(clippy::print_stderr, reason = "a person looks for the picture")]
    pub async fn tell<T>(
        name: &str,
        surroundings: Surroundings,
        story: impl AsyncFnOnce(&Self) -> Result<T, Trouble>,
    ) -> Result<T, Trouble> {
        let window = Self::open(surroundings).await?;
        let told = story(&window).await;
        if told.is_err() {
            let picture = built()
                .with_file_name("journeys")
                .join(format!("{name}.png"));
            if window.screenshot(&picture).await.is_ok() {
                eprintln!("{name}: see {}", picture.display());
            }
        }
        window.close().await?;
        told
    }

    /// Clicks the button, link, label or summary with exactly these words.
    ///
    /// # Errors
    /// If there is none, or it cannot be clicked.
    pub async fn click(&self, words: &str) -> Result<(), Trouble> {
        self.click_where(words, &format!("normalize-space()={}", quoted(words)))
            .await
    }

    /// Clicks the first button, link, label or summary that begins with these words; for
    /// those that go on with words for screen readers only.
    ///
    /// # Errors
    /// If there is none, or it cannot be clicked.
    pub async fn click_beginning(&self, words: &str) -> Result<(), Trouble> {
        self.click_where(
            words,
            &format!("starts-with(normalize-space(), {})", quoted(words)),
        )
        .await
    }

    async fn click_where(&self, words: &str, condition: &str) -> Result<(), Trouble> {
        let path =
            format!("//*[self::button or self::a or self::label or self::summary][{condition}]");
        let expected = format!("there is nothing to click with the words “{words}”");
        Ok(self.wait_for(&path, expected).await?.click().await?)
    }

    /// Goes to a page by the navigation at the left.
    ///
    /// # Errors
    /// If the navigation has no such entry.
    pub async fn go_to(&self, page: &str) -> Result<(), Trouble> {
        let path = format!("//nav//a[normalize-space()={}]", quoted(page));
        let expected = format!("the navigation has no “{page}”");
        Ok(self.wait_for(&path, expected).await?.click().await?)
    }

    /// Replaces what stands in the field with this label.
    ///
    /// # Errors
    /// If there is no such field, or it takes no text.
    pub async fn fill_in(&self, label: &str, text: &str) -> Result<(), Trouble> {
        let of_label = format!("//label[normalize-space()={}]/@for", quoted(label));
        let path = format!("//*[(self::input or self::textarea) and @id={of_label}]");
        let field = self
            .wait_for(&path, format!("there is no field “{label}”"))
            .await?;
        field.clear().await?;
        Ok(field.send_keys(text).await?)
    }

    /// The words of the page's heading.
    ///
    /// # Errors
    /// If the page has none.
    pub async fn heading(&self) -> Result<String, Trouble> {
        let heading = self
            .wait_for("//h1", "the page has no heading".to_owned())
            .await?;
        Ok(heading.text().await?)
    }

    /// Waits until the page's heading has these words.
    ///
    /// # Errors
    /// If it never has.
    pub async fn see_heading(&self, words: &str) -> Result<(), Trouble> {
        let path = format!("//h1[normalize-space()={}]", quoted(words));
        self.wait_for(&path, format!("the heading is not “{words}”"))
            .await
            .map(drop)
    }

    /// Waits until these words stand somewhere on the page.
    ///
    /// # Errors
    /// If they never do.
    pub async fn see(&self, words: &str) -> Result<(), Trouble> {
        // The innermost element only: the words may be cut up between its children.
        let holds = format!("contains(normalize-space(), {})", quoted(words));
        let path = format!("//body//*[{holds}][not(.//*[{holds}])]");
        self.wait_for(&path, format!("the page does not say “{words}”"))
            .await
            .map(drop)
    }

    /// The words of every element that a CSS selector finds, in the page's order.
    ///
    /// # Errors
    /// If the page does not answer.
    pub async fn all(&self, selector: &str) -> Result<Vec<String>, Trouble> {
        let mut words = Vec::new();
        for element in self.client.find_all(Locator::Css(selector)).await? {
            words.push(element.text().await?);
        }
        Ok(words)
    }

    /// What axe finds on this page against WCAG 2.2 AA, one sentence each.
    ///
    /// # Errors
    /// If axe cannot run.
    pub async fn axe(&self) -> Result<Vec<String>, Trouble> {
        let has_axe = self
            .client
            .execute("return typeof window.axe === 'object'", vec![])
            .await?;
        if has_axe != json!(true) {
            let path = repository().join("ui/node_modules/axe-core/axe.min.js");
            let axe = std::fs::read_to_string(&path).map_err(while_doing("read axe-core"))?;
            self.client.execute(&axe, vec![]).await?;
        }
        let found = self
            .client
            .execute_async(include_str!("axe.js"), vec![])
            .await?;
        Ok(sentences(&found))
    }

    /// What the content security policy had to stop since the page was loaded.
    ///
    /// # Errors
    /// If the page has forgotten what it heard: then it was loaded anew in between.
    pub async fn policy_violations(&self) -> Result<Vec<String>, Trouble> {
        let heard = self
            .client
            .execute("return window.violationsHeard", vec![])
            .await?;
        if heard.is_array() {
            return Ok(sentences(&heard));
        }
        Err(Trouble::Unexpected {
            expected: "the page was loaded anew during the journey".to_owned(),
            shown: self.heading().await?,
        })
    }

    async fn listen_for_violations(&self) -> Result<(), Trouble> {
        self.client
            .execute(include_str!("violations.js"), vec![])
            .await?;
        Ok(())
    }

    /// Scrolls to the top and writes a picture of the window.
    ///
    /// # Errors
    /// If the picture cannot be taken or written.
    pub async fn screenshot(&self, path: &Path) -> Result<(), Trouble> {
        self.client.execute("window.scrollTo(0, 0)", vec![]).await?;
        let picture = self.client.screenshot().await?;
        let folder = path.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder).map_err(while_doing("make a folder"))?;
        std::fs::write(path, picture).map_err(while_doing("write a picture"))
    }

    /// Closes the window; its folder goes with it.
    ///
    /// # Errors
    /// If the driver does not answer any more.
    pub async fn close(self) -> Result<(), Trouble> {
        Ok(self.client.clone().close().await?)
    }

    async fn wait_for(&self, path: &str, expected: String) -> Result<Element, Trouble> {
        let wait = self
            .client
            .wait()
            .at_most(PATIENCE)
            .every(Duration::from_millis(50));
        match wait.for_element(Locator::XPath(path)).await {
            Ok(element) => Ok(element),
            Err(CmdError::WaitTimeout) => Err(Trouble::Unexpected {
                expected,
                shown: self.words().await?,
            }),
            Err(other) => Err(other.into()),
        }
    }

    /// The first words of the page, for a person who looks for what went wrong.
    async fn words(&self) -> Result<String, Trouble> {
        let said = self
            .client
            .execute("return document.body.innerText", vec![])
            .await?;
        Ok(said
            .as_str()
            .unwrap_or_default()
            .chars()
            .take(2000)
            .collect())
    }
}

fn sentences(found: &serde_json::Value) -> Vec<String> {
    let texts = found.as_array().into_iter().flatten();
    texts
        .map(|text| text.as_str().unwrap_or_default().to_owned())
        .collect()
}

/// A text as XPath writes it.
fn quoted(text: &str) -> String {
    assert!(
        !text.contains('"'),
        "words of the product have typographic quotation marks"
    );
    format!("\"{text}\"")
}
