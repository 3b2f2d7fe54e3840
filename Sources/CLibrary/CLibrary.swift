// The system's C library under one name, so that no other source asks which system this is just to import it.

#if canImport(Darwin)
    @_exported import Darwin
#else
    @_exported import Glibc
#endif
