use assessment::action::BragWords;
use store::HouseStyle;

use crate::support::Ward;

#[tokio::test]
async fn the_house_style_comes_back_as_it_was_set() {
    let (ward, store) = Ward::new().await;
    assert_eq!(store.house_style().await.unwrap(), HouseStyle::default());
    let mut style = HouseStyle {
        brag: BragWords {
            r: "Needs help".into(),
            ..BragWords::default()
        },
        logo: Some(vec![0x89, b'P', b'N', b'G']),
    };
    store.set_house_style(&style).await.unwrap();
    store.close().await.unwrap();
    let store = ward.open().await;
    assert_eq!(store.house_style().await.unwrap(), style);
    style.logo = None;
    store.set_house_style(&style).await.unwrap();
    assert_eq!(store.house_style().await.unwrap(), style);
}
