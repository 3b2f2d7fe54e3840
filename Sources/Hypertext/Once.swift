import Synchronization

/// A value that is made when it is first needed, and then kept with its owner, on any thread.
///
///     let card = Once<ArticleCard>()
///     func card(…) -> ArticleCard { card.value { ArticleCard(…) } }
///
/// - Whoever asks first must make the same value as anybody else would. Threads do not wait for each other: two that need it at the same
///   time may both make one, of which one is kept.
/// - Markup in it is never cut off by the limit of the file that needs it first, so it has to be small.
package struct Once<Value: AnyObject & Sendable>: ~Copyable, Sendable {
    @usableFromInline let kept = AtomicLazyReference<Value>()

    @inlinable
    package init() {}

    @inlinable @inline(__always)
    package func value(_ make: () -> Value) -> Value { kept.load() ?? kept.storeIfNil(MarkupLimit.unlimited(make)) }
}
