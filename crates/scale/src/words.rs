//! Words of which names, plans, job logs and messages are made. Every employer is invented.

pub const FIRST: &[&str] = &[
    "Anne", "Mette", "Kirsten", "Hanne", "Sofie", "Ida", "Freja", "Emma", "Fatima", "Amira", "Olga", "Linh",
    "Peter", "Jens", "Lars", "Michael", "Emil", "Noah", "Oskar", "Malthe", "Ahmed", "Yusuf", "Piotr",
    "Mikkel",
];
pub const MIDDLE: &[&str] =
    &["", "", "", "", " Bo", " Marie", " Kjær", " Holm", " Lind", " Dahl", " Vad", " Bech"];
pub const LAST: &[&str] = &[
    "Jensen",
    "Nielsen",
    "Hansen",
    "Pedersen",
    "Andersen",
    "Christensen",
    "Larsen",
    "Sørensen",
    "Rasmussen",
    "Jørgensen",
    "Petersen",
    "Madsen",
    "Kristensen",
    "Olsen",
    "Thomsen",
    "Ali",
    "Khan",
    "Nguyen",
    "Kowalska",
    "Skov",
    "Østergaard",
    "Ågesen",
];

/// Jobs that goals aim at and that are applied for.
pub const JOBS: &[&str] = &[
    "Lagermedarbejder",
    "Butiksassistent",
    "Pædagogmedhjælper",
    "Kontorassistent",
    "Chauffør",
    "Kok",
    "Rengøringsassistent",
    "Social- og sundhedshjælper",
    "Tømrer",
    "Elektriker",
    "Bogholder",
    "Gartner",
    "Receptionist",
    "Montør",
    "Servicemedarbejder",
    "Underviser",
];
pub const SCHOOLING: &[&str] = &[
    "Truckcertifikat",
    "Dansk på mellemtrin",
    "Regnskab for begyndere",
    "Hygiejnebevis",
    "Svejsekursus",
    "Social- og sundhedsuddannelse",
];
pub const BELOW: &[&str] = &[
    "Find tre steder, jeg vil arbejde",
    "Gør mit CV færdigt",
    "Tal med min tidligere chef",
    "Prøv et praktiksted",
    "Øv mig i samtaler",
    "Få styr på min transport",
];
pub const STEPS: &[&str] = &[
    "Ring og spørg, om de mangler nogen",
    "Skriv et udkast",
    "Bed en ven om at læse det",
    "Send det af sted",
    "Skriv ned, hvad jeg er god til",
    "Find buspladsen og tiden",
    "Se på hjemmesiden",
    "Aftal en dag",
];
pub const EMPLOYERS: &[&str] = &[
    "Åens Lager",
    "Torvets Bageri",
    "Hjortens Transport",
    "Klintens Hotel",
    "Børnehuset Solen",
    "Byens Rengøring",
    "Engens Gartneri",
    "Kajens Fisk",
    "Strandens Café",
    "Hedens Maskiner",
    "Skovens Skole",
    "Broens Kontor",
];
pub const SUBJECTS: &[&str] = &[
    "Mit næste møde",
    "Spørgsmål om min plan",
    "Kursus",
    "Praktik",
    "Min joblog",
    "Nyt telefonnummer",
    "Sygdom",
];
pub const MESSAGES: &[&str] = &[
    "Hej. Jeg vil høre, hvad jeg skal tage med til vores møde.",
    "Tak for din besked. Tag dit CV med, så ser vi på det sammen. Vi taler også om de mål, der står i din plan.",
    "Jeg har fundet et kursus, som jeg gerne vil på. Det varer to uger og begynder i næste måned. Kan vi tale om det?",
    "Det lyder godt. Skriv det ind i planen som et forslag, så svarer jeg der.",
    "Jeg var til samtale i går, og det gik fint. De ringer i næste uge.",
    "Dejligt at høre. Skriv det i din joblog, så står det der.",
];
