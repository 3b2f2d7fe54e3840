import MarqueeCLI
import Templates

Marquee.run(theme: DefaultTheme())
