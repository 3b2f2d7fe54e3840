/// The names allowed in an SVG picture (SVG 1.1 and 2, and what drawing programs write).
enum SVGVocabulary {
    /// Elements that draw or describe a drawing. Excluded: scripts, links, HTML, audio and video.
    static let elements = words(
        """
        svg g defs symbol use switch title desc metadata style view
        path rect circle ellipse line polyline polygon image marker pattern clipPath mask
        text tspan textPath flowRoot flowRegion flowPara flowSpan flowDiv
        linearGradient radialGradient meshgradient mesh meshrow meshpatch stop hatch hatchpath solidcolor
        filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
        feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight
        feSpecularLighting feSpotLight feTile feTurbulence
        animate animateColor animateMotion animateTransform set mpath
        font font-face font-face-src font-face-name font-face-format glyph missing-glyph hkern vkern
        """)

    private static let attributes = words(
        """
        id class lang role tabindex focusable style transform transform-origin transform-box
        x y width height rx ry r cx cy x1 y1 x2 y2 dx dy d points pathLength rotate fx fy fr offset viewBox preserveAspectRatio
        version baseProfile zoomAndPan contentScriptType contentStyleType externalResourcesRequired
        requiredFeatures requiredExtensions systemLanguage media title type
        alignment-baseline baseline-shift clip clip-path clip-rule color cursor direction display dominant-baseline enable-background fill
        filter flood-color flood-opacity font image-rendering isolation kerning letter-spacing lighting-color line-height marker mask
        mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-inside shape-margin shape-padding shape-rendering
        shape-subtract solid-color solid-opacity stop-color stop-opacity stroke unicode-bidi vector-effect visibility white-space
        word-spacing writing-mode inline-size
        gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform clipPathUnits maskUnits
        maskContentUnits hatchUnits hatchContentUnits hatchTransform pitch filterUnits primitiveUnits filterRes
        markerUnits markerWidth markerHeight refX refY orient textLength lengthAdjust startOffset method spacing side
        in in2 result values mode operator k1 k2 k3 k4 stdDeviation radius scale xChannelSelector yChannelSelector order kernelMatrix
        divisor bias targetX targetY edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant
        specularExponent azimuth elevation limitingConeAngle pointsAtX pointsAtY pointsAtZ z baseFrequency numOctaves seed stitchTiles
        tableValues slope intercept amplitude exponent
        attributeName attributeType begin dur end min max restart repeatCount repeatDur calcMode keyTimes keySplines keyPoints from to by
        additive accumulate path origin
        horiz-origin-x horiz-origin-y horiz-adv-x vert-origin-x vert-origin-y vert-adv-y units-per-em panose-1 stemv stemh cap-height
        x-height accent-height ascent descent widths bbox ideographic alphabetic mathematical hanging v-ideographic v-alphabetic
        v-mathematical v-hanging underline-position underline-thickness strikethrough-position strikethrough-thickness
        overline-position overline-thickness unicode unicode-range glyph-name orientation arabic-form g1 g2 u1 u2 k string
        """)

    /// Properties and data attributes with these prefixes never lead anywhere, judging by their names.
    private static let attributePrefixes = [
        "font-", "text-", "stroke-", "fill-", "marker-", "color-", "glyph-orientation-", "data-", "aria-",
    ]

    /// Whether an element of a drawing may have this attribute. Excluded: `href`, which is checked separately, and all event handlers.
    static func allowsAttribute(_ name: String) -> Bool {
        attributes.contains(name) || attributePrefixes.contains(where: name.hasPrefix)
    }

    /// Whether an animation may change this attribute.
    static func allowsAnimation(of name: String) -> Bool { allowsAttribute(name) && !["style", "attributeName"].contains(name) }

    /// Whether browsers read the attribute as text, never as a style.
    static func isFreeText(_ name: String) -> Bool {
        freeTexts.contains(name) || name.hasPrefix("data-") || name.hasPrefix("aria-")
    }

    private static let freeTexts = words(
        """
        id class lang role version requiredFeatures requiredExtensions systemLanguage title media begin end result unicode unicode-range
        glyph-name string d points
        """)

    /// Functions of style sheets and transformations that load nothing.
    static let functions = words(
        """
        rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix device-cmyk icc-color var calc min max clamp env
        matrix matrix3d translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d rotate rotatex rotatey
        rotatez rotate3d skew skewx skewy perspective cubic-bezier steps linear
        blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
        circle ellipse inset polygon path rect xywh format local not is where has lang nth-child nth-last-child nth-of-type nth-last-of-type
        linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient
        """)

    /// Rules of style sheets that load nothing themselves.
    static let rules: Set<String> = ["@media", "@font-face", "@keyframes", "@-webkit-keyframes", "@supports"]

    /// Properties that let old browsers run programs.
    static let refusedProperties: Set<String> = ["behavior", "-ms-behavior", "-moz-binding"]

    /// The namespaces in which drawing programs and licences store data that is not part of the drawing.
    static let metadata = words(
        """
        http://www.inkscape.org/namespaces/inkscape http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd
        http://inkscape.sourceforge.net/DTD/sodipodi-0.dtd http://www.openswatchbook.org/uri/2009/osb
        http://www.w3.org/1999/02/22-rdf-syntax-ns# http://creativecommons.org/ns# http://web.resource.org/cc/
        http://purl.org/dc/elements/1.1/ http://purl.org/dc/terms/ http://xmp.gettyimages.com/gift/1.0/
        adobe:ns:meta/ http://www.bohemiancoding.com/sketch/ns http://www.serif.com/ http://www.figma.com/figma/ns
        https://boxy-svg.com http://vectornator.io http://svgjs.com/svgjs http://svgjs.dev/svgjs
        http://www.corel.com/coreldraw/odm/2003 http://schemas.microsoft.com/visio/2003/SVGExtensions/
        http://xml.openoffice.org/svg/export http://sun.com/xmlns/staroffice/presentation
        http://krita.org/namespaces/svg/krita http://www.calligra.org/2005/calligra http://www.koffice.org/2005/kspread
        http://www.gimp.org/ns http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/ http://www.w3.org/2004/02/skos/core#
        """)
}
