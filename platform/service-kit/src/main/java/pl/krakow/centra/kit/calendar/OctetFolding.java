package pl.krakow.centra.kit.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * Breaks content lines after at most 75 octets (RFC 5545, 3.1), never inside a character. ical4j folds by {@code char}: lines
 * of Polish and Ukrainian come out almost twice as long, and a character outside the basic plane is torn in two.
 */
final class OctetFolding {

    private static final int LONGEST = 75;
    private static final byte[] BREAK = {'\r', '\n'};
    private static final byte[] FOLD = {'\r', '\n', ' '};

    private OctetFolding() {}

    /** @param unfolded lines that end with CRLF */
    static byte[] fold(String unfolded) {
        var folded = new ByteArrayOutputStream(unfolded.length() + unfolded.length() / 8);
        for (var line : unfolded.split("\r\n")) {
            foldLine(line, folded);
            folded.writeBytes(BREAK);
        }
        return folded.toByteArray();
    }

    private static void foldLine(String line, ByteArrayOutputStream folded) {
        var octets = line.getBytes(UTF_8);
        int from = 0;
        int room = LONGEST;
        while (octets.length - from > room) {
            int to = from + room;
            while (isInsideACharacter(octets[to])) {
                to--;
            }
            folded.write(octets, from, to - from);
            folded.writeBytes(FOLD);
            from = to;
            room = LONGEST - 1;
        }
        folded.write(octets, from, octets.length - from);
    }

    private static boolean isInsideACharacter(byte octet) {
        return (octet & 0xC0) == 0x80;
    }
}
