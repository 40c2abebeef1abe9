//! Lines read, used and left out add up for every file, whatever is in it.

use crate::common::{adds_up, read, sample};
use proptest::collection::vec;
use proptest::prelude::*;

/// A way to spoil a file.
#[derive(Clone, Debug)]
enum Harm {
    /// Another byte.
    Byte(usize, u8),
    /// A line less.
    Drop(usize),
    /// A line twice.
    Double(usize),
    /// Two lines change places.
    Swap(usize, usize),
    /// The end is gone.
    Cut(usize),
    /// Something else stands there.
    Junk(usize, Vec<u8>),
}

fn harm() -> impl Strategy<Value = Harm> {
    prop_oneof![
        (any::<usize>(), any::<u8>()).prop_map(|(at, byte)| Harm::Byte(at, byte)),
        any::<usize>().prop_map(Harm::Drop),
        any::<usize>().prop_map(Harm::Double),
        (any::<usize>(), any::<usize>()).prop_map(|(a, b)| Harm::Swap(a, b)),
        any::<usize>().prop_map(Harm::Cut),
        (any::<usize>(), vec(any::<u8>(), 0..40)).prop_map(|(at, bytes)| Harm::Junk(at, bytes)),
    ]
}

fn spoil(bytes: Vec<u8>, harms: &[Harm]) -> Vec<u8> {
    let mut bytes = bytes;
    for harm in harms {
        let mut lines: Vec<Vec<u8>> =
            bytes.split_inclusive(|&byte| byte == b'\n').map(<[u8]>::to_vec).collect();
        if lines.is_empty() {
            break;
        }
        let line = |at: &usize| at % lines.len();
        match harm {
            Harm::Byte(at, byte) => {
                let at = at % bytes.len();
                bytes[at] = *byte;
                continue;
            }
            Harm::Cut(at) => {
                bytes.truncate(at % bytes.len());
                continue;
            }
            Harm::Drop(at) => {
                let at = line(at);
                lines.remove(at);
            }
            Harm::Double(at) => {
                let at = line(at);
                lines.insert(at, lines[at].clone());
            }
            Harm::Swap(a, b) => {
                let (a, b) = (line(a), line(b));
                lines.swap(a, b);
            }
            Harm::Junk(at, junk) => {
                let at = line(at);
                lines[at] = junk.clone();
            }
        }
        bytes = lines.concat();
    }
    bytes
}

/// Lines as an editor counts them.
fn lines_in(bytes: &[u8]) -> u64 {
    let ends = bytes.iter().filter(|&&byte| byte == b'\n').count();
    u64::try_from(ends + usize::from(!bytes.is_empty() && !bytes.ends_with(b"\n"))).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn spoiled_fixed_files_add_up(harms in vec(harm(), 1..6), again in any::<bool>()) {
        let bytes = spoil(sample("eindkomst-fast.txt"), &harms);
        let whole = sample("eindkomst-fast.txt");
        let outcome = read(&[("spoiled", &bytes), ("whole", if again { &whole } else { b"" })]).finish(&[], &[]);
        adds_up(&outcome);
        prop_assert!(bytes.starts_with(b"\xEF\xBB\xBF") || outcome.files[0].read == lines_in(&bytes));
    }

    #[test]
    fn spoiled_tables_add_up(harms in vec(harm(), 1..6)) {
        let bytes = spoil(sample("eindkomst-upload.csv"), &harms);
        let outcome = read(&[("spoiled", &bytes)]).finish(&[], &[]);
        adds_up(&outcome);
        prop_assert!(bytes.starts_with(b"PK") || outcome.files[0].read == lines_in(&bytes));
    }

    #[test]
    fn any_bytes_are_read_without_harm(bytes in vec(any::<u8>(), 0..400)) {
        adds_up(&read(&[("any", &bytes)]).finish(&[], &[]));
    }

    #[test]
    fn the_order_of_files_does_not_matter(cut in 1_usize..1_190) {
        // The sample's deliveries in two files, each with its own start and end.
        let text = sample("eindkomst-fast.txt");
        let lines: Vec<&[u8]> = text.split_inclusive(|&byte| byte == b'\n').collect();
        let starts: Vec<usize> = (6..lines.len()).filter(|&at| lines[at][7..].starts_with(b"5000")).collect();
        let middle = starts[cut % starts.len()].min(1_191);
        let part = |body: &[&[u8]]| {
            let records = [&lines[..2], body].concat();
            let end = format!("00000009999{:07}\r\n", records.len() + 1);
            [records.concat(), end.into_bytes()].concat()
        };
        let (first, second) = (part(&lines[5..middle]), part(&lines[middle..1_201]));
        let one = read(&[("1", &first), ("2", &second)]).finish(&[], &[]);
        let other = read(&[("2", &second), ("1", &first)]).finish(&[], &[]);
        prop_assert_eq!(&one.companies, &other.companies);
        let whole = read(&[("whole", &text)]).finish(&[], &[]);
        prop_assert_eq!(one.companies, whole.companies);
    }
}
