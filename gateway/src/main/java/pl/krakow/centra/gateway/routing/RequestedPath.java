package pl.krakow.centra.gateway.routing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A request's path that means the same to everybody who reads it. Empty and dot segments, encoded slashes, path
 * parameters and control characters, which one server resolves and the next one doesn't, are no such path.
 *
 * @param segments decoded; a slash at the end leaves no empty segment
 * @param raw the same segments as they were sent
 */
record RequestedPath(List<String> segments, List<String> raw) {

    RequestedPath {
        segments = List.copyOf(segments);
        raw = List.copyOf(raw);
    }

    static Optional<RequestedPath> parse(String path) {
        if (!path.startsWith("/") || path.indexOf(';') >= 0 || path.indexOf('\\') >= 0) {
            return Optional.empty();
        }
        var segments = new ArrayList<String>();
        var raw = new ArrayList<String>();
        var parts = path.substring(1).split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            var last = i == parts.length - 1;
            if (parts[i].isEmpty()) {
                if (last) {
                    break;
                }
                return Optional.empty();
            }
            var decoded = decode(parts[i]);
            if (decoded.isEmpty() || !harmless(decoded.get())) {
                return Optional.empty();
            }
            segments.add(decoded.get());
            raw.add(parts[i]);
        }
        return Optional.of(new RequestedPath(segments, raw));
    }

    boolean startsWith(String... prefix) {
        return segments.size() >= prefix.length
                && segments.subList(0, prefix.length).equals(List.of(prefix));
    }

    List<String> from(int index) {
        return segments.subList(index, segments.size());
    }

    String rawFrom(int index) {
        return String.join("/", raw.subList(index, raw.size()));
    }

    private static boolean harmless(String segment) {
        return !segment.equals(".")
                && !segment.equals("..")
                && segment.chars().noneMatch(c -> c == '/' || c == '\\' || c == ';' || Character.isISOControl(c));
    }

    private static Optional<String> decode(String segment) {
        if (segment.indexOf('%') < 0) {
            return Optional.of(segment);
        }
        var bytes = ByteBuffer.allocate(segment.length() * 4);
        for (int i = 0; i < segment.length(); i++) {
            var c = segment.charAt(i);
            if (c != '%') {
                bytes.put(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            } else if (i + 2 < segment.length()
                    && HexFormat.isHexDigit(segment.charAt(i + 1))
                    && HexFormat.isHexDigit(segment.charAt(i + 2))) {
                bytes.put((byte) HexFormat.fromHexDigits(segment, i + 1, i + 3));
                i += 2;
            } else {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
