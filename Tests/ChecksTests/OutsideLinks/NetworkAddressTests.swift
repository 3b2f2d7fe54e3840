@testable import Checks
import Testing

@Suite struct NetworkAddressTests {
    @Test(arguments: [
        "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.1",
        "169.253.255.255",
        "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.0.1.1", "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0",
        "223.255.255.255", "2606:4700:4700::1111", "2001:4860:4860::8888", "2a00:1450::1", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8",
    ])
    func mayBeAsked(address: String) async {
        let found = await HostLookup.addresses(of: address)
        #expect(found.count == 1)
        #expect(found.allSatisfy { $0.isPublic })
    }

    @Test(arguments: [
        "0.0.0.0", "0.1.2.3", "10.0.0.0", "10.255.255.255", "100.64.0.0", "100.127.255.255", "127.0.0.1", "127.255.255.255", "169.254.0.0",
        "169.254.169.254", "172.16.0.0", "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.88.99.1", "192.168.0.0", "192.168.255.255",
        "198.18.0.0", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
        "::", "::1", "fe80::1", "febf::1", "fec0::1", "fc00::1", "fdff::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
        "::ffff:169.254.169.254", "::127.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b:1::8.8.8.8", "100::1", "2001::1", "2001:1ff::1",
        "2001:db8::1",
        "2002:7f00:1::1", "2002:808:808::1", "3fff::1", "4000::1", "::ffff:0:8.8.8.8",
    ])
    func mustNotBeAsked(address: String) async {
        let found = await HostLookup.addresses(of: address)
        #expect(found.count == 1)
        #expect(found.allSatisfy { !$0.isPublic })
    }

    @Test(arguments: [("127.1", "127.0.0.1"), ("::ffff:1.2.3.4", "[0:0:0:0:0:ffff:102:304]"), ("2001:db8::8", "[2001:db8:0:0:0:0:0:8]")])
    func isWrittenAsInAURL(address: String, written: String) async {
        #expect(await HostLookup.addresses(of: address).map(\.description) == [written])
    }
}
