"""Cuts a TrueType font to GB/T 2312 and the signs of Chinese documents: subset.py FONT OUT (needs fonttools)."""

import sys

from fontTools import subset
from fontTools.ttLib import TTFont

SIGNS = [
    range(0x20, 0x7F),
    range(0x3000, 0x3030),
    range(0xFF00, 0xFF5F),
    # Circled and Roman numbers, dashes, quotes, ellipsis, middle dot.
    range(0x2460, 0x2474),
    range(0x2160, 0x216C),
    [0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0xB7],
]


def hanzi():
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            text = bytes([row, cell]).decode("gb2312", errors="ignore")
            if len(text) == 1:
                yield ord(text)


def main(source, target):
    font = TTFont(source)
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.drop_tables += ["DSIG", "FFTM", "GDEF", "GPOS", "GSUB", "VORG", "vhea", "vmtx"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes={*hanzi(), *(code for signs in SIGNS for code in signs)})
    cutter.subset(font)
    font.save(target)


main(*sys.argv[1:])
