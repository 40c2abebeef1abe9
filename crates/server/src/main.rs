//! The server's command line.

use api::Authority;
use chrono::NaiveDate;
use clap::Parser;
use server::demo;
use server::remind::mail::MailOptions;
use server::run::{self, Options, StartError};
use std::path::PathBuf;
use std::process::ExitCode;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

/// Min side: the HTTP API and the app's files.
#[derive(Parser)]
struct Arguments {
    /// The port.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The address to listen on.
    #[arg(long, default_value = "127.0.0.1")]
    host: String,
    /// The folder of the database.
    #[arg(long, default_value = "data")]
    data: PathBuf,
    /// The folder of the app's built files.
    #[arg(long)]
    dist: Option<PathBuf>,
    /// The day a demo stands on; time runs on from 09:00.
    #[arg(long)]
    today: Option<NaiveDate>,
    /// No demo users and data, and the system's time.
    #[arg(long)]
    no_demo: bool,
    /// Browsers come over https, through a proxy that ends it.
    #[arg(long)]
    https: bool,
    /// The municipality's code, name and phone number, outside a demo.
    #[arg(long, num_args = 3, value_names = ["CODE", "NAME", "PHONE"])]
    authority: Option<Vec<String>>,
    /// The mail server: smtps://USER:PASSWORD@HOST:465, or smtp://HOST:587?tls=required. Without one no e-mail is sent.
    #[arg(long, env = "MINSIDE_SMTP", hide_env_values = true)]
    smtp: Option<String>,
    /// The sender's address of e-mails.
    #[arg(long, default_value = "min-side@minside.example")]
    mail_from: String,
    /// Where citizens find Min side, for the links in e-mails.
    #[arg(long, default_value = "http://127.0.0.1:8080")]
    site: String,
    /// A list of Arbejdsmarkedsbalancen as CSV, in the form of the shipped sample.
    #[arg(long)]
    balance: Option<PathBuf>,
    /// This process neither plans nor sends reminders; another one does.
    #[arg(long)]
    no_reminders: bool,
}

impl Arguments {
    fn options(&self) -> Options {
        let mut authority = self.authority.iter().flatten().cloned();
        let mut next = || authority.next().unwrap_or_default();
        Options {
            data: self.data.clone(),
            dist: self.dist.clone(),
            today: self.today,
            demo: !self.no_demo,
            https: self.https,
            mail: self.smtp.clone().map(|server| MailOptions {
                server,
                from: self.mail_from.clone(),
                site: self.site.clone(),
            }),
            reminders: !self.no_reminders,
            balance: self.balance.clone(),
            authority: Authority { code: next(), name: next(), phone: next() },
        }
    }
}

/// Waits for Ctrl-C or for being told to end.
async fn stop() {
    let Ok(mut term) = signal(SignalKind::terminate()) else {
        let _ = tokio::signal::ctrl_c().await;
        return;
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = term.recv() => {}
    }
}

async fn start(arguments: &Arguments) -> Result<(), StartError> {
    let store = run::open(&arguments.data).await?;
    let app = run::build(&arguments.options(), store.clone())?;
    if app.config.demo {
        demo::plans(&app).await?;
        demo::slots(&app).await?;
        demo::cvs(&app).await?;
    }
    let listener = TcpListener::bind((arguments.host.as_str(), arguments.port)).await?;
    println!("Min side: http://{}", listener.local_addr()?);
    for user in &app.demo_users {
        println!("  {:<24} {}, {}", user.user.id, user.user.name, user.user.organisation);
    }
    println!("synchronous={}", store.durability().await?);
    run::serve(listener, app, stop()).await?;
    store.close().await;
    Ok(())
}

#[tokio::main]
async fn main() -> ExitCode {
    server::log::begin();
    match start(&Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
