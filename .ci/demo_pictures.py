#!/usr/bin/env python3
"""Draws the raster pictures of the demo site: `demo_pictures.py Content/images`. Needs Pillow.

They are the project's own: paper, ink and leaves, made of noise and curves. The same seed draws the same pictures.
"""

import math
import random
import sys
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter

GREEN, DARK, PAPER, CORAL, GOLD = (31, 111, 99), (18, 58, 53), (244, 236, 219), (226, 110, 84), (235, 184, 92)


def paper(size, colour, strength=14):
    """A sheet with a grain and a shadow towards its edges."""
    noise = Image.effect_noise(size, strength).filter(ImageFilter.GaussianBlur(1.1)).convert("RGB")
    sheet = ImageChops.overlay(Image.new("RGB", size, colour), noise)
    shade = Image.radial_gradient("L").resize(size).point(lambda value: 255 - value // 5)
    return ImageChops.multiply(sheet, Image.merge("RGB", [shade] * 3))


def leaf(draw, x, y, length, angle, fill, vein):
    """A leaf that grows from a point."""
    along, across = (math.cos(angle), math.sin(angle)), (-math.sin(angle), math.cos(angle))
    outline = []
    for side in (1, -1):
        steps = [number / 24 for number in range(25)]
        for t in steps if side == 1 else reversed(steps):
            width = side * 0.24 * length * math.sin(math.pi * t) ** 0.8 * (1 - 0.35 * t)
            outline.append((x + length * t * along[0] + width * across[0], y + length * t * along[1] + width * across[1]))
    draw.polygon(outline, fill=fill)
    tip = (x + length * along[0] * 0.94, y + length * along[1] * 0.94)
    draw.line([(x, y), tip], fill=vein, width=max(2, int(length / 60)))
    for t in (0.25, 0.4, 0.55, 0.7):
        for side in (1, -1):
            start = (x + length * t * along[0], y + length * t * along[1])
            reach = 0.17 * length * (1 - t * 0.6)
            turn = angle + side * 0.9
            draw.line([start, (start[0] + reach * math.cos(turn), start[1] + reach * math.sin(turn))], fill=vein, width=max(1, int(length / 110)))


def soft(layer, sheet, shadow=7):
    """A drawing laid on a sheet, with a shadow of its own."""
    mask = layer.getchannel("A")
    dark = Image.new("RGBA", sheet.size, (0, 0, 0, 0))
    dark.putalpha(mask.filter(ImageFilter.GaussianBlur(shadow)).point(lambda value: value // 3))
    result = sheet.convert("RGBA")
    result.alpha_composite(dark, (shadow, shadow))
    result.alpha_composite(layer)
    return result.convert("RGB")


def scattered(size, colours, ground, count, seed):
    chance = random.Random(seed)
    sheet = paper(size, ground)
    for _ in range(count):
        layer = Image.new("RGBA", size, (0, 0, 0, 0))
        fill = chance.choice(colours)
        vein = tuple(max(0, part - 40) for part in fill)
        leaf(ImageDraw.Draw(layer), chance.uniform(0, size[0]), chance.uniform(0, size[1]), chance.uniform(0.12, 0.3) * size[0],
             chance.uniform(0, 2 * math.pi), fill + (255,), vein + (255,))
        sheet = soft(layer, sheet)
    return sheet


def stripes(size, colours, ground, seed):
    """Brush strokes side by side, as on the cover of an exercise book."""
    chance = random.Random(seed)
    sheet = paper(size, ground)
    layer = Image.new("RGBA", size, (0, 0, 0, 0))
    draw = ImageDraw.Draw(layer)
    step = size[0] / 9
    for number in range(9):
        points = [(step * (number + 0.5) + 22 * math.sin(y / 90 + number) + chance.uniform(-3, 3), y) for y in range(-20, size[1] + 20, 14)]
        draw.line(points, fill=colours[number % len(colours)] + (235,), width=int(step * 0.58), joint="curve")
    return soft(layer, sheet, 4)


def panels(size, seed):
    """A page of a comic without its words: frames, a hill, two figures, a sun."""
    chance = random.Random(seed)
    sheet = paper(size, PAPER)
    layer = Image.new("RGBA", size, (0, 0, 0, 0))
    draw = ImageDraw.Draw(layer)
    gap = size[0] // 28
    rows = [(gap, size[1] * 0.36, [0.62, 0.38]), (size[1] * 0.36 + gap, size[1] * 0.66, [1.0]), (size[1] * 0.66 + gap, size[1] - gap, [0.3, 0.4, 0.3])]
    grounds = [GREEN, GOLD, (143, 196, 190), CORAL, DARK, (250, 226, 190)]
    number = 0
    for top, bottom, parts in rows:
        left = gap
        for part in parts:
            right = left + part * (size[0] - gap * (len(parts) + 1))
            draw.rectangle((left, top, right, bottom), fill=grounds[number] + (255,), outline=(30, 28, 26, 255), width=6)
            middle, floor = (left + right) / 2, bottom - (bottom - top) * 0.25
            radius = (bottom - top) * 0.14
            draw.ellipse((middle - radius * 3, top + radius * 0.6, middle - radius, top + radius * 2.6), fill=(255, 246, 214, 255))
            for side in (-1, 1):
                x = middle + side * radius * 1.3
                draw.rounded_rectangle((x - radius * 0.75, floor - radius * 1.2, x + radius * 0.75, bottom - 4), int(radius * 0.6), fill=(30, 28, 26, 255))
                draw.ellipse((x - radius * 0.6, floor - radius * 2.5, x + radius * 0.6, floor - radius * 1.2), fill=(30, 28, 26, 255))
            for _ in range(3):
                leaf(draw, chance.uniform(left + 20, right - 20), chance.uniform(top + 20, bottom - 60), radius, chance.uniform(0, 6), CORAL + (255,), DARK + (255,))
            left = right + gap
            number += 1
    return soft(layer, sheet, 3)


def portrait(size, seed):
    """A face of paper: the notebook's own, not that of anybody."""
    sheet = paper(size, (143, 196, 190))
    layer = Image.new("RGBA", size, (0, 0, 0, 0))
    draw = ImageDraw.Draw(layer)
    width, height = size
    draw.rounded_rectangle((width * 0.18, height * 0.62, width * 0.82, height * 1.2), int(width * 0.22), fill=GREEN + (255,))
    draw.rounded_rectangle((width * 0.42, height * 0.5, width * 0.58, height * 0.68), 30, fill=(232, 190, 160, 255))
    draw.ellipse((width * 0.27, height * 0.16, width * 0.73, height * 0.58), fill=(240, 204, 176, 255))
    draw.chord((width * 0.23, height * 0.1, width * 0.77, height * 0.5), 175, 365, fill=DARK + (255,))
    for x in (0.4, 0.6):
        draw.ellipse((width * x - 14, height * 0.37 - 14, width * x + 14, height * 0.37 + 14), fill=DARK + (255,))
    draw.arc((width * 0.41, height * 0.38, width * 0.59, height * 0.5), 20, 160, fill=DARK + (255,), width=9)
    leaf(draw, width * 0.62, height * 0.15, width * 0.26, -0.8, CORAL + (255,), DARK + (255,))
    return soft(layer, sheet, 5)


def main():
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    wide, tall, square = (1500, 1000), (900, 1350), (1200, 1200)
    pictures = {
        "paper-leaves.jpg": scattered(wide, [CORAL, GOLD, (198, 120, 60)], PAPER, 22, 1),
        "green-leaves.jpg": scattered(square, [GREEN, (70, 150, 120), (120, 170, 110)], (235, 229, 205), 18, 2),
        "brush-strokes.jpg": stripes(wide, [GREEN, CORAL, GOLD, DARK], PAPER, 3),
        "comic-page.jpg": panels(tall, 4),
        "night-leaves.jpg": scattered((1600, 900), [GOLD, CORAL, (90, 140, 160)], (38, 52, 66), 16, 5),
        "keeper.jpg": portrait((800, 1000), 6),
    }
    for name, picture in pictures.items():
        picture.save(folder / name, quality=72, optimize=True, progressive=True)


if __name__ == "__main__":
    main()
