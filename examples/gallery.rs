//! Every part of the design system on one page, for looking at them. Built by `cargo xtask web --dev` only and
//! never shipped; its words are samples, so they are in no catalogue.

use minside_app::prelude::*;
use minside_app::shell::{Heading, start};

fn main() {
    start(|| view! { <Gallery /> });
}

#[component]
fn Gallery() -> impl IntoView {
    view! {
        <Heading text="Galleri" />
        <p class="font-lead">"Alle delene på én side. Kun til at se på."</p>
        <Messages />
        <Fields />
        <Steps />
        <Tables />
        <Small />
    }
}

#[component]
fn Messages() -> impl IntoView {
    view! {
        <h2>"Beskeder"</h2>
        <Alert heading="Sagen forventes afsluttet">"Maj 2027"</Alert>
        <Alert tone=Tone::Success heading="Ansøgningen er sendt">
            "Vi har modtaget den kl. 14.32."
        </Alert>
        <Alert tone=Tone::Warning heading="Vi mangler en oplysning">
            "Antallet af tidsbegrænsede kontrakter."
        </Alert>
        <Alert tone=Tone::Error>"Filen kunne ikke læses."</Alert>
        <p>
            <Badge text="Kladde" />
            " "
            <Badge text="Opfyldt" tone=Tone::Success />
            " "
            <Badge text="Ved ikke" tone=Tone::Warning />
            " "
            <Badge text="Ikke opfyldt" tone=Tone::Error />
            " "
            <Badge text="Ny" tone=Tone::Info />
        </p>
        <Details summary="Sådan har vi regnet">
            <p>"Timer i måneden deles med 160,33."</p>
        </Details>
        <Spinner />
    }
}

#[component]
fn Fields() -> impl IntoView {
    let name = RwSignal::new(String::new());
    let hours = RwSignal::new("37".to_owned());
    let scheme = RwSignal::new(String::new());
    let day = RwSignal::new("2026-12-1".to_owned());
    let municipality = RwSignal::new(String::new());
    let remark = RwSignal::new(String::new());
    let agree = RwSignal::new(true);
    let attempt = RwSignal::new(0_u32);
    let error = Signal::derive(move || {
        (attempt.get() > 0 && name.with(String::is_empty)).then(|| "Skriv virksomhedens navn".to_owned())
    });
    let wrong_scheme = Signal::derive(move || {
        (attempt.get() > 0 && scheme.with(String::is_empty)).then(|| "Vælg en ordning".to_owned())
    });
    let errors = Signal::derive(move || {
        let found = [("company", error.get()), ("scheme", wrong_scheme.get())];
        found
            .into_iter()
            .filter_map(|(field, text)| Some(FieldError { field: field.to_owned(), text: text? }))
            .collect::<Vec<_>>()
    });
    view! {
        <h2>"Felter"</h2>
        <ErrorSummary errors=errors attempt=attempt />
        <TextField
            id="company"
            label="Virksomhedens navn"
            value=name
            error=error
            hint="Som det står i CVR"
        />
        <TextField id="hours" label="Timer om ugen" value=hours kind=Kind::Decimal width=4 suffix="timer" />
        <TextField id="phone" label="Telefon" value=name kind=Kind::Phone width=12 optional=true />
        <RadioGroup
            id="scheme"
            legend="Hvilken ordning?"
            value=scheme
            error=wrong_scheme
            options=vec![
                Choice::new("loentilskud", "Løntilskud")
                    .with_hint("Personen får løn, og I får tilskud til den."),
                Choice::new("praktik", "Virksomhedspraktik"),
                Choice::new("unknown", "Ved ikke"),
            ]
        />
        <DateField id="start" legend="Første dag" value=day hint="For eksempel 1 12 2026" />
        <SelectField
            id="municipality"
            label="Kommune"
            value=municipality
            options=vec![Choice::new("101", "København"), Choice::new("751", "Aarhus")]
        />
        <Checkbox id="agree" label="Jeg har talt med medarbejdernes repræsentant" checked=agree />
        <TextArea id="remark" label="Bemærkning" value=remark optional=true />
        <FileField
            id="files"
            label="Lønfiler"
            multiple=true
            hint="I kan vælge flere på én gang."
            on_files=|_| ()
        />
        <div class="button-row">
            <Button text="Næste" on_click=move |_| attempt.update(|tries| *tries += 1) />
            <Button text="Udskriv" weight=Weight::Secondary icon=Icon::Print />
            <Button text="Ikke nu" weight=Weight::Tertiary />
            <FunctionLink text="Gem kladde" icon=Icon::Save on_click=|_| () />
        </div>
    }
}

#[component]
fn Steps() -> impl IntoView {
    let step = |title: &str, progress, open: bool| Step {
        title: title.to_owned(),
        href: open.then(|| "#".to_owned()),
        progress,
    };
    let steps = vec![
        step("Virksomhed", Progress::Done, true),
        step("Person", Progress::Faulty, true),
        step("Periode", Progress::Ahead, true),
        step("Repræsentant", Progress::Ahead, false),
        step("Tjek svarene", Progress::Ahead, false),
    ];
    let open = RwSignal::new(false);
    let percent = RwSignal::new(Some(40_u8));
    view! {
        <h2>"Trin"</h2>
        <div class="with-steps">
            <StepIndicator steps=steps current=2_usize />
            <div>
                <BackLink href="#" />
                <h3>"Periode"</h3>
                <ProgressBar id="reading" label="Læser filen" percent=percent />
                <div class="button-row">
                    <Button text="Slet kladden" weight=Weight::Secondary on_click=move |_| open.set(true) />
                </div>
            </div>
        </div>
        <Modal id="delete" heading="Slet kladden?" open=open>
            <p>"Den kan ikke hentes igen."</p>
            <div class="button-row">
                <Button text="Slet" weight=Weight::Warning on_click=move |_| open.set(false) />
                <Button text="Behold" weight=Weight::Secondary on_click=move |_| open.set(false) />
            </div>
        </Modal>
    }
}

#[component]
fn Tables() -> impl IntoView {
    let row = |month: &str, full: &str, part: &str| {
        [month, full, part].map(|cell| cell.to_owned().into_any()).into_iter().collect::<Vec<_>>()
    };
    view! {
        <h2>"Tabeller"</h2>
        <DataTable
            caption="Ansatte måned for måned"
            columns=vec![Column::text("Måned"), Column::number("Alle"), Column::number("Ordinært ansatte")]
            rows=vec![row("september 2026", "5,71", "4,71"), row("oktober 2026", "6,02", "5,02")]
        />
        <StructuredList
            caption="Virksomhed"
            rows=vec![
                Row::new("Navn", "Bageren på Torvet ApS").editable("#"),
                Row::new("P-nummer", "1999999901"),
            ]
        />
        <Paging page=RwSignal::new(1) pages=7_usize />
    }
}

#[component]
fn Small() -> impl IntoView {
    let more = RwSignal::new(0);
    view! {
        <h2>"Småting"</h2>
        <NumberStepper
            id="more"
            label="Flere fuldtidsansatte"
            value=more
            max=20
            hint="Prøv, hvad der skal til."
        />
        <Accordion>
            <AccordionItem id="a1" title="Hvem tæller med?">
                <p>"Alle med ordinær løn."</p>
            </AccordionItem>
            <AccordionItem id="a2" title="Hvem er holdt ude?" open=true>
                <p>"Personer med tilskud."</p>
            </AccordionItem>
        </Accordion>
        <p>
            <ButtonLink text="Tjek en ny" href="#" />
        </p>
    }
}
