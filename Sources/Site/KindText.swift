import ContentReader
import ShowData

/// The words for the closed sets of the show data.
extension Phrases {
    public func text(for kind: Show.Kind) -> String {
        switch kind {
        case .series: self.series
        case .film: self.film
        case .bookSeries: self.bookSeries
        }
    }

    public func text(for status: Show.Status) -> String {
        switch status {
        case .announced: self.announced
        case .running: self.running
        case .ended: self.ended
        case .cancelled: self.cancelled
        }
    }
}
