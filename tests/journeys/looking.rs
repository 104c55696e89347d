//! What is looked at on every page of a journey: accessibility, the content security
//! policy, whether it fits; and the picture that is left of it.

use std::path::Path;

use serde_json::json;

use crate::driver::{Trouble, while_doing};
use crate::repository;
use crate::window::Window;

impl Window {
    /// Looks at the page as it is: what axe finds and what does not fit is kept for the end
    /// of the story; a numbered picture stays where the surroundings want one.
    ///
    /// # Errors
    /// If the page cannot be looked at.
    pub async fn page(&self, name: &str) -> Result<(), Trouble> {
        let mut found = self.axe().await?;
        found.extend(self.sticking_out().await?);
        let number = self.keep(found.into_iter().map(|what| format!("{name}: {what}")));
        match &self.pictures {
            Some(folder) => {
                self.screenshot(&folder.join(format!("{number:02}-{name}.png")))
                    .await
            }
            None => Ok(()),
        }
    }

    /// What axe finds on this page against WCAG 2.2 AA, one sentence each.
    async fn axe(&self) -> Result<Vec<String>, Trouble> {
        let has_axe = self.run("return typeof window.axe === 'object'").await?;
        if has_axe != json!(true) {
            let path = repository().join("ui/node_modules/axe-core/axe.min.js");
            let axe = std::fs::read_to_string(&path).map_err(while_doing("read axe-core"))?;
            self.run(&axe).await?;
        }
        let found = self
            .client
            .execute_async(include_str!("axe.js"), vec![])
            .await?;
        Ok(sentences(&found))
    }

    /// What makes the page wider than the window; tables scroll inside themselves.
    async fn sticking_out(&self) -> Result<Vec<String>, Trouble> {
        let found = self.run(include_str!("sticking_out.js")).await?;
        Ok(sentences(&found))
    }

    /// What the content security policy had to stop since the page was loaded.
    ///
    /// # Errors
    /// If the page has forgotten what it heard: then it was loaded anew in between.
    pub(crate) async fn policy_violations(&self) -> Result<Vec<String>, Trouble> {
        let heard = self.run("return window.violationsHeard").await?;
        if heard.is_array() {
            return Ok(sentences(&heard));
        }
        Err(Trouble::Unexpected {
            expected: "the page was loaded anew during the journey".to_owned(),
            shown: self.heading().await?,
        })
    }

    /// Scrolls to the top and writes a picture of the window.
    ///
    /// # Errors
    /// If the picture cannot be taken or written.
    pub async fn screenshot(&self, path: &Path) -> Result<(), Trouble> {
        self.run("window.scrollTo(0, 0)").await?;
        let picture = self.client.screenshot().await?;
        let folder = path.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder).map_err(while_doing("make a folder"))?;
        std::fs::write(path, picture).map_err(while_doing("write a picture"))
    }
}

fn sentences(found: &serde_json::Value) -> Vec<String> {
    let texts = found.as_array().into_iter().flatten();
    texts
        .map(|text| text.as_str().unwrap_or_default().to_owned())
        .collect()
}
