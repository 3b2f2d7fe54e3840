/// `count` lines, each made from its number, from 1.
public func lines(_ count: Int, _ line: (Int) -> String) -> String { (1...count).map(line).joined() }
