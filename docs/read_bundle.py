#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""read_bundle.py KEY_HEX FILE

Prints the JSON lines of a Waymark bundle, after everything that can be checked without an office was checked: the
signature of the file, every chunk, the signature of every seal, all counts and every chain of hashes. Prints nothing
and says why where anything is wrong. KEY_HEX is what "waymarkctl sync key OFFICE" prints; docs/bundle-format.md
describes the format. Needs Python 3.8, libsodium and libzstd, and memory for the longest line.

Exit status: 0 printed, 1 refused, 2 wrong usage.
"""

import ctypes
import ctypes.util
import hashlib
import json
import struct
import sys

MAGIC = b"WAYMARK-BUNDLE\n"
FORMAT = 1
CHUNK = 65536          # the most a chunk holds
CIPHER_OVERHEAD = 17   # tag byte and authenticator of crypto_secretstream_xchacha20poly1305
TAG_FINAL = 3
MOST_HEADER = 4 * 1024 * 1024
LONGEST_LINE = 64 * 1024 * 1024
COUNTER_BITS = 39      # the lower bits of an id; the upper 24 are the device's number


class Refused(Exception):
    pass


def library(name, *files):
    for file in (ctypes.util.find_library(name),) + files:
        try:
            if file:
                return ctypes.CDLL(file)
        except OSError:
            pass
    raise Refused("lib%s is not installed" % name)


def need(condition, why):
    if not condition:
        raise Refused(why)


class Sodium:
    def __init__(self):
        self.lib = library("sodium", "libsodium.so.23", "libsodium.so.26", "libsodium.dylib", "libsodium.dll")
        self.lib.crypto_sign_statebytes.restype = ctypes.c_size_t
        self.lib.crypto_secretstream_xchacha20poly1305_statebytes.restype = ctypes.c_size_t
        need(self.lib.sodium_init() >= 0, "libsodium does not start")

    def multipart(self):
        """Ed25519ph: the state of a signature over many pieces."""
        state = ctypes.create_string_buffer(self.lib.crypto_sign_statebytes())
        self.lib.crypto_sign_init(state)
        return state

    def update(self, state, piece):
        self.lib.crypto_sign_update(state, piece, ctypes.c_ulonglong(len(piece)))

    def verify_multipart(self, state, signature, key):
        return self.lib.crypto_sign_final_verify(state, signature, key) == 0

    def verify(self, message, signature, key):
        """Ed25519, detached."""
        return len(signature) == 64 and len(key) == 32 and self.lib.crypto_sign_verify_detached(
            signature, message, ctypes.c_ulonglong(len(message)), key) == 0

    def stream(self, opening, key):
        state = ctypes.create_string_buffer(self.lib.crypto_secretstream_xchacha20poly1305_statebytes())
        need(self.lib.crypto_secretstream_xchacha20poly1305_init_pull(state, opening, key) == 0,
             "the cipher does not start")
        return state

    def pull(self, state, cipher):
        plain = ctypes.create_string_buffer(max(1, len(cipher) - CIPHER_OVERHEAD))
        tag = ctypes.c_ubyte()
        ok = self.lib.crypto_secretstream_xchacha20poly1305_pull(
            state, plain, None, ctypes.byref(tag), cipher, ctypes.c_ulonglong(len(cipher)), None,
            ctypes.c_ulonglong(0)) == 0
        need(ok, "a chunk is damaged, or the key is not this office's")
        return plain.raw[:len(cipher) - CIPHER_OVERHEAD], tag.value == TAG_FINAL


class Zstd:
    class Buffer(ctypes.Structure):
        _fields_ = [("data", ctypes.c_void_p), ("size", ctypes.c_size_t), ("pos", ctypes.c_size_t)]

    def __init__(self):
        self.lib = library("zstd", "libzstd.so.1", "libzstd.dylib", "libzstd.dll")
        self.lib.ZSTD_createDStream.restype = ctypes.c_void_p
        self.lib.ZSTD_freeDStream.argtypes = [ctypes.c_void_p]
        self.lib.ZSTD_decompressStream.argtypes = [ctypes.c_void_p] + [ctypes.POINTER(self.Buffer)] * 2
        self.lib.ZSTD_decompressStream.restype = ctypes.c_size_t
        self.lib.ZSTD_isError.argtypes = [ctypes.c_size_t]
        self.stream = self.lib.ZSTD_createDStream()
        self.done = False

    def __del__(self):
        if getattr(self, "stream", None):
            self.lib.ZSTD_freeDStream(self.stream)

    def unpack(self, packed):
        """What comes out of these bytes, piece by piece."""
        if not packed:
            return
        data = ctypes.create_string_buffer(packed, len(packed))
        source = self.Buffer(ctypes.cast(data, ctypes.c_void_p), len(packed), 0)
        room = ctypes.create_string_buffer(256 * 1024)
        full = False
        while source.pos < source.size or full:
            need(not self.done, "something follows the compressed part")
            target = self.Buffer(ctypes.cast(room, ctypes.c_void_p), len(room), 0)
            left = self.lib.ZSTD_decompressStream(self.stream, ctypes.byref(target), ctypes.byref(source))
            need(not self.lib.ZSTD_isError(left), "the compressed part is damaged")
            self.done = left == 0
            full = target.pos == target.size and not self.done
            yield room.raw[:target.pos]


def number(value):
    """Numbers that may not fit a double are written as text."""
    return int(value)


class Bundle:
    def __init__(self, path, key):
        self.path = path
        self.key = key
        self.sodium = Sodium()
        self.header = None
        self.body = 0
        self.end = 0
        self.check_file()

    def check_file(self):
        """Header, format and the signature over everything before it."""
        with open(self.path, "rb") as file:
            need(file.read(len(MAGIC)) == MAGIC, "this is not a Waymark bundle")
            size = file.read(4)
            need(len(size) == 4, "the file is too short")
            length = struct.unpack("<I", size)[0]
            need(length <= MOST_HEADER, "the header is too long")
            text = file.read(length)
            need(len(text) == length, "the file is too short")
            self.header = json.loads(text.decode("utf-8"))
            need(1 <= self.header["format"], "the header is no header")
            need(self.header["format"] <= FORMAT, "this bundle is of a newer format")
            self.body = file.tell()
            self.end = file.seek(0, 2) - 64
            need(self.end >= self.body + 24, "the file is too short")
            state = self.sodium.multipart()
            file.seek(0)
            at = 0
            while at < self.end:
                piece = file.read(min(1 << 20, self.end - at))
                self.sodium.update(state, piece)
                at += len(piece)
            key = bytes.fromhex(self.header["key"])
            need(len(key) == 32 and self.sodium.verify_multipart(state, file.read(64), key),
                 "the signature is not right: the file is damaged or was altered")

    def packed(self):
        with open(self.path, "rb") as file:
            file.seek(self.body)
            state = self.sodium.stream(file.read(24), self.key)
            last = False
            while not last:
                need(file.tell() + 4 <= self.end, "the last chunk is missing")
                length = struct.unpack("<I", file.read(4))[0]
                need(CIPHER_OVERHEAD <= length <= CHUNK + CIPHER_OVERHEAD and file.tell() + length <= self.end,
                     "a chunk has an impossible length")
                plain, last = self.sodium.pull(state, file.read(length))
                yield plain
            need(file.tell() == self.end, "something follows the last chunk")

    def lines(self):
        zstd = Zstd()
        rest = b""
        for packed in self.packed():
            for plain in zstd.unpack(packed):
                pieces = (rest + plain).split(b"\n")
                rest = pieces.pop()
                need(len(rest) <= LONGEST_LINE, "a line is too long")
                yield from pieces
        need(zstd.done and not rest, "the compressed part is not whole")


def canonical(delta):
    """The bytes of a change's fields that are hashed: keys in byte order, no spaces."""
    def text(value):
        out = '"'
        for c in value:
            short = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}.get(c)
            out += short or ("\\u%04x" % ord(c) if ord(c) < 0x20 else c)
        return out + '"'

    parts = []
    for key in sorted(delta, key=lambda k: k.encode("utf-8")):
        value = delta[key]
        if value is None:
            shown = "null"
        elif isinstance(value, str):
            shown = text(value)
        else:
            need(isinstance(value, int) and not isinstance(value, bool), "a field holds what no field can hold")
            shown = str(value)
        parts.append('"%s":%s' % (key, shown))
    return ("{" + ",".join(parts) + "}").encode("utf-8")


def chain(previous, operation):
    """The hash of an operation, which covers everything its device did before."""
    state = hashlib.blake2b(digest_size=32)

    def put(value):
        if isinstance(value, int):
            state.update(struct.pack("<q", value))
        else:
            state.update(struct.pack("<q", len(value)) + value)

    put(previous)
    put(number(operation["id"]))
    put(operation["kind"].encode("utf-8"))
    for key in ("actor", "center", "device", "at"):
        put(number(operation[key]))
    put(operation["stamp"].encode("ascii"))
    put(number(operation.get("undoes", "0")))
    put(operation.get("reason", "").encode("utf-8"))
    put(len(operation["changes"]))
    for change in operation["changes"]:
        put(change["entity"].encode("utf-8"))
        put(number(change["record"]))
        put(number(change.get("person", "0")))
        put(number(change.get("base", "0")))
        put(canonical(change["set"]))
    return state.digest()


class Stretch:
    """The operations that one seal vouches for."""

    def __init__(self, statement):
        self.statement = statement
        self.left = number(statement["operations"])
        self.hash = bytes.fromhex(statement["previousHash"])
        self.changes = 0
        self.last_id = 0
        self.stamp = ""

    def take(self, operation):
        statement = self.statement
        own = number(operation["id"])
        need(own >> COUNTER_BITS == statement["device"] == number(operation["device"]) >> COUNTER_BITS,
             "an operation is of another workstation")
        first = self.last_id == 0
        need(own == number(statement["first"]) if first else own > self.last_id, "an operation is out of its place")
        need(operation["stamp"] > self.stamp, "an operation is out of its place")
        self.last_id = own
        self.stamp = operation["stamp"]
        self.changes += len(operation["changes"])
        self.hash = chain(self.hash, operation)
        self.left -= 1

    def close(self):
        statement = self.statement
        whole = (self.hash == bytes.fromhex(statement["lastHash"]) and self.changes == number(statement["changes"])
                 and (self.last_id == 0 or (self.last_id == number(statement["last"])
                                            and self.stamp == statement["lastStamp"])))
        need(whole, "the operations are not what their workstation signed")


def check_lines(bundle):
    header = bundle.header
    seals = operations = changes = 0
    newest = {}  # by device: the last seal of it
    stretch = None
    for line in bundle.lines():
        value = json.loads(line.decode("utf-8"))
        if stretch:
            stretch.take(value)
            operations += 1
        else:
            text = value["seal"].encode("utf-8")
            statement = json.loads(value["seal"])
            need(statement["office"] == header["office"], "a seal is of another office")
            key = bytes.fromhex(statement["key"])
            need(bundle.sodium.verify(text, bytes.fromhex(value["signature"]), key), "the signature of a seal is not right")
            before = newest.get(statement["device"])
            if before and number(before["number"]) + 1 == number(statement["number"]):
                need(before["key"] == statement["key"] and before["lastHash"] == statement["previousHash"],
                     "two seals of one workstation do not fit together")
            newest[statement["device"]] = statement
            stretch = Stretch(statement)
            seals += 1
        if stretch.left == 0:
            stretch.close()
            changes += stretch.changes
            stretch = None
    need(stretch is None, "operations are missing at the end")
    need((seals, operations, changes) == tuple(number(header[k]) for k in ("seals", "operations", "changes")),
         "the counts are not what the header says")
    writer = newest.get(header["device"])
    need(writer is None or writer["key"] == header["key"], "the file was not signed by the workstation it names")


def main(arguments):
    if len(arguments) != 2 or arguments[0] in ("-h", "--help"):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        key = bytes.fromhex(arguments[0].strip())
    except ValueError:
        key = b""
    if len(key) != 32:
        print("read_bundle.py: the key is 64 hexadecimal digits", file=sys.stderr)
        return 2
    try:
        bundle = Bundle(arguments[1], key)
        check_lines(bundle)
        for line in bundle.lines():
            sys.stdout.buffer.write(line + b"\n")
        sys.stdout.buffer.flush()
    except (Refused, OSError) as error:
        print("read_bundle.py: %s" % error, file=sys.stderr)
        return 1
    except (KeyError, TypeError, ValueError):
        print("read_bundle.py: the bundle does not hold what the format says", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
