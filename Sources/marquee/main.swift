import MarqueeCLI
import Templates

await Marquee.run(theme: DefaultTheme())
