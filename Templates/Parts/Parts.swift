/// Parts that several pages share and no theme replaces: lists, tables and sections of facts. A custom theme's pages can use them too.
///
/// The parts that a theme can replace are functions of `Theme`.
public enum Parts {}
