/// The ids that no element of a text may have.
package enum ReservedIDs {
    /// Whether an element with this id would stand in the way of another one on the page, or of a property that scripts read: browsers make
    /// an element with the id `forms` answer for `document.forms` or `window.forms`.
    package static func contains(_ id: String) -> Bool {
        if names.contains(id) { return true }
        for start in ["fn-", "fnref-", "outline-"] where id.hasPrefix(start) {
            return id.utf8.dropFirst(start.utf8.count).allSatisfy { $0.isDigit || $0 == UInt8(ascii: "-") }
        }
        return false
    }

    private static let names = Set([page, window, document, element, object].flatMap { $0.split(separator: " ").map(String.init) })

    /// Ids of the theme and of footnotes. A page's own contents lead to `outline-1` and so on.
    private static let page = "content footnotes screen"

    /// Properties of `Window` (HTML, section 7.2.2, and the specifications that extend it).
    private static let window = """
        alert atob blur btoa caches cancelAnimationFrame cancelIdleCallback captureEvents clearInterval clearTimeout clientInformation close \
        closed confirm console cookieStore createImageBitmap credentialless crossOriginIsolated crypto customElements devicePixelRatio \
        document documentPictureInPicture event external fence fetch find focus frameElement frames getComputedStyle getSelection history \
        indexedDB innerHeight innerWidth isSecureContext launchQueue length localStorage location locationbar matchMedia menubar moveBy \
        moveTo name navigation navigator offscreenBuffering open opener origin originAgentCluster outerHeight outerWidth pageXOffset \
        pageYOffset parent performance personalbar postMessage print prompt queueMicrotask releaseEvents reportError \
        requestAnimationFrame requestIdleCallback resizeBy resizeTo scheduler screen screenLeft screenTop screenX screenY scroll scrollBy \
        scrollTo scrollX scrollY scrollbars self sessionStorage setInterval setTimeout sharedStorage showDirectoryPicker \
        showOpenFilePicker showSaveFilePicker speechSynthesis status statusbar stop structuredClone styleMedia toolbar top trustedTypes \
        viewport visualViewport window globalThis undefined eval
        """

    /// Properties of `Document` and `Node`.
    private static let document = """
        activeElement adoptNode adoptedStyleSheets alinkColor all anchors append applets baseURI bgColor body caretPositionFromPoint \
        caretRangeFromPoint characterSet charset childElementCount childNodes children clear cloneNode close compatMode contains \
        contentType cookie createElement currentScript defaultView designMode dir doctype documentElement documentURI domain embeds \
        execCommand exitFullscreen featurePolicy fgColor firstChild firstElementChild fonts forms fragmentDirective fullscreen \
        fullscreenElement getAnimations getElementById getElementsByClassName getElementsByName getElementsByTagName hasFocus head hidden \
        images implementation importNode inputEncoding insertBefore isConnected isEqualNode isSameNode lastChild lastElementChild \
        lastModified linkColor links lookupPrefix moveBefore nextSibling nodeName nodeType nodeValue normalize open ownerDocument \
        parentElement parentNode pictureInPictureElement plugins pointerLockElement prepend prerendering previousSibling \
        querySelector querySelectorAll readyState referrer removeChild replaceChild replaceChildren rootElement scripts \
        scrollingElement styleSheets textContent timeline title visibilityState vlinkColor wasDiscarded write writeln
        """

    /// Properties of forms and of other elements that scripts read from them.
    private static let element = """
        attributes classList className dataset elements id innerHTML innerText method namespaceURI nonce outerHTML shadowRoot slot style \
        submit reset tagName action target
        """

    /// Properties of every object.
    private static let object = """
        constructor hasOwnProperty isPrototypeOf propertyIsEnumerable prototype toLocaleString toString valueOf __proto__ \
        __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__ addEventListener removeEventListener dispatchEvent when
        """
}
