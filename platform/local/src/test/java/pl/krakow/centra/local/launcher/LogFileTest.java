package pl.krakow.centra.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    Path directory;

    @Test
    void putsALargeLogAsideAndKeepsASmallOne() throws Exception {
        var log = new LogFile(directory.resolve("booking.log"));
        Files.writeString(log.file(), "small");
        log.rotate();
        assertThat(log.file()).hasContent("small");

        for (int i = 0; i < 5; i++) {
            try (var large = new RandomAccessFile(log.file().toFile(), "rw")) {
                large.setLength(LogFile.LARGEST);
            }
            log.rotate();
        }

        assertThat(log.file()).doesNotExist();
        assertThat(directory.toFile().list())
                .containsExactlyInAnyOrder("booking.log.1", "booking.log.2", "booking.log.3");
    }

    @Test
    void findsWhatSpringSaysOfAFailedStart() throws Exception {
        var log = new LogFile(directory.resolve("booking.log"));
        var before = "Caused by: something of the last time\n";
        Files.writeString(
                log.file(),
                before
                        + "{\"log\":{\"level\":\"ERROR\"},\"message\":\"\\n\\nAPPLICATION FAILED TO START\\n\\nDescription:\\n\\nPort 8081 was already in use.\\n\\nAction:\\n\\nStop it.\"}\n");

        assertThat(log.reason(before.length())).contains("Port 8081 was already in use.");
    }

    @Test
    void findsTheInnermostCause() throws Exception {
        var log = new LogFile(directory.resolve("booking.log"));
        Files.writeString(log.file(), "java.lang.A: outer\n\tat x\nCaused by: java.lang.B: inner\n\tat y\n");

        assertThat(log.reason(0)).contains("java.lang.B: inner");
        assertThat(log.reason(log.length())).isEmpty();
    }
}
