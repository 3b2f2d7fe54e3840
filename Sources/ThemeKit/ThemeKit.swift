/// Templates are strings of `HTML`, so whoever imports this module has it, too.
@_exported import Hypertext
