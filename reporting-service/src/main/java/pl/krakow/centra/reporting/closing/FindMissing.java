package pl.krakow.centra.reporting.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.FactId;
import pl.krakow.centra.reporting.counting.domain.Facts;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.figures.OpenFigure;
import pl.krakow.centra.reporting.figures.OpenFigure.Row;

/** Counts nobody has made yet in a period that is over: each of them would correct it, once it is closed. */
@Component
@RequiredArgsConstructor
public class FindMissing {

    /** So many are listed; all are counted. */
    public static final int MOST_LISTED = 200;

    private static final int AT_ONCE = 500;

    private final OpenFigure openFigure;
    private final Facts facts;

    /** What can be missing. */
    public enum Kind {
        /** A room was used, and nobody said how many people came; the figure stands on what was expected. */
        ROOM_USE_UNCOUNTED,
        /** An event took place without attendance. */
        EVENT_WITHOUT_ATTENDANCE,
        /** An appointment with an adviser is past, and nobody said whether anybody came. */
        ADVICE_UNSETTLED
    }

    /** @param id of the booking, event or appointment */
    public record Missing(Kind kind, String centre, LocalDate date, String id) {}

    /**
     * All that is missing.
     *
     * @param counts by kind; what isn't missing isn't in it
     * @param listed the first {@value #MOST_LISTED}
     */
    public record Found(Map<Kind, Long> counts, List<Missing> listed) {

        public long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** By kind, date and centre. */
    public Found in(Period period, List<String> centres) {
        var found = new Finding();
        each(Indicator.USES_UNCOUNTED, period, centres, row -> found.add(Kind.ROOM_USE_UNCOUNTED, row));
        each(Indicator.EVENTS, period, centres, row -> {
            if (facts.find(FactId.of("turnout", row.fact().subject())).isEmpty()) {
                found.add(Kind.EVENT_WITHOUT_ATTENDANCE, row);
            }
        });
        each(Indicator.ADVICE_UNSETTLED, period, centres, row -> found.add(Kind.ADVICE_UNSETTLED, row));
        return new Found(found.counts, found.listed);
    }

    private interface Looking {
        void at(Row.OfFact row);
    }

    private void each(Indicator indicator, Period period, List<String> centres, Looking looking) {
        OpenFigure.@Nullable Place after = null;
        do {
            var opened =
                    openFigure.handle(new OpenFigure.Query(Cell.whole(indicator), period, centres, after, AT_ONCE));
            for (var row : opened.rows()) {
                if (row instanceof Row.OfFact fact) {
                    looking.at(fact);
                }
            }
            after = opened.next();
        } while (after != null);
    }

    private static final class Finding {

        private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        private final List<Missing> listed = new ArrayList<>();

        void add(Kind kind, Row.OfFact row) {
            counts.merge(kind, 1L, Long::sum);
            if (listed.size() < MOST_LISTED) {
                listed.add(
                        new Missing(kind, row.centre(), row.date(), row.fact().subject()));
            }
        }
    }
}
