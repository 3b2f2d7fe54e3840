/// The address of a machine on the network.
enum NetworkAddress: Hashable, Sendable {
    case v4(UInt32)
    /// Eight groups of 16 bits.
    case v6([UInt16])
}

extension NetworkAddress {
    /// Whether anyone on the internet can reach it; no other address is ever requested.
    ///
    /// What is public follows the IANA registries of special-purpose addresses (RFC 6890). An IPv6 address that stands for an IPv4 address
    /// is judged as that address.
    var isPublic: Bool {
        switch self {
        case .v4(let address):
            !Self.specialBlocks.contains { $0.contains(address) }
        case .v6(let groups):
            Self.embedded(in: groups)?.isPublic ?? Self.isPublic(groups)
        }
    }

    private struct Block {
        let network: UInt32
        let length: Int

        init(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ length: Int) {
            network = UInt32(a) << 24 | UInt32(b) << 16 | UInt32(c) << 8
            self.length = length
        }

        func contains(_ address: UInt32) -> Bool { (address ^ network) >> (32 - length) == 0 }
    }

    private static let specialBlocks = [
        Block(0, 0, 0, 8),  // this network, and the unspecified address
        Block(10, 0, 0, 8),  // private
        Block(100, 64, 0, 10),  // shared by the customers of a provider
        Block(127, 0, 0, 8),  // loopback
        Block(169, 254, 0, 16),  // link-local, where clouds keep their secrets
        Block(172, 16, 0, 12),  // private
        Block(192, 0, 0, 24),  // protocol assignments
        Block(192, 0, 2, 24),  // documentation
        Block(192, 88, 99, 24),  // relays from IPv6, deprecated
        Block(192, 168, 0, 16),  // private
        Block(198, 18, 0, 15),  // benchmarks
        Block(198, 51, 100, 24),  // documentation
        Block(203, 0, 113, 24),  // documentation
        Block(224, 0, 0, 4),  // multicast
        Block(240, 0, 0, 4),  // reserved, and broadcast
    ]

    /// The IPv4 address in a mapped one (`::ffff:0:0/96`) or in one of the translation of addresses (`64:ff9b::/96`).
    private static func embedded(in groups: [UInt16]) -> NetworkAddress? {
        let prefixes: [[UInt16]] = [[0, 0, 0, 0, 0, 0xFFFF], [0x64, 0xFF9B, 0, 0, 0, 0]]
        guard groups.count == 8, prefixes.contains(where: groups.starts) else { return nil }
        return .v4(UInt32(groups[6]) << 16 | UInt32(groups[7]))
    }

    /// Global unicast addresses are those in `2000::/3`, except the reserved blocks in it.
    private static func isPublic(_ groups: [UInt16]) -> Bool {
        guard groups.count == 8, groups[0] & 0xE000 == 0x2000 else { return false }
        return switch (groups[0], groups[1]) {
        case (0x2001, 0..<0x0200): false  // protocol assignments, with tunnels among them
        case (0x2001, 0x0DB8): false  // documentation
        case (0x2002, _): false  // tunnels to IPv4 addresses
        case (0x3FFF, 0..<0x1000): false  // documentation
        default: true
        }
    }
}

extension NetworkAddress: CustomStringConvertible {
    /// As written in a URL: an IPv6 address in brackets.
    var description: String {
        switch self {
        case .v4(let address): [24, 16, 8, 0].map { String(address >> $0 & 0xFF) }.joined(separator: ".")
        case .v6(let groups): "[\(groups.map { String($0, radix: 16) }.joined(separator: ":"))]"
        }
    }
}
