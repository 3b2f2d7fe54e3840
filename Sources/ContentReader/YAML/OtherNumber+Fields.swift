import ShowData

extension Format<[OtherNumber]> {
    /// Lines of `order: number`.
    static let otherNumbers = Format(
        name: "'order: number' lines", schema: .labels(Format<String>.nonBlank.schema)
    ) { node, report in
        guard let fields = Fields(node, report: report, form: .pair("{ production: % }")) else { return nil }
        return fields.entries().compactMap { entry in
            let isKnown = OtherNumber.knownOrders.contains(entry.name.lowercased())
            guard let order = isKnown ? entry.name : Format<String>.label(entry.key, report) else { return nil }
            return Format<String>.nonBlank.decode(entry.value, report).map { OtherNumber(order: order, number: $0) }
        }
    }
}
