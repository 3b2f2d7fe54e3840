import Hypertext

/// Text that passes write into markup by themselves.
enum HTMLText {
    static func escaped(_ text: String) -> String { String(decoding: HTML(text: text).bytes, as: UTF8.self) }
}
