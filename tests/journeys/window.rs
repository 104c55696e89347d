//! The real window, by the words that a person sees on it.

use std::path::PathBuf;
use std::sync::Mutex;
use std::time::Duration;

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::driver::{Driver, Hand, Surroundings, Trouble, app_binary, built};

/// How long a page may take before the journey gives up. Far more than it ever does.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running window.
pub struct Window {
    pub(crate) client: Client,
    pub(crate) pictures: Option<PathBuf>,
    hand: Hand,
    looked_at: Mutex<LookedAt>,
    driver: Driver,
}

/// What was found on the pages so far.
#[derive(Default)]
struct LookedAt {
    pages: usize,
    found: Vec<String>,
}

impl Window {
    async fn open(surroundings: Surroundings) -> Result<Self, Trouble> {
        let (pictures, hand) = (surroundings.pictures.clone(), surroundings.hand);
        let (size, text_size) = (surroundings.size, surroundings.text_size);
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
            pictures,
            hand,
            looked_at: Mutex::default(),
            driver,
        };
        window.run(include_str!("violations.js")).await?;
        if let Some((width, height)) = size {
            window.client.set_window_size(width, height).await?;
        }
        if let Some(percent) = text_size {
            let enlarge = format!("document.documentElement.style.fontSize = '{percent}%'");
            window.run(&enlarge).await?;
        }
        Ok(window)
    }

    /// Tells a story in a new window and closes it, however the story ends. A picture of
    /// where it broke stays in `target/journeys`.
    ///
    /// # Errors
    /// What the story says, what was found on its pages, or that there was no window.
    #[expect(clippy::print_stderr, reason = "a person looks for the picture")]
    pub async fn tell<T>(
        name: &str,
        surroundings: Surroundings,
        story: impl AsyncFnOnce(&Self) -> Result<T, Trouble>,
    ) -> Result<T, Trouble> {
        let window = Self::open(surroundings).await?;
        let told = match story(&window).await {
            Ok(told) => window.nothing_found().await.map(|()| told),
            Err(trouble) => Err(trouble),
        };
        if told.is_err() {
            let picture = built()
                .with_file_name("journeys")
                .join(format!("{name}.png"));
            if window.screenshot(&picture).await.is_ok() {
                eprintln!("{name}: see {}", picture.display());
            }
        }
        // A story may end with the window's end.
        window.client.clone().close().await.ok();
        told
    }

    /// Ends the app as a power cut does.
    pub fn cut_off(&self) {
        self.driver.kill();
    }

    /// Runs a script in the page and gives what it returns.
    ///
    /// # Errors
    /// If it throws.
    pub(crate) async fn run(&self, script: &str) -> Result<Value, Trouble> {
        Ok(self.client.execute(script, vec![]).await?)
    }

    /// Keeps what was found on a page; gives the page's number, counted from 1.
    pub(crate) fn keep(&self, found: impl Iterator<Item = String>) -> usize {
        let mut looked_at = self.looked_at.lock().expect("no holder panics");
        looked_at.found.extend(found);
        looked_at.pages += 1;
        looked_at.pages
    }

    async fn nothing_found(&self) -> Result<(), Trouble> {
        if self.driver.is_killed() {
            return Ok(());
        }
        let violations = self.policy_violations().await?;
        let mut looked_at = self.looked_at.lock().expect("no holder panics");
        looked_at.found.extend(violations);
        if looked_at.found.is_empty() {
            return Ok(());
        }
        Err(Trouble::Found(looked_at.found.join("\n")))
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
        let element = self.wait_for(&path, expected).await?;
        self.touch(&element, words).await
    }

    /// Goes to a page by the navigation at the left.
    ///
    /// # Errors
    /// If the navigation has no such entry.
    pub async fn go_to(&self, page: &str) -> Result<(), Trouble> {
        let path = format!("//nav//a[normalize-space()={}]", quoted(page));
        let expected = format!("the navigation has no “{page}”");
        let element = self.wait_for(&path, expected).await?;
        self.touch(&element, page).await
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
        if self.hand == Hand::Keyboard {
            return self.type_into(&field, label, text).await;
        }
        field.clear().await?;
        Ok(field.send_keys(text).await?)
    }

    /// Chooses an option of the list with this label.
    ///
    /// # Errors
    /// If there is no such list, or no such option.
    pub async fn choose(&self, label: &str, option: &str) -> Result<(), Trouble> {
        let of_label = format!("//label[normalize-space()={}]/@for", quoted(label));
        let path = format!("//select[@id={of_label}]");
        let list = self
            .wait_for(&path, format!("there is no list “{label}”"))
            .await?;
        Ok(list.select_by_label(option).await?)
    }

    /// Chooses an answer of the group of answers with this legend.
    ///
    /// # Errors
    /// If there is no such group, or no such answer.
    pub async fn choose_in(&self, legend: &str, answer: &str) -> Result<(), Trouble> {
        let group = format!("//fieldset[legend[normalize-space()={}]]", quoted(legend));
        let path = format!("{group}//label[normalize-space()={}]", quoted(answer));
        let expected = format!("“{legend}” has no answer “{answer}”");
        let label = self.wait_for(&path, expected).await?;
        self.touch(&label, answer).await
    }

    async fn touch(&self, element: &Element, words: &str) -> Result<(), Trouble> {
        match self.hand {
            Hand::Mouse => Ok(element.click().await?),
            Hand::Keyboard => self.press(element, words).await,
        }
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
        let said = self.run("return document.body.innerText").await?;
        Ok(said
            .as_str()
            .unwrap_or_default()
            .chars()
            .take(2000)
            .collect())
    }
}

/// A text as XPath writes it.
fn quoted(text: &str) -> String {
    assert!(
        !text.contains('"'),
        "words of the product have typographic quotation marks"
    );
    format!("\"{text}\"")
}
