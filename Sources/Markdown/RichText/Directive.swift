import Diagnostics

/// `:name[label]{attributes}`, in one of its three forms: something that the site makes, called by its name.
///
/// Markdown knows no names of directives, save that a `spoiler` guards what is in it.
public struct Directive: Hashable, Sendable {
    public enum Form: Hashable, Sendable {
        /// `:name[label]{…}` among words. What becomes of it stands where words may stand.
        case inline
        /// `::name[label]{…}` alone on a line: a block.
        case leaf
        /// `:::name[title]{…}` up to a line `:::`: a block with blocks in it.
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
    /// What is written as `#id`; the last one if there are several.
    public let id: PlacedText?
    /// What is written as `.class`, in the order of the text.
    public let classes: [PlacedText]
    /// The others, in the order of the text. A name may occur more than once.
    public let attributes: [Attribute]
    /// What stands in square brackets: the text of an inline directive, the title of a container. `nil` without brackets.
    public let label: RichText?
    /// The blocks of a container; `nil` for the other forms.
    public let body: RichText?
    /// Where the directive begins, at its first colon.
    package let location: SourceLocation

    package init(
        name: String, form: Form, id: PlacedText? = nil, classes: [PlacedText] = [], attributes: [Attribute] = [],
        label: RichText? = nil, body: RichText? = nil, location: SourceLocation
    ) {
        self.name = name
        self.form = form
        self.id = id
        self.classes = classes
        self.attributes = attributes
        self.label = label
        self.body = body
        self.location = location
    }

    /// The value of the attribute of that name; the last one counts.
    public subscript(name: String) -> PlacedText? { attributes.last { $0.name.text == name }?.value }

    /// Whether what it contains must not be told before its time.
    public var isSpoiler: Bool { name == Self.spoilerName }

    /// Whether its label is what it guards: the title of a container is what everybody sees.
    var guardsLabel: Bool { isSpoiler && form == .inline }

    func with(label: RichText?, body: RichText?) -> Directive {
        Directive(name: name, form: form, id: id, classes: classes, attributes: attributes, label: label, body: body, location: location)
    }

    static let spoilerName = "spoiler"
}
