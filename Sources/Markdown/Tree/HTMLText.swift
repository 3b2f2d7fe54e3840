import Hypertext

/// Text that passes put into markup themselves.
enum HTMLText {
    static func escaped(_ text: String) -> String { String(decoding: HTML(text: text).bytes, as: UTF8.self) }
}
