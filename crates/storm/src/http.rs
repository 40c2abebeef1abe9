//! A small client on one connection that is kept: the load generator shares the machine's cores with the server, so it
//! does as little as it can.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// A connection.
pub struct Wire {
    reader: BufReader<TcpStream>,
}

/// What came back.
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The body.
    pub body: Vec<u8>,
}

impl Wire {
    /// Connects.
    ///
    /// # Errors
    /// The socket's.
    pub fn open(port: u16) -> std::io::Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        Ok(Self { reader: BufReader::new(stream) })
    }

    /// `GET` as the session of a token.
    ///
    /// # Errors
    /// The socket's.
    pub fn get(&mut self, path: &str, token: &str) -> std::io::Result<Answer> {
        let head = format!("GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: session={token}\r\n\r\n");
        self.send(head.as_bytes())
    }

    /// `POST` of JSON under a key.
    ///
    /// # Errors
    /// The socket's.
    pub fn post(&mut self, path: &str, token: &str, key: &str, body: &str) -> std::io::Result<Answer> {
        self.write("POST", path, token, key, ("", body))
    }

    /// `PUT` of something new, as JSON under a key.
    ///
    /// # Errors
    /// The socket's.
    pub fn put_new(&mut self, path: &str, token: &str, key: &str, body: &str) -> std::io::Result<Answer> {
        self.write("PUT", path, token, key, ("if-none-match: *\r\n", body))
    }

    fn write(
        &mut self,
        method: &str,
        path: &str,
        token: &str,
        key: &str,
        (base, body): (&str, &str),
    ) -> std::io::Result<Answer> {
        let length = body.len();
        self.send(
            format!(
                "{method} {path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: session={token}\r\nidempotency-key: {key}\r\n\
                 {base}content-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}"
            )
            .as_bytes(),
        )
    }

    fn send(&mut self, request: &[u8]) -> std::io::Result<Answer> {
        self.reader.get_mut().write_all(request)?;
        let mut line = String::new();
        self.reader.read_line(&mut line)?;
        let broken = || std::io::Error::new(std::io::ErrorKind::InvalidData, "no HTTP answer");
        let status = line.split(' ').nth(1).and_then(|status| status.parse().ok()).ok_or_else(broken)?;
        let mut length = 0;
        loop {
            line.clear();
            if self.reader.read_line(&mut line)? == 0 {
                return Err(broken());
            }
            let header = line.trim_end();
            if header.is_empty() {
                break;
            }
            if let Some((name, value)) = header.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = value.trim().parse().map_err(|_| broken())?;
            }
        }
        let mut body = vec![0; length];
        self.reader.read_exact(&mut body)?;
        Ok(Answer { status, body })
    }
}
