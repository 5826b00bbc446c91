package pl.krakow.centra.local.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The log of a part: what it and its JVM write to their output. */
record LogFile(Path file) {

    static final long LARGEST = 10L * 1024 * 1024;

    private static final int KEPT = 3;
    private static final int TAIL = 2 * 1024 * 1024;
    private static final int LONGEST_REASON = 200;
    private static final Pattern DESCRIPTION = Pattern.compile("Description:\\s+(\\S[^\\n]*)");
    private static final Pattern CAUSE = Pattern.compile("Caused by: ([^\\n]*)");
    private static final Pattern JSON_ERROR =
            Pattern.compile("\"level\"\\s*:\\s*\"ERROR\"[^\\n]*?\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern PLAIN_ERROR = Pattern.compile("(?:ERROR|Error|Exception)[^\\n]*");

    /** Puts a large log aside, so that it doesn't grow without end; done only while nobody writes. */
    void rotate() {
        try {
            if (!Files.exists(file) || Files.size(file) < LARGEST) {
                return;
            }
            for (int age = KEPT; age > 1; age--) {
                if (Files.exists(aged(age - 1))) {
                    Files.move(aged(age - 1), aged(age), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.move(file, aged(1), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The log %s can't be rotated".formatted(file), e);
        }
    }

    private Path aged(int age) {
        return file.resolveSibling(file.getFileName() + "." + age);
    }

    long length() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException("The log %s can't be read".formatted(file), e);
        }
    }

    /** Why a part failed, as far as the log tells since the given position, in one short line. */
    Optional<String> reason(long since) {
        var text = read(Math.max(since, length() - TAIL));
        return Stream.<Function<String, @Nullable String>>of(
                        log -> last(DESCRIPTION, log.replace("\\n", "\n")),
                        log -> last(CAUSE, log),
                        log -> last(JSON_ERROR, log),
                        log -> last(PLAIN_ERROR, log))
                .map(find -> find.apply(text))
                .filter(found -> found != null && !found.isBlank())
                .findFirst()
                .map(LogFile::shortened);
    }

    /** The last lines. */
    List<String> lastLines(int count) {
        var lines = read(Math.max(0, length() - TAIL)).lines().toList();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    String read(long from) {
        if (!Files.exists(file)) {
            return "";
        }
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            var bytes = new byte[(int) Math.min(Math.max(log.length() - from, 0), Integer.MAX_VALUE - 8)];
            log.seek(from);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The log %s can't be read".formatted(file), e);
        }
    }

    private static @Nullable String last(Pattern pattern, String text) {
        String found = null;
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            found = matcher.group(matcher.groupCount());
        }
        return found;
    }

    private static String shortened(String reason) {
        var line = reason.replace("\\n", " ")
                .replace("\\t", " ")
                .replace("\\\"", "\"")
                .strip();
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + " …";
    }
}
