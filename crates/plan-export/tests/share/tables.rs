use plan_export::suppress::{Count, CountTable, Shown, Sum, Sums, suppress};

use crate::attack::{by_equations, by_trying};

const BELOW: u32 = 5;

/// Numbers that look random and are the same on every run.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub(crate) fn below(&mut self, end: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from(self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33).unwrap() % end
    }
}

/// A table with its totals, some of which, and some cells, are not there.
fn table(seed: u64) -> CountTable {
    let mut random = Random::new(seed);
    let (height, width) = (1 + random.below(6), 1 + random.below(6));
    let large = [3, 6, 12, 40][random.below(4) as usize];
    let zeros = random.below(4);
    let rows: Vec<Vec<u32>> = (0..height)
        .map(|_| {
            let cell = |_| match random.below(6) {
                it if it < zeros => 0,
                _ => random.below(large),
            };
            (0..width).map(cell).collect()
        })
        .collect();
    let columns = 0..width as usize;
    let row_totals: Vec<u32> = rows.iter().map(|row| row.iter().sum()).collect();
    let column_totals: Vec<u32> = columns
        .map(|it| rows.iter().map(|row| row[it]).sum())
        .collect();
    let grand_total: u32 = row_totals.iter().sum();
    // In half of the tables everything is there.
    let missing = [0, 0, 8, 3][random.below(4) as usize];
    let mut some = |it: u32| (missing == 0 || random.below(missing) > 0).then_some(it);
    CountTable {
        row_totals: row_totals.into_iter().map(&mut some).collect(),
        column_totals: column_totals.into_iter().map(&mut some).collect(),
        grand_total: some(grand_total),
        rows: rows
            .into_iter()
            .map(|row| {
                row.into_iter()
                    .map(|it| if missing == 3 { some(it) } else { Some(it) })
                    .collect()
            })
            .collect(),
    }
}

/// The table as it is, laid out as the answer is.
fn whole(table: &CountTable) -> Vec<Vec<Option<u32>>> {
    let rows = table.rows.iter().zip(&table.row_totals);
    let rows = rows.map(|(row, total)| row.iter().copied().chain([*total]).collect());
    let last = table
        .column_totals
        .iter()
        .copied()
        .chain([table.grand_total])
        .collect();
    rows.chain([last]).collect()
}

fn hidden(shown: &[Vec<Shown>]) -> usize {
    shown
        .iter()
        .flatten()
        .filter(|it| **it == Shown::Hidden)
        .count()
}

fn unknown(shown: &[Vec<Shown>]) -> usize {
    let rows = shown.iter().take(shown.len() - 1);
    let cells = rows.flat_map(|row| &row[..row.len() - 1]);
    cells.filter(|it| !matches!(it, Shown::Count(_))).count()
}

#[test]
fn t10_no_hidden_cell_of_500_tables_can_be_worked_out() {
    let (mut tried, mut with_hidden) = (0, 0);
    for seed in 1..=500 {
        let table = table(seed);
        let shown = suppress(&table, BELOW);
        with_hidden += usize::from(hidden(&shown) > 0);
        assert_eq!(by_equations(&shown), [], "seed {seed}: {table:?} {shown:?}");
        if unknown(&shown) <= 6 {
            tried += usize::from(hidden(&shown) > 0);
            let found = by_trying(&shown, 45);
            assert_eq!(found, [], "seed {seed}: {table:?} {shown:?}");
        }
    }
    assert!(with_hidden >= 350 && tried >= 150, "{with_hidden} {tried}");
}

#[test]
fn small_counts_are_hidden_zero_never_is_and_all_else_is_as_it_was() {
    for seed in 1..=500 {
        let table = table(seed);
        let whole = whole(&table);
        let shown = suppress(&table, BELOW);
        assert_eq!(shown.len(), whole.len());
        let cells = whole.iter().flatten().zip(shown.iter().flatten());
        for (count, shown) in cells {
            match (count, shown) {
                (None, shown) => assert_eq!(*shown, Shown::Absent),
                (Some(1..BELOW), shown) => assert_eq!(*shown, Shown::Hidden),
                (Some(0), shown) => assert_eq!(*shown, Shown::Count(0)),
                (Some(count), shown) => {
                    assert!([Shown::Hidden, Shown::Count(*count)].contains(shown));
                }
            }
        }
    }
}

#[test]
fn nothing_is_hidden_where_nothing_is_small() {
    for seed in 1..=200 {
        let table = table(seed);
        for below in [0, 1] {
            assert_eq!(hidden(&suppress(&table, below)), 0);
        }
        let mut large = table.clone();
        let numbers = large.rows.iter_mut().flatten().chain(&mut large.row_totals);
        let numbers = numbers
            .chain(&mut large.column_totals)
            .chain([&mut large.grand_total]);
        for number in numbers.flatten() {
            *number *= BELOW;
        }
        assert_eq!(hidden(&suppress(&large, BELOW)), 0);
    }
}

#[test]
fn no_more_is_hidden_than_is_needed() {
    let mut looked_at = 0;
    for seed in 1..=500 {
        let table = table(seed);
        let whole = whole(&table);
        let shown = suppress(&table, BELOW);
        // Where a cell is not there, it is taken for 0, and more may be hidden than has to be.
        let is_whole = table.rows.iter().flatten().all(Option::is_some);
        if !is_whole || unknown(&shown) > 6 {
            continue;
        }
        for (row, cells) in whole.iter().enumerate() {
            for (column, count) in cells.iter().enumerate() {
                let is_hidden = shown[row][column] == Shown::Hidden;
                let Some(count) = count.filter(|it| is_hidden && *it >= BELOW) else {
                    continue;
                };
                looked_at += 1;
                let mut more = shown.clone();
                more[row][column] = Shown::Count(count);
                let is_given_away = !by_trying(&more, 45).is_empty();
                assert!(
                    is_given_away,
                    "seed {seed} {row} {column}: {table:?} {shown:?}"
                );
            }
        }
    }
    assert!(looked_at >= 100, "{looked_at}");
}

#[test]
fn the_attack_finds_what_is_hidden_alone() {
    let mut found = 0;
    for seed in 1..=200 {
        let table = table(seed);
        let whole = whole(&table);
        let small = |it: &Option<u32>| match it {
            Some(1..BELOW) => Shown::Hidden,
            Some(count) => Shown::Count(*count),
            None => Shown::Absent,
        };
        let shown: Vec<Vec<Shown>> = whole
            .iter()
            .map(|row| row.iter().map(small).collect())
            .collect();
        for ((row, column), number) in by_equations(&shown) {
            assert_eq!(whole[row][column].map(i64::from), Some(number));
            found += 1;
        }
    }
    assert!(found >= 100, "{found}");
}

fn cells(numbers: &[u32]) -> Vec<Option<u32>> {
    numbers.iter().copied().map(Some).collect()
}

#[test]
fn a_row_with_its_total_hides_the_smallest_other_count() {
    let table = CountTable {
        rows: vec![cells(&[3, 30, 9, 0])],
        row_totals: cells(&[42]),
        ..CountTable::default()
    };
    let shown = suppress(&table, BELOW);
    let expected = [
        Shown::Hidden,
        Shown::Count(30),
        Shown::Hidden,
        Shown::Count(0),
        Shown::Count(42),
    ];
    assert_eq!(shown[0], expected);
}

#[test]
fn a_total_is_hidden_where_no_other_count_is_left() {
    let table = CountTable {
        rows: vec![cells(&[4, 0]), cells(&[0, 20])],
        row_totals: cells(&[4, 20]),
        column_totals: cells(&[4, 20]),
        grand_total: Some(24),
    };
    let shown = suppress(&table, BELOW);
    assert_eq!(shown[0], [Shown::Hidden, Shown::Count(0), Shown::Hidden]);
    assert_eq!(
        shown[1],
        [Shown::Count(0), Shown::Count(20), Shown::Count(20)]
    );
    assert_eq!(shown[2], [Shown::Hidden, Shown::Count(20), Shown::Hidden]);
}

#[test]
fn small_counts_that_protect_one_another_hide_nothing_else() {
    let table = CountTable {
        rows: vec![cells(&[2, 3, 40]), cells(&[3, 2, 50])],
        row_totals: cells(&[45, 55]),
        column_totals: cells(&[5, 5, 90]),
        grand_total: Some(100),
    };
    assert_eq!(hidden(&suppress(&table, BELOW)), 4);
}

#[test]
fn two_counts_of_one_with_their_sum_shown_are_not_left_alone() {
    let sums = Sums {
        counts: [1, 1, 30, 32].map(Count::Of).into(),
        sums: vec![Sum {
            total: 3,
            parts: vec![0, 1, 2],
        }],
    };
    let shown = [
        Shown::Hidden,
        Shown::Hidden,
        Shown::Hidden,
        Shown::Count(32),
    ];
    assert_eq!(sums.shown(BELOW), shown);
}

#[test]
fn what_is_published_is_shown_and_protects_nothing() {
    let sums = |total| Sums {
        counts: vec![Count::Of(3), Count::Of(12), Count::Of(40), total],
        sums: vec![Sum {
            total: 3,
            parts: vec![0, 1, 2],
        }],
    };
    let shown = sums(Count::Published(55)).shown(BELOW);
    assert_eq!(shown[3], Shown::Count(55));
    assert_eq!(shown[1], Shown::Hidden);
    let only = Sums {
        counts: vec![Count::Of(3), Count::Published(3)],
        sums: vec![Sum {
            total: 1,
            parts: vec![0],
        }],
    };
    // Anybody can look it up; it is not shown here all the same.
    assert_eq!(only.shown(BELOW), [Shown::Hidden, Shown::Count(3)]);
}

#[test]
fn a_table_of_any_shape_is_answered() {
    for table in [
        CountTable::default(),
        CountTable {
            rows: vec![Vec::new(), cells(&[1]), cells(&[2, 3])],
            ..CountTable::default()
        },
        CountTable {
            row_totals: cells(&[3]),
            column_totals: cells(&[1, 2]),
            grand_total: Some(7),
            ..CountTable::default()
        },
        CountTable {
            rows: vec![cells(&[u32::MAX, u32::MAX])],
            row_totals: cells(&[3]),
            ..CountTable::default()
        },
    ] {
        let shown = suppress(&table, BELOW);
        assert!(shown.iter().flatten().all(|it| *it != Shown::Count(3)));
    }
    let outside = Sums {
        counts: vec![Count::Of(3)],
        sums: vec![Sum {
            total: 9,
            parts: vec![0, 7],
        }],
    };
    assert_eq!(outside.shown(BELOW), [Shown::Hidden]);
}

#[test]
fn a_large_table_with_many_small_counts_is_answered() {
    let mut random = Random::new(7);
    let rows: Vec<Vec<u32>> = (0..20)
        .map(|_| (0..20).map(|_| random.below(12)).collect())
        .collect();
    let table = CountTable {
        row_totals: rows.iter().map(|row| Some(row.iter().sum())).collect(),
        column_totals: (0..20)
            .map(|it| Some(rows.iter().map(|row| row[it]).sum()))
            .collect(),
        grand_total: Some(rows.iter().flatten().sum()),
        rows: rows.iter().map(|row| cells(row)).collect(),
    };
    let shown = suppress(&table, BELOW);
    assert_eq!(by_equations(&shown), []);
    let small = rows
        .iter()
        .flatten()
        .filter(|it| (1..BELOW).contains(it))
        .count();
    assert!(
        (small..small + 10).contains(&hidden(&shown)),
        "{small} {}",
        hidden(&shown)
    );
}
