import Hypertext

/// The page that is shown until there is a first site without errors.
struct ProblemPage {
    let html: HTML

    init(_ problems: ProblemList) {
        html = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>The site cannot be shown yet</title>
            <style>body { font: 1rem/1.5 system-ui; margin: 2rem; max-width: 70rem } pre { white-space: pre-wrap }</style>
            </head>
            <body>
            <h1>The site cannot be shown yet</h1>
            <p>It appears as soon as this is fixed:</p>
            \(problems.shown.map { "<pre>\($0.text)</pre>\n" })\
            </body>
            </html>

            """
    }
}
