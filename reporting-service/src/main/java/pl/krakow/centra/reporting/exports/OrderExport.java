package pl.krakow.centra.reporting.exports;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.reporting.exports.domain.Export;
import pl.krakow.centra.reporting.exports.domain.Exports;
import pl.krakow.centra.reporting.exports.domain.Order;
import pl.krakow.centra.reporting.tables.file.FileFormat;

/** Takes orders of files; writing begins at once. */
@Component
@RequiredArgsConstructor
public class OrderExport {

    public static final int MOST_AT_ONCE = 5;
    private static final int RECENT = 50;

    private final Exports exports;
    private final RunExports runExports;
    private final Clock clock;

    public record Command(UUID id, Order order, FileFormat format, Locale language, Actor by) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Ordered(Export export) implements Outcome {}

        /** {@value #MOST_AT_ONCE} aren't finished. */
        record TooMany() implements Outcome {}
    }

    /** The same id again finds what was ordered first. */
    public Outcome handle(Command command) {
        var known = exports.find(command.id);
        if (known.isPresent()) {
            return new Outcome.Ordered(known.get());
        }
        var own = exports.of(command.by.subject(), RECENT);
        if (own.stream().filter(Export::isUnfinished).count() >= MOST_AT_ONCE) {
            return new Outcome.TooMany();
        }
        var ordered = Export.ordered(
                command.id,
                command.order,
                command.format.name(),
                command.language.toLanguageTag(),
                command.by.subject(),
                clock.instant());
        exports.add(ordered);
        runExports.soon(ordered.id());
        return new Outcome.Ordered(ordered);
    }
}
