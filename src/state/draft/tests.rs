//! From what an employer writes to what the rules are asked.
