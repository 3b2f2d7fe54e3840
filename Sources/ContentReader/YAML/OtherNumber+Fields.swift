import ShowData

extension Format<[OtherNumber]> {
    /// Lines of `order: number`.
    static let otherNumbers = Format(
        name: "'order: number' lines", schema: .labels(Format<String>.nonBlank.schema)
    ) { node, report in
        guard let fields = Fields(node, report: report, form: .pair("{ production: % }")) else { return nil }
        return fields.entries().compactMap { entry in
            Format<String>.nonBlank.decode(entry.value, report).map { OtherNumber(order: entry.name, number: $0) }
        }
    }
}
