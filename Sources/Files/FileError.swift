import CLibrary

/// Something that the file system refused to do: what was tried, where, and why it failed.
///
/// Two errors are equal when a person would read the same sentence.
package struct FileError: Error, Hashable, Sendable {
    /// What was tried. The raw value is the verb of the sentence.
    package enum Operation: String, Hashable, Sendable {
        case inspect, list, read, write, create, remove, lock
    }

    /// Why it did not work, the same on every platform.
    package enum Reason: Hashable, Sendable {
        case notFound, exists, notAFile, notAFolder, notEmpty, permissionDenied, readOnly, diskFull, tooManyLinks
        case nameTooLong, invalidName, tooManyOpenFiles, inUse
        /// It changed between two reads.
        case changed
        /// A folder has more entries than may be listed.
        case tooMany(Int)
        /// It has more bytes than its reader accepts.
        case tooLarge(SizeLimit)
        /// Any other number from the operating system.
        case other(Int32)
    }

    package let operation: Operation
    /// The path as it was given, relative or absolute.
    package let path: String
    package let reason: Reason

    package init(_ operation: Operation, _ path: String, _ reason: Reason) {
        self.operation = operation
        self.path = path
        self.reason = reason
    }
}

extension FileError: CustomStringConvertible {
    package var description: String { "cannot \(operation.rawValue) '\(path)': \(reason)" }
}

extension FileError.Reason {
    /// The reason that an `errno` stands for.
    package init(errno code: Int32) {
        self =
            switch code {
            case ENOENT: .notFound
            case EEXIST: .exists
            case EISDIR: .notAFile
            case ENOTDIR: .notAFolder
            case ENOTEMPTY: .notEmpty
            case EACCES, EPERM: .permissionDenied
            case EROFS: .readOnly
            case ENOSPC, EDQUOT: .diskFull
            case ELOOP: .tooManyLinks
            case ENAMETOOLONG: .nameTooLong
            case EILSEQ: .invalidName
            case EMFILE, ENFILE: .tooManyOpenFiles
            case EWOULDBLOCK, EBUSY, ETXTBSY: .inUse
            default: .other(code)
            }
    }
}

extension FileError.Reason: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notFound: "there is no such file or folder"
        case .exists: "something with this name already exists"
        case .notAFile: "it is not a regular file"
        case .notAFolder: "it is not a folder, or a part of the path is not"
        case .notEmpty: "the folder is not empty"
        case .permissionDenied: "permission denied"
        case .readOnly: "the disk is read-only"
        case .diskFull: "the disk is full, or its quota is used up"
        case .tooManyLinks: "its symbolic links lead in a circle"
        case .nameTooLong: "the name is too long"
        case .invalidName: "the name has a character that the file system does not accept"
        case .tooManyOpenFiles: "too many files are open"
        case .inUse: "another program is using it"
        case .changed: "it changed while being read; try again"
        case .tooMany(let limit): "it contains more than \(limit) files and folders"
        case .tooLarge(let limit): "it is larger than \(limit)"
        case .other(let code): String(cString: strerror(code))
        }
    }
}
