import Hypertext
import ShowData
import ThemeKit

extension StructuredData {
    /// A picture: its address, or an `ImageObject` (schema.org/ImageObject) if it has a credit.
    func imageObject(_ image: Image?) -> JSON? {
        guard let image, !settings.withdrawnPictures.contains(image.file) else { return nil }
        let file = links.address(of: .asset(path: image.file))
        guard image.credit != nil || image.licence != nil || image.source != nil else { return .string(file) }
        return .object([
            "@type": "ImageObject",
            "url": .string(file),
            "contentUrl": .string(file),
            "caption": image.alt.isEmpty ? nil : .string(image.alt),
            "creditText": image.credit.map(JSON.string),
            // The vocabulary identifies licences by address.
            "license": image.licence.flatMap { WebAddress($0) }.map { .string($0.description) },
            "usageInfo": image.source.map { .string($0.description) },
        ])
    }
}
