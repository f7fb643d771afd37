#!/usr/bin/env python3
"""Writes a folder as a cpio archive (format newc) to standard output, for an initial RAM disk.

All files belong to root and have no time, so that the same folder always gives the same archive."""

import os
import stat
import sys


def header(inode, mode, links, size, name_size):
    fields = [inode, mode, 0, 0, links, 0, size, 0, 0, 0, 0, name_size, 0]
    return b"070701" + b"".join(b"%08X" % field for field in fields)


def padding(length):
    return b"\0" * (-length % 4)


def write_member(out, inode, name, mode, links, data):
    name = os.fsencode(name) + b"\0"
    head = header(inode, mode, links, len(data), len(name)) + name
    out.write(head + padding(len(head)) + data + padding(len(data)))


def members(root):
    for folder, folders, files in os.walk(root):
        folders.sort()
        # A link to a folder is among the folders.
        for name in sorted(files + [name for name in folders if os.path.islink(os.path.join(folder, name))]):
            yield os.path.join(folder, name)
        for name in folders:
            path = os.path.join(folder, name)
            if not os.path.islink(path):
                yield path


def main():
    if len(sys.argv) != 2 or not os.path.isdir(sys.argv[1]):
        sys.exit("usage: make-cpio.py FOLDER > ARCHIVE")
    root = sys.argv[1]
    out = sys.stdout.buffer
    # os.walk goes top down: a folder is only yielded with its parent's members, before its own.
    for inode, path in enumerate(members(root), 1):
        mode = os.lstat(path).st_mode
        name = os.path.relpath(path, root)
        if stat.S_ISLNK(mode):
            write_member(out, inode, name, stat.S_IFLNK | 0o777, 1, os.fsencode(os.readlink(path)))
        elif stat.S_ISDIR(mode):
            write_member(out, inode, name, stat.S_IFDIR | stat.S_IMODE(mode), 2, b"")
        elif stat.S_ISREG(mode):
            with open(path, "rb") as file:
                write_member(out, inode, name, stat.S_IFREG | stat.S_IMODE(mode), 1, file.read())
        else:
            sys.exit(f"make-cpio.py: {path}: neither file, folder nor symbolic link")
    write_member(out, 0, "TRAILER!!!", 0, 1, b"")
    out.flush()


main()
