package pl.krakow.centra.events.publicapi.mongo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;

import pl.krakow.centra.events.publicapi.domain.ChangeLog;

/** The log as stored: one document. */
@TypeAlias("publicChangeLog")
record ChangeLogDocument(
        @Id String id,
        long version,
        Instant latest,
        Instant visible,
        List<ChangeDocument> open,
        int shape,
        @Nullable UUID refilledTo,
        boolean refilled) {

    static final String COLLECTION = "publicChangeLog";
    static final String ID = "events";

    record ChangeDocument(UUID event, Instant at) {}

    static ChangeLogDocument of(ChangeLog log) {
        return new ChangeLogDocument(
                ID,
                log.version(),
                log.latest(),
                log.visible(),
                log.open().stream()
                        .map(change -> new ChangeDocument(change.event(), change.at()))
                        .toList(),
                log.refill().shape(),
                log.refill().after(),
                log.refill().done());
    }

    ChangeLog toLog() {
        return new ChangeLog(
                version,
                latest,
                visible,
                open.stream()
                        .map(change -> new ChangeLog.Change(change.event(), change.at()))
                        .toList(),
                new ChangeLog.Refill(shape, refilledTo, refilled));
    }
}
