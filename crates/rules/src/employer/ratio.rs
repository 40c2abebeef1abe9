//! placeholder until the ratio is written: Rule::EmpRim01
