package pl.krakow.centra.reporting.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Semaphore;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.file.domain.KeptFiles;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.reporting.ReportingProblem;
import pl.krakow.centra.reporting.exports.domain.Export;
import pl.krakow.centra.reporting.exports.domain.Export.Stored;
import pl.krakow.centra.reporting.exports.domain.Exports;
import pl.krakow.centra.reporting.tables.domain.Report;
import pl.krakow.centra.reporting.tables.file.FileFormat;
import pl.krakow.centra.reporting.tables.file.RowCount;
import pl.krakow.centra.reporting.tables.file.TooLong;
import pl.krakow.centra.reporting.tables.file.WriteReport;

/** Writes the files that were ordered, one after the other in this process. */
@Slf4j
@Component
@RequiredArgsConstructor
class RunExports {

    private static final int ROWS_BETWEEN_WORDS = 5_000;

    private final Exports exports;
    private final CompileOrder compileOrder;
    private final WriteReport writeReport;
    private final KeptFiles exportFiles;
    private final Ids ids;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(1);

    /** Doesn't wait for it. */
    void soon(UUID id) {
        Thread.ofVirtual().name("export-" + id).start(() -> {
            try {
                turn.acquire();
                try {
                    run(id);
                } finally {
                    turn.release();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                log.warn("The file {} waits for the next attempt", id, e);
            }
        });
    }

    /** Nothing happens when another process is at it, or it is finished. */
    void run(UUID id) {
        var free = exports.find(id).filter(export -> export.isFree(clock.instant()));
        if (free.isEmpty()) {
            return;
        }
        if (free.get().attempt() >= Export.MOST_ATTEMPTS) {
            exports.replace(free.get(), free.get().failed(null));
            return;
        }
        var taken = free.get().taken(clock.instant());
        if (!exports.replace(free.get(), taken)) {
            return;
        }
        var writing = new Writing(taken);
        try {
            var report = compileOrder.of(taken.order(), Locale.forLanguageTag(taken.language()));
            if (report.isEmpty()) {
                writing.fail(ReportingProblem.EXPORT_UNKNOWN);
            } else {
                writing.write(report.get(), FileFormat.valueOf(taken.format()));
            }
        } catch (TooLong e) {
            writing.fail(ReportingProblem.TOO_LONG_FOR_PDF);
        } catch (Overtaken e) {
            log.debug("Another process writes {}", id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One attempt. */
    private final class Writing implements RowCount {

        private Export known;
        private long rows;

        Writing(Export taken) {
            this.known = taken;
        }

        @Override
        public void oneMore() {
            rows++;
            if (rows % ROWS_BETWEEN_WORDS == 0) {
                succeed(known.advanced(rows, clock.instant()));
            }
        }

        void write(Report report, FileFormat format) throws IOException {
            var file = Files.createTempFile("centra-export", ".part");
            try {
                var digest = sha256();
                try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                    writeReport.write(report, format, out, this);
                }
                keep(report, format, file, HexFormat.of().formatHex(digest.digest()));
            } finally {
                Files.deleteIfExists(file);
            }
        }

        /** The bytes first: whoever sees that it is done finds them. */
        private void keep(Report report, FileFormat format, Path file, String hash) throws IOException {
            var stored = new Stored(
                    ids.next(), format.name(report), format.type(report).toString(), Files.size(file), hash);
            exportFiles.put(known.id().toString(), stored.id(), Files.readAllBytes(file), clock.instant());
            succeed(known.done(rows, stored));
        }

        void fail(ReportingProblem why) {
            exports.replace(known, known.failed(why.code()));
        }

        private void succeed(Export next) {
            if (!exports.replace(known, next)) {
                throw new Overtaken();
            }
            known = next;
        }
    }

    /** Another process took it over meanwhile. */
    private static final class Overtaken extends RuntimeException {

        Overtaken() {
            super("overtaken", null, false, false);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
