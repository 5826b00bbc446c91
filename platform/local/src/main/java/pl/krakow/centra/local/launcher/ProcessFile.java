package pl.krakow.centra.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a process over the life of the one that started it. The start time is kept beside the id, since the system
 * gives the ids of ended processes to others.
 */
record ProcessFile(Path file) {

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    void write(ProcessHandle process) {
        var started = process.info().startInstant().orElse(Instant.EPOCH);
        var half = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(half, process.pid() + " " + started.toEpochMilli() + "\n");
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The process file %s can't be written".formatted(file), e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The process file %s can't be deleted".formatted(file), e);
        }
    }

    /** The remembered process, if it is still there and still the same. */
    Optional<ProcessHandle> find() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var words = Files.readString(file).strip().split(" ", -1);
            var pid = Long.parseLong(words[0]);
            var started = Instant.ofEpochMilli(Long.parseLong(words[1]));
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info()
                            .startInstant()
                            .filter(now -> Duration.between(now, started).abs().compareTo(CLOCK_TOLERANCE) < 0)
                            .isPresent());
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
