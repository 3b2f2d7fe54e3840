// Nothing of it is called by name.
import CFoundationStandIn
import MarqueeCLI
import Templates

await Marquee.run(theme: DefaultTheme())
