package pl.krakow.centra.reporting.closing.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;

import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.reporting.closing.domain.Closable;
import pl.krakow.centra.reporting.closing.domain.Closing.Sealed;
import pl.krakow.centra.reporting.closing.domain.Counts;
import pl.krakow.centra.reporting.closing.domain.Sealing;
import pl.krakow.centra.reporting.closing.domain.Snapshot;
import pl.krakow.centra.reporting.counting.domain.Period;

/** Keys are sorted and nothing is left to taste, so whoever has the document can compute its hash with any tool. */
@Component
class CanonicalSealing implements Sealing {

    private final JsonMapper json = JsonMapper.shared();

    @Override
    public Sealed seal(Snapshot snapshot) {
        try {
            var document = new JsonCanonicalizer(json.writeValueAsString(Written.of(snapshot))).getEncodedString();
            return new Sealed(snapshot, document, hash(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Snapshot read(String document) {
        return json.readValue(document, Written.class).toSnapshot();
    }

    @Override
    public String hash(String document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A snapshot as plain values; times and dates as text, in the form of ISO 8601. */
    private record Written(
            int number,
            String previous,
            String kind,
            @Nullable String centre,
            String from,
            String to,
            String definitions,
            String closedAt,
            Map<String, Long> missing,
            @Nullable String note,
            SortedMap<String, SortedMap<String, Long>> figures) {

        static Written of(Snapshot snapshot) {
            var closed = snapshot.closed();
            return new Written(
                    snapshot.number(),
                    snapshot.previous(),
                    closed.kind().name(),
                    closed.centre(),
                    closed.period().from().toString(),
                    closed.period().to().toString(),
                    snapshot.definitions(),
                    snapshot.closedAt().toString(),
                    snapshot.missing(),
                    snapshot.note(),
                    snapshot.counts().places());
        }

        Snapshot toSnapshot() {
            return new Snapshot(
                    number,
                    previous,
                    new Closable(
                            Closable.Kind.valueOf(kind),
                            centre,
                            new Period(LocalDate.parse(from), LocalDate.parse(to))),
                    definitions,
                    Instant.parse(closedAt),
                    missing,
                    note,
                    new Counts(figures));
        }
    }
}
