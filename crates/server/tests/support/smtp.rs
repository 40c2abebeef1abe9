//! A real SMTP server on a free port, which keeps what is delivered and refuses, stalls or vanishes where a test says so.

use mail_parser::{Message, MessageParser};
use mailin::response::{INTERNAL_ERROR, NO_MAILBOX, OK};
use mailin::{Action, Handler, Response, SessionBuilder};
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};

/// What the server does with a mail.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Does {
    Take,
    /// The mailbox is not there, for good.
    Refuse,
    /// It cannot take it now.
    Stall,
    /// It takes it, and the line breaks before it says so.
    Vanish,
}

/// A mail as delivered.
#[derive(Clone, Debug)]
pub struct Delivered {
    pub to: String,
    pub raw: Vec<u8>,
}

impl Delivered {
    #[track_caller]
    pub fn read(&self) -> Message<'_> {
        MessageParser::default().parse(&self.raw).unwrap()
    }
}

/// Stands for the line that broke; nothing of it is sent.
const VANISHED: u16 = 299;

/// The mailboxes behind the server; they outlive it.
#[derive(Clone)]
pub struct Sink {
    does: Arc<Mutex<Does>>,
    mails: watch::Sender<Vec<Delivered>>,
}

struct Mail {
    sink: Sink,
    does: Does,
    to: String,
    raw: Vec<u8>,
}

impl Handler for Mail {
    fn rcpt(&mut self, to: &str) -> Response {
        self.to = to.to_owned();
        self.does = *self.sink.does.lock().unwrap();
        match self.does {
            Does::Refuse => NO_MAILBOX,
            Does::Stall => INTERNAL_ERROR,
            Does::Take | Does::Vanish => OK,
        }
    }

    fn data(&mut self, buf: &[u8]) -> std::io::Result<()> {
        self.raw.extend_from_slice(buf);
        Ok(())
    }

    fn data_end(&mut self) -> Response {
        let raw = std::mem::take(&mut self.raw);
        let to = self.to.clone();
        self.sink.mails.send_modify(|mails| mails.push(Delivered { to, raw }));
        if self.does == Does::Vanish { Response::custom(VANISHED, String::new()) } else { OK }
    }
}

impl Sink {
    pub fn new() -> Self {
        Self { does: Arc::new(Mutex::new(Does::Take)), mails: watch::Sender::new(Vec::new()) }
    }

    pub fn does(&self, what: Does) {
        *self.does.lock().unwrap() = what;
    }

    pub fn mails(&self) -> Vec<Delivered> {
        self.mails.borrow().clone()
    }

    /// Waits until so many mails are there.
    pub async fn arrived(&self, count: usize) -> Vec<Delivered> {
        self.mails.subscribe().wait_for(|mails| mails.len() >= count).await.unwrap().clone()
    }

    /// A port on which the server can come up.
    pub async fn port() -> u16 {
        TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap().local_addr().unwrap().port()
    }

    /// Comes up on a port.
    pub async fn up(&self, port: u16) -> Up {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.unwrap();
        let sink = self.clone();
        Up(tokio::spawn(async move {
            let mut talks = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                talks.spawn(talk(sink.clone(), stream));
            }
        }))
    }
}

/// The server while it is up; it goes down with all its connections.
pub struct Up(JoinHandle<()>);

impl Drop for Up {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl Up {
    /// Goes down, and has gone.
    pub async fn down(mut self) {
        self.0.abort();
        assert!((&mut self.0).await.unwrap_err().is_cancelled());
    }
}

/// Speaks with one client, line by line, until one of them ends.
async fn talk(sink: Sink, stream: TcpStream) {
    let mail = Mail { sink, does: Does::Take, to: String::new(), raw: Vec::new() };
    let mut session = SessionBuilder::new("sink.example").build(Ipv4Addr::LOCALHOST.into(), mail);
    let (reading, mut writing) = stream.into_split();
    let mut reading = BufReader::new(reading);
    let mut response = session.greeting();
    while response.code != VANISHED {
        let mut bytes = Vec::new();
        response.write_to(&mut bytes).unwrap();
        if writing.write_all(&bytes).await.is_err() || response.action == Action::Close {
            return;
        }
        let mut line = Vec::new();
        match reading.read_until(b'\n', &mut line).await {
            Ok(0) | Err(_) => return,
            Ok(_) => response = session.process(&line),
        }
    }
}
