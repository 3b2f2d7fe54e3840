/// Templates are strings of `HTML`, so this module exports it.
@_exported import Hypertext
