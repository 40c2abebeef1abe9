//! eindkomst
