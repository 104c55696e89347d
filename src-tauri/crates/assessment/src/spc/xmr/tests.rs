use super::*;

/// The last day of the quarter `at` quarters after the first of 2020.
fn date(at: usize) -> NaiveDate {
    let (year, quarter) = (2020 + at as i32 / 4, at as u32 % 4);
    NaiveDate::from_ymd_opt(year, 3 * quarter + 3, 28).unwrap()
}

fn readings(values: &str) -> Vec<Reading> {
    values
        .split(' ')
        .enumerate()
        .map(|(at, text)| Reading {
            date: date(at),
            value: text.parse().ok(),
        })
        .collect()
}

fn chart(values: &str, settings: &Settings) -> Xmr {
    xmr(&readings(values), settings).unwrap()
}

fn unscreened() -> Settings {
    Settings {
        screen_outliers: false,
        ..Settings::default()
    }
}

fn rebased(at: usize) -> Settings {
    Settings {
        rebase: vec![Rebase {
            date: date(at),
            reason: "the ward moved".into(),
        }],
        ..Settings::default()
    }
}

/// Mean, lower and upper limit of a point, to two digits.
fn lines_at(chart: &Xmr, at: usize) -> String {
    let text = |line: Option<f64>| line.map_or("none".into(), |line| format!("{line:.2}"));
    let point = &chart.points[at];
    [point.mean, point.lower, point.upper].map(text).join(" ")
}

fn names<T: Serialize>(values: &[T]) -> String {
    serde_json::to_string(values).unwrap().replace('"', "")
}

const G9: &str = "1 2 1 2 10 1 2 1 2 1 2 1 2 1 2 1 2 1";

#[test]
fn vector_g9_screening_narrows_the_limits_around_an_outlier() {
    // The vignette "deviations" of NHSRplotthedots.
    assert_eq!(
        lines_at(&chart(G9, &Settings::default()), 0),
        "1.94 -0.72 4.60"
    );
    assert_eq!(lines_at(&chart(G9, &unscreened()), 0), "1.94 -3.06 6.95");
    let outside = |chart: Xmr| chart.points[4].special_cause;
    assert_eq!(
        outside(chart(G9, &unscreened())),
        SpecialCause::AboveUpperLimit
    );
}

#[test]
fn near_limits_stand_at_two_thirds_of_the_way() {
    // Moving ranges 10 10 10: limits 55 ± 26.6, near limits 55 ± 17.7333.
    let chart = chart("50 60 50 60", &Settings::default());
    assert_eq!(lines_at(&chart, 0), "55.00 28.40 81.60");
    let near = [chart.points[0].near_lower, chart.points[0].near_upper];
    assert_eq!(
        near.map(|line| format!("{:.4}", line.unwrap())),
        ["37.2667", "72.7333"]
    );
}

#[test]
fn a_range_of_exactly_the_outlier_bound_is_left_out() {
    // Nine ranges of 1 and one of r average (9 + r) / 10; r = 3.267 · that where
    // r = 29.403 / 6.733. Just below, it stays.
    let bound = 29.403 / 6.733;
    let series = |last: f64| format!("0 1 0 1 0 1 0 1 0 1 {}", 1.0 + last);
    let stays = chart(&series(bound - 1e-6), &Settings::default());
    let leaves = chart(&series(bound + 1e-6), &Settings::default());
    let reach = |chart: &Xmr| chart.points[0].upper.unwrap() - chart.points[0].mean.unwrap();
    assert!(reach(&stays) > 3.5);
    assert!((reach(&leaves) - 2.66).abs() < 1e-9);
}

#[test]
fn limits_are_not_cut_off_at_0_or_100() {
    let chart = chart("0 100 0 100", &unscreened());
    assert_eq!(lines_at(&chart, 0), "50.00 -216.00 316.00");
}

#[test]
fn equal_values_have_limits_only_without_screening() {
    // Thirteen times 66.7 adds up to something else than 13 · 66.7, which must not matter.
    let values = ["66.7"; 13].join(" ");
    let screened = chart(&values, &Settings::default());
    assert_eq!(lines_at(&screened, 0), "66.70 none none");
    assert_eq!(screened.variation, Variation::CommonCause);
    let plain = chart(&values, &unscreened());
    assert_eq!(lines_at(&plain, 0), "66.70 66.70 66.70");
    for point in screened.points.iter().chain(&plain.points) {
        assert_eq!(point.special_cause, SpecialCause::None);
    }
}

#[test]
fn one_point_has_a_mean_and_no_limits() {
    assert_eq!(
        lines_at(&chart("40", &Settings::default()), 0),
        "40.00 none none"
    );
    assert_eq!(
        lines_at(&chart("-", &Settings::default()), 0),
        "none none none"
    );
}

#[test]
fn a_missing_value_makes_two_missing_ranges() {
    let chart = chart("50 - 60 64", &unscreened());
    let ranges: Vec<_> = chart
        .points
        .iter()
        .map(|point| point.moving_range)
        .collect();
    assert_eq!(ranges, [None, None, None, Some(4.0)]);
    assert_eq!(lines_at(&chart, 1), "58.00 47.36 68.64");
    assert_eq!(chart.points[1].kind, Kind::CommonCause);
}

#[test]
fn readings_may_come_in_any_order() {
    let mut mixed = readings("1 2 4 8");
    mixed.reverse();
    let sorted = xmr(&readings("1 2 4 8"), &Settings::default());
    assert_eq!(xmr(&mixed, &Settings::default()), sorted);
}

#[test]
fn a_rebase_on_the_date_of_a_reading_begins_a_new_group() {
    let values = "50 60 50 60 20 24 20 24";
    let chart_of = |settings| chart(values, &settings);
    let rebased_at_4 = chart_of(rebased(4));
    assert_eq!(lines_at(&rebased_at_4, 3), "55.00 28.40 81.60");
    assert_eq!(lines_at(&rebased_at_4, 4), "22.00 11.36 32.64");
    assert_eq!(rebased_at_4.points[4].moving_range, None);
    // On the first date, or between readings, it changes nothing.
    assert_eq!(chart_of(rebased(0)), chart_of(Settings::default()));
    let mut between = rebased(4);
    between.rebase[0].date = date(4).succ_opt().unwrap();
    assert_eq!(chart_of(between), chart_of(Settings::default()));
}

#[test]
fn no_run_reaches_across_a_rebase() {
    let values = "50 52 54 56 58 60 62";
    let causes = |settings| -> Vec<SpecialCause> {
        let points = chart(values, &settings).points;
        points.iter().map(|point| point.special_cause).collect()
    };
    // The ends of so short a trend lie outside their own limits.
    assert_eq!(
        causes(unscreened())[1..6],
        [SpecialCause::TrendIncreasing; 5]
    );
    assert_eq!(causes(rebased(3)), [SpecialCause::None; 7]);
}

#[test]
fn fixed_limits_come_from_the_first_points_of_each_group() {
    let baseline = "50 60 50 60 50 60 50 60 50 60 50 60";
    let fixed = Settings {
        fix_after_n_points: Some(12),
        ..Settings::default()
    };
    let chart = chart(&format!("{baseline} 90 91"), &fixed);
    assert_eq!(lines_at(&chart, 13), "55.00 28.40 81.60");
    assert_eq!(chart.points[12].moving_range, Some(30.0));
    assert_eq!(
        chart.points[12].special_cause,
        SpecialCause::AboveUpperLimit
    );
    let limited = xmr(
        &readings(baseline),
        &Settings {
            fix_after_n_points: Some(11),
            ..Settings::default()
        },
    );
    assert_eq!(limited, Err(Error::BaselineTooShort(11)));
}

#[test]
fn limits_are_on_trial_below_13_points_in_any_group() {
    let values = |n| vec!["50"; n].join(" ");
    assert!(chart(&values(12), &Settings::default()).trial_limits);
    assert!(!chart(&values(13), &Settings::default()).trial_limits);
    assert!(chart(&values(20), &rebased(10)).trial_limits);
    assert!(!chart(&values(26), &rebased(13)).trial_limits);
}

#[test]
fn readings_that_make_no_chart_say_why() {
    assert_eq!(xmr(&[], &Settings::default()), Err(Error::Empty));
    let mut twice = readings("1 2 3");
    twice[2].date = date(0);
    assert_eq!(
        xmr(&twice, &Settings::default()),
        Err(Error::DuplicateDate(date(0)))
    );
    let odd = [Reading {
        date: date(0),
        value: Some(f64::INFINITY),
    }];
    assert_eq!(
        xmr(&odd, &Settings::default()),
        Err(Error::NotANumber(date(0)))
    );
}

#[test]
fn kind_and_variation_depend_on_what_is_better() {
    let high = "50 52 50 52 50 52 50 52 50 52 50 52 50 52 60";
    let low = "50 52 50 52 50 52 50 52 50 52 50 52 50 52 42";
    for (values, improvement, expected) in [
        (high, Improvement::Up, "[improvement] [improvement_high]"),
        (low, Improvement::Up, "[concern] [concern_low]"),
        (high, Improvement::Down, "[concern] [concern_high]"),
        (low, Improvement::Down, "[improvement] [improvement_low]"),
        (high, Improvement::Neutral, "[neutral_high] [neutral_high]"),
        (low, Improvement::Neutral, "[neutral_low] [neutral_low]"),
    ] {
        let settings = Settings {
            improvement,
            ..Settings::default()
        };
        let chart = chart(values, &settings);
        let last = chart.points.last().unwrap();
        let said = format!("{} {}", names(&[last.kind]), names(&[chart.variation]));
        assert_eq!(said, expected);
        assert_eq!(chart.points[0].kind, Kind::CommonCause);
    }
    let quiet = chart("50 52 50 52", &Settings::default());
    assert_eq!(names(&[quiet.variation]), "[common_cause]");
}

#[test]
fn assurance_compares_the_target_with_the_last_limits() {
    // Limits 28.4 and 81.6.
    for (target, improvement, expected) in [
        (Some(82.0), Improvement::Up, "[consistent_fail]"),
        (Some(28.0), Improvement::Up, "[consistent_pass]"),
        (Some(60.0), Improvement::Up, "[inconsistent]"),
        (Some(82.0), Improvement::Down, "[consistent_pass]"),
        (Some(28.0), Improvement::Down, "[consistent_fail]"),
        (Some(60.0), Improvement::Down, "[inconsistent]"),
        (Some(60.0), Improvement::Neutral, "[null]"),
        (None, Improvement::Up, "[null]"),
    ] {
        let settings = Settings {
            improvement,
            target,
            ..Settings::default()
        };
        let chart = chart("50 60 50 60", &settings);
        assert_eq!(names(&[chart.assurance]), expected, "{target:?}");
    }
}

#[test]
fn a_target_is_hit_and_miss_where_there_are_no_limits() {
    let settings = Settings {
        target: Some(60.0),
        ..Settings::default()
    };
    assert_eq!(
        chart("50 50 50", &settings).assurance,
        Some(Assurance::Inconsistent)
    );
}

#[test]
fn a_last_point_without_a_value_is_common_cause() {
    let chart = chart("50 52 50 52 50 52 50 52 90 -", &Settings::default());
    assert_eq!(chart.points[8].kind, Kind::Improvement);
    assert_eq!(chart.variation, Variation::CommonCause);
}

#[test]
fn a_chart_is_written_with_these_names() {
    let json = serde_json::to_value(chart("50 60", &Settings::default())).unwrap();
    let keys = |value: &serde_json::Value| {
        let mut keys: Vec<_> = value.as_object().unwrap().keys().cloned().collect();
        keys.sort();
        keys.join(" ")
    };
    assert_eq!(keys(&json), "assurance points trial_limits variation");
    assert_eq!(
        keys(&json["points"][0]),
        "date kind lower mean moving_range near_lower near_upper special_cause upper value"
    );
    assert_eq!(json["points"][0]["date"], "2020-03-28");
    assert_eq!(json["points"][0]["special_cause"], "none");
    let causes = [
        SpecialCause::AboveUpperLimit,
        SpecialCause::BelowLowerLimit,
        SpecialCause::TrendIncreasing,
        SpecialCause::TrendDecreasing,
        SpecialCause::TwoInThreeAbove,
        SpecialCause::TwoInThreeBelow,
        SpecialCause::ShiftAbove,
        SpecialCause::ShiftBelow,
    ];
    assert_eq!(
        names(&causes),
        "[above_upper_limit,below_lower_limit,trend_increasing,trend_decreasing,\
         two_in_three_above,two_in_three_below,shift_above,shift_below]"
    );
}

#[test]
fn settings_left_out_of_a_file_are_the_usual_ones() {
    let settings: Settings = serde_json::from_str(r#"{ "improvement": "down" }"#).unwrap();
    assert!(settings.screen_outliers);
    assert_eq!(settings.improvement, Improvement::Down);
}
