import Diagnostics

/// `:name[label]{attributes}`, in one of its three forms: something that the site provides, called by name.
///
/// Markdown knows no names of directives, except that a `spoiler` guards its contents.
public struct Directive: Hashable, Sendable {
    public enum Form: Int, Hashable, Sendable {
        /// `:name[label]{…}` among words. Its output is allowed wherever words are.
        case inline
        /// `::name[label]{…}` alone on a line: a block.
        case leaf
        /// `:::name[title]{…}` up to a line `:::`: a block that contains blocks.
        case container
    }

    public struct Attribute: Hashable, Sendable {
        public let name: PlacedText
        /// `nil` for an attribute that is only a name.
        public let value: PlacedText?

        package init(name: PlacedText, value: PlacedText?) {
            self.name = name
            self.value = value
        }
    }

    public let name: String
    public let form: Form
    /// The `#id`; the last one if there are several.
    public let id: PlacedText?
    /// The `.class` attributes, in text order.
    public let classes: [PlacedText]
    /// The others, in text order. A name may occur more than once.
    public let attributes: [Attribute]
    /// The text in square brackets: the text of an inline directive, the title of a container. `nil` without brackets.
    public let label: RichText?
    /// The blocks of a container; `nil` for the other forms.
    public let body: RichText?
    /// Whether a container has an end of its own.
    package let isClosed: Bool
    /// Where the directive starts, at its first colon.
    package let location: SourceLocation

    package init(
        name: String, form: Form, id: PlacedText? = nil, classes: [PlacedText] = [], attributes: [Attribute] = [],
        label: RichText? = nil, body: RichText? = nil, isClosed: Bool = true, location: SourceLocation
    ) {
        self.name = name
        self.form = form
        self.id = id
        self.classes = classes
        self.attributes = attributes
        self.label = label
        self.body = body
        self.isClosed = isClosed
        self.location = location
    }

    /// The value of the attribute with that name; the last one counts.
    public subscript(name: String) -> PlacedText? { attributes.last { $0.name.text == name }?.value }

    /// Whether its contents must not be shown before the reader has got that far.
    public var isSpoiler: Bool { name == Self.spoilerName }

    /// Whether it guards its label. The title of a container is visible to everybody.
    var guardsLabel: Bool { isSpoiler && form == .inline }

    func with(label: RichText?, body: RichText?) -> Directive {
        Directive(
            name: name, form: form, id: id, classes: classes, attributes: attributes, label: label, body: body, isClosed: isClosed,
            location: location)
    }

    static let spoilerName = "spoiler"
    /// What a bare link alone in a paragraph becomes, if the text's options ask for it.
    static let embedName = "embed"
}
