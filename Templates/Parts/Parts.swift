/// What several pages share and no theme replaces: lists, tables and sections of facts. Those of a theme's own pages may have them as well.
///
/// The parts that a theme does replace are functions of `Theme`.
public enum Parts {}
