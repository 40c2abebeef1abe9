//! From choices to a running server, and to an orderly end.

use crate::app::{App, Shared};
use crate::clock::{Clock, DemoClock, SystemClock};
use crate::config::{Config, DEMO_DAY, Limits};
use crate::remind::mail::{MailError, MailOptions, Mailer};
use crate::{booking::outside, remind, router, worker};
use api::Authority;
use chrono::NaiveDate;
use registers::{
    Balance, BalanceError, Planner, RegisterError, Registers, SmsFolder, SmsGateway, Unconnected,
};
use std::collections::BTreeMap;
use std::future::Future;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use store::StoreError;
use store_sqlite::SqliteStore;
use texts::Catalogue;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// How long requests that have begun may still take when the server is told to stop.
const FAREWELL: Duration = Duration::from_secs(10);

/// What can be chosen.
#[derive(Clone, Debug)]
pub struct Options {
    /// The folder of the database.
    pub data: PathBuf,
    /// The app's built files.
    pub dist: Option<PathBuf>,
    /// The day a demo stands on.
    pub today: Option<NaiveDate>,
    /// Whether demo users and data are there.
    pub demo: bool,
    /// Whether browsers come over https.
    pub https: bool,
    /// The municipality, outside a demo.
    pub authority: Authority,
    /// The mail server; without one no e-mail is sent.
    pub mail: Option<MailOptions>,
    /// Whether this process plans and sends reminders.
    pub reminders: bool,
    /// The list of Arbejdsmarkedsbalancen; without one a demo takes the made-up sample, and nobody else any.
    pub balance: Option<PathBuf>,
}

/// Why the server does not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// A day is chosen outside a demo: production takes only the system's time.
    #[error("--today is for the demo only")]
    DayOutsideDemo,
    /// The day has no 09:00 in Denmark.
    #[error("--today is not a day the demo can stand on")]
    Day,
    /// The folder of the database cannot be made.
    #[error("the data folder cannot be used: {0}")]
    Folder(#[source] std::io::Error),
    /// The database cannot be opened.
    #[error("the database cannot be opened: {0}")]
    Store(#[from] StoreError),
    /// The demo's files cannot be read.
    #[error("the demo data cannot be read: {0}")]
    Demo(#[from] RegisterError),
    /// The list of chances cannot be opened.
    #[error("the list of --balance cannot be opened: {0}")]
    BalanceFile(#[source] std::io::Error),
    /// The list of chances cannot be read.
    #[error("the list of --balance cannot be read: {0}")]
    Balance(#[from] BalanceError),
    /// The mail server cannot be used as set up.
    #[error("no mail can be sent: {0}")]
    Mail(#[from] MailError),
    /// The port is taken, or may not be used.
    #[error("the server cannot listen: {0}")]
    Listen(#[from] std::io::Error),
}

fn clock(options: &Options) -> Result<Arc<dyn Clock>, StartError> {
    match (options.demo, options.today) {
        (false, Some(_)) => Err(StartError::DayOutsideDemo),
        (false, None) => Ok(Arc::new(SystemClock)),
        (true, day) => {
            let day = DemoClock::starting(day.unwrap_or(DEMO_DAY)).ok_or(StartError::Day)?;
            Ok(Arc::new(day))
        }
    }
}

/// The database in its folder.
///
/// # Errors
/// [`StartError::Folder`], [`StartError::Store`].
pub async fn open(data: &Path) -> Result<SqliteStore, StartError> {
    std::fs::create_dir_all(data).map_err(StartError::Folder)?;
    Ok(SqliteStore::open(&data.join("minside.sqlite")).await?)
}

fn balance(options: &Options) -> Result<Option<Balance>, StartError> {
    match &options.balance {
        Some(path) => Ok(Some(Balance::read(&std::fs::read(path).map_err(StartError::BalanceFile)?)?)),
        None if options.demo => Ok(Some(Balance::sample()?)),
        None => Ok(None),
    }
}

/// The planners of a demo; nobody else's are connected.
fn planners(options: &Options) -> Result<BTreeMap<String, Arc<dyn Planner>>, StartError> {
    let found = if options.demo { registers::demo::planners(&options.data)? } else { Vec::new() };
    let shared = |(unit, planner)| -> (String, Arc<dyn Planner>) { (unit, Arc::new(planner)) };
    Ok(found.into_iter().map(shared).collect())
}

/// The product, ready to be served.
///
/// # Errors
/// [`StartError`].
pub fn build(options: &Options, store: SqliteStore) -> Result<Shared, StartError> {
    let clock = clock(options)?;
    let (registers, demo_users, authorities): (Arc<dyn Registers>, _, _) = if options.demo {
        let registers = Arc::new(registers::demo::registers(&options.data)?);
        (registers, registers::demo::users()?, registers::demo::authorities()?)
    } else {
        (Arc::new(Unconnected), Vec::new(), vec![options.authority.clone()])
    };
    let authority = authorities.first().cloned().unwrap_or_else(|| options.authority.clone());
    // No service for text messages is connected; the demo notes what one would be told.
    let notes = || Arc::new(SmsFolder::at(options.data.join("sms")));
    let sms = options.demo.then(|| -> Arc<dyn SmsGateway> { notes() });
    Ok(Arc::new(App {
        store: Arc::new(store),
        registers,
        planners: planners(options)?,
        balance: balance(options)?,
        mail: options.mail.as_ref().map(Mailer::open).transpose()?,
        sms,
        clock,
        config: Config {
            dist: options.dist.clone(),
            dispatch: options.data.join("dispatch"),
            attachments: options.data.join("attachments"),
            demo: options.demo,
            https: options.https,
            authority,
            reminders: options.reminders,
            limits: Limits::default(),
        },
        demo_users,
        authorities,
        texts: [Catalogue::da(), Catalogue::en()],
    }))
}

/// Serves until `stop` comes, then lets requests and background work end.
///
/// # Errors
/// [`StartError::Listen`].
pub async fn serve(
    listener: TcpListener,
    app: Shared,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), StartError> {
    let (tell, told) = watch::channel(false);
    let background = tokio::spawn(worker::run(app.clone(), told.clone()));
    let reminders = app.config.reminders.then(|| tokio::spawn(remind::run(app.clone(), told.clone())));
    let planners = tokio::spawn(outside::run(app.clone(), told.clone()));
    let service = router::router(app).into_make_service_with_connect_info::<SocketAddr>();
    let mut ending = told;
    let server = axum::serve(listener, service).with_graceful_shutdown(async move {
        stop.await;
        // Nobody may be listening any more; then there is nothing to tell.
        let _ = tell.send(true);
    });
    let server = tokio::spawn(async move { server.await });
    let _ = ending.wait_for(|ended| *ended).await;
    if tokio::time::timeout(FAREWELL, server).await.is_err() {
        tracing::warn!(name: "server.cut_off", "requests were still running when the server ended");
    }
    if background.await.is_err() {
        tracing::error!(name: "worker.broke_down", "background work broke down");
    }
    if planners.await.is_err() {
        tracing::error!(name: "planners.broke_down", "asking the planners broke down");
    }
    if let Some(reminders) = reminders
        && reminders.await.is_err()
    {
        tracing::error!(name: "reminders.broke_down", "sending reminders broke down");
    }
    Ok(())
}
