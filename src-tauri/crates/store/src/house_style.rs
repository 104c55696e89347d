//! How the trust wants its screens and print-outs.

use assessment::action::BragWords;

use crate::error::{Error, database, shape};
use crate::open::{Store, begin, commit};

/// How the trust wants its screens and print-outs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HouseStyle {
    /// Its words for how an action is going.
    pub brag: BragWords,
    /// Its logo, a PNG.
    pub logo: Option<Vec<u8>>,
}

impl Store {
    /// How the trust wants it; as it comes until somebody said otherwise.
    ///
    /// # Errors
    /// [`Error::Damaged`].
    pub async fn house_style(&self) -> Result<HouseStyle, Error> {
        let doing = "read the house style";
        let row: Option<(String, Option<Vec<u8>>)> =
            sqlx::query_as("select brag, logo from house_style")
                .fetch_optional(&mut *self.connection().await?)
                .await
                .map_err(database(doing))?;
        let Some((brag, logo)) = row else {
            return Ok(HouseStyle::default());
        };
        let brag = serde_json::from_str(&brag).map_err(shape(doing))?;
        Ok(HouseStyle { brag, logo })
    }

    /// Keeps how the trust wants it.
    ///
    /// # Errors
    /// [`Error::DiskFull`], [`Error::Damaged`].
    pub async fn set_house_style(&self, style: &HouseStyle) -> Result<(), Error> {
        let doing = "keep the house style";
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        sqlx::query("insert or replace into house_style (id, brag, logo) values (1, ?, ?)")
            .bind(serde_json::to_string(&style.brag).map_err(shape(doing))?)
            .bind(&style.logo)
            .execute(&mut *change)
            .await
            .map_err(database(doing))?;
        commit(change).await
    }
}
