package pl.krakow.centra.reporting.closing.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.closing.CheckChain.Checked;
import pl.krakow.centra.reporting.closing.FindMissing;
import pl.krakow.centra.reporting.closing.FindMissing.Found;
import pl.krakow.centra.reporting.closing.domain.Closable;
import pl.krakow.centra.reporting.closing.domain.Closable.Kind;
import pl.krakow.centra.reporting.closing.domain.Closing;
import pl.krakow.centra.reporting.closing.domain.Closings.Head;
import pl.krakow.centra.reporting.closing.domain.Correction;
import pl.krakow.centra.reporting.closing.domain.Counts;
import pl.krakow.centra.reporting.closing.domain.Counts.Change;
import pl.krakow.centra.reporting.closing.domain.Evidence.Placed;
import pl.krakow.centra.reporting.counting.domain.Cell;

/** Closings as they are answered. */
final class ClosingViews {

    private ClosingViews() {}

    @Schema(name = "ClosablePeriod")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PeriodView(
            Kind kind,

            @Schema(description = "of a term", example = "reymonta") @Nullable
            String centre,

            @Schema(example = "2026-10-01") LocalDate from,
            @Schema(example = "2026-10-31") LocalDate to) {

        static PeriodView of(Closable closable) {
            return new PeriodView(
                    closable.kind(),
                    closable.centre(),
                    closable.period().from(),
                    closable.period().to());
        }
    }

    /** @param previous the hash of the closing before; empty for the first */
    @Schema(name = "ClosingHead")
    record HeadView(
            @Schema(example = "12") int number,
            PeriodView period,
            Instant closedAt,

            @Schema(example = "7d865e959b2466918c9863afca942d0fb89d7c9ac0c99bafc3749504ded97730")
            String hash,

            String previous,
            @Schema(example = "1") int corrections) {

        static HeadView of(Head head) {
            return new HeadView(
                    head.number(),
                    PeriodView.of(head.closed()),
                    head.closedAt(),
                    head.hash(),
                    head.previous(),
                    head.corrections());
        }
    }

    /**
     * A period as it would be closed now.
     *
     * @param closedAs the number it was closed under, if it was
     * @param missing all that is missing, by kind
     */
    @Schema(name = "ClosingPreview")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PreviewView(
            PeriodView period,

            @Schema(description = "whether its last day is over")
            boolean over,

            @Nullable Integer closedAs,
            List<MissingCountView> missing,
            @Schema(description = "the first 200") List<MissingView> listed) {

        static PreviewView of(Closable closable, boolean over, Optional<Closing> closed, Found found) {
            return new PreviewView(
                    PeriodView.of(closable),
                    over,
                    closed.map(Closing::number).orElse(null),
                    MissingCountView.of(found),
                    found.listed().stream().map(MissingView::of).toList());
        }
    }

    @Schema(name = "MissingCounts")
    record MissingCountView(
            FindMissing.Kind kind, @Schema(example = "3") long count) {

        static List<MissingCountView> of(Found found) {
            return found.counts().entrySet().stream()
                    .map(each -> new MissingCountView(each.getKey(), each.getValue()))
                    .toList();
        }
    }

    /** @param id of the booking, event or appointment */
    @Schema(name = "MissingCount")
    record MissingView(
            FindMissing.Kind kind,
            @Schema(example = "reymonta") String centre,
            LocalDate date,
            String id) {

        static MissingView of(FindMissing.Missing missing) {
            return new MissingView(missing.kind(), missing.centre(), missing.date(), missing.id());
        }
    }

    /**
     * A closed period.
     *
     * @param missing how many counts were missing when it was closed
     * @param pending what differs from live figures and isn't written down yet
     */
    @Schema(name = "Closing")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClosingView(
            @Schema(example = "12") int number,
            PeriodView period,
            @Schema(example = "2026-11") String definitions,
            Instant closedAt,
            @Nullable String closedBy,
            @Nullable String note,
            Map<String, Long> missing,
            String previous,
            String hash,
            List<ClosedFigureView> figures,
            List<CorrectionView> corrections,
            @Nullable CorrectionView pending) {

        /**
         * @param places those the reader may see
         * @param named whether people are named by their accounts
         */
        static ClosingView of(
                Closing closing, Optional<Correction> pending, Predicate<String> places, boolean named, boolean parts) {
            var snapshot = closing.snapshot();
            return new ClosingView(
                    closing.number(),
                    PeriodView.of(snapshot.closed()),
                    snapshot.definitions(),
                    snapshot.closedAt(),
                    named ? closing.closedBy() : null,
                    snapshot.note(),
                    named ? snapshot.missing() : Map.of(),
                    snapshot.previous(),
                    closing.seal().hash(),
                    figures(closing, pending, places, parts),
                    closing.corrections().stream()
                            .map(each -> CorrectionView.of(each, places, named))
                            .filter(each -> !each.changes().isEmpty())
                            .toList(),
                    pending.map(each -> CorrectionView.of(each, places, named))
                            .filter(each -> !each.changes().isEmpty())
                            .orElse(null));
        }

        private static List<ClosedFigureView> figures(
                Closing closing, Optional<Correction> pending, Predicate<String> places, boolean parts) {
            var frozen = closing.snapshot().counts();
            var corrected = closing.corrected();
            var live = corrected.with(pending.map(Correction::changes).orElse(List.of()));
            return Stream.of(frozen, corrected, live)
                    .flatMap(counts -> counts.places().keySet().stream())
                    .distinct()
                    .filter(places)
                    .sorted(Comparator.naturalOrder())
                    .flatMap(place -> cells(place, parts, frozen, corrected, live)
                            .map(cell -> ClosedFigureView.of(
                                    place,
                                    cell,
                                    frozen.figure(place, cell),
                                    corrected.figure(place, cell),
                                    live.figure(place, cell))))
                    .toList();
        }

        private static Stream<Cell> cells(String place, boolean parts, Counts... all) {
            Set<String> keys = new TreeSet<>();
            for (var counts : all) {
                var cells = counts.places().get(place);
                if (cells != null) {
                    keys.addAll(cells.keySet());
                }
            }
            return keys.stream().flatMap(key -> Cell.of(key).stream()).filter(cell -> parts || cell.isWhole());
        }
    }

    /**
     * A figure of a closed period. The unit is the one it is counted in: minutes, where it is time.
     *
     * @param centre null for the centres together
     * @param closed as it was closed; it never changes
     * @param corrected with all corrections that are written down
     * @param live as it is counted now
     */
    @Schema(name = "ClosedFigure")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClosedFigureView(
            @Schema(example = "reymonta") @Nullable String centre,
            @Schema(example = "roomUses") String indicator,
            @Nullable String by,
            @Nullable String value,
            @Schema(example = "96") long closed,
            @Schema(example = "97") long corrected,
            @Schema(example = "97") long live) {

        static ClosedFigureView of(String place, Cell cell, long closed, long corrected, long live) {
            var part = cell.part();
            return new ClosedFigureView(
                    centreOf(place),
                    cell.indicator().id(),
                    part == null ? null : part.dimension().id(),
                    part == null ? null : part.value(),
                    closed,
                    corrected,
                    live);
        }
    }

    /** @param number within the closing */
    @Schema(name = "ClosingCorrection")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CorrectionView(
            @Schema(example = "1") int number,
            Instant at,
            Correction.Cause cause,
            @Schema(example = "2026-11") String definitions,
            List<ChangeView> changes,

            @Schema(description = "how many facts came, changed or went; they are listed by themselves", example = "1")
            @Nullable
            Long facts,

            @Nullable ExplanationView explanation) {

        static CorrectionView of(Correction correction, Predicate<String> places, boolean named) {
            var explanation = correction.explanation();
            var rests = correction.rests();
            return new CorrectionView(
                    correction.number(),
                    correction.at(),
                    correction.cause(),
                    correction.definitions(),
                    correction.changes().stream()
                            .filter(change -> places.test(change.place()))
                            .map(ChangeView::of)
                            .filter(Objects::nonNull)
                            .toList(),
                    rests == null || !named ? null : rests.facts(),
                    explanation == null ? null : ExplanationView.of(explanation, named));
        }
    }

    /**
     * A fact behind a correction.
     *
     * @param of what it is: {@code booking}, {@code event}, {@code advice} …
     */
    @Schema(name = "CorrectionFact")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GroundView(
            @Schema(example = "reymonta") String centre,
            @Schema(example = "2026-10") YearMonth month,
            @Schema(example = "booking") String of,

            @Schema(example = "0198f3a0-0000-7000-8000-000000000001")
            String id,

            @Schema(description = "as counted until then; missing of what wasn’t there", example = "4") @Nullable
            Long versionBefore,

            @Schema(example = "5") long version,

            @Schema(
                    description = "the id of the event that told it, as on the topic",
                    example = "0198f3a0-7c11-7000-8000-0000000000e1")
            @Nullable
            String event,

            @Schema(description = "whether it still counts in that month", example = "true")
            boolean counts) {

        static GroundView of(Placed placed) {
            var ground = placed.ground();
            return new GroundView(
                    placed.part().centre(),
                    placed.part().month(),
                    ground.fact().kind(),
                    ground.fact().subject(),
                    ground.before(),
                    ground.version(),
                    ground.event().isEmpty() ? null : ground.event(),
                    ground.counts());
        }
    }

    @Schema(name = "CorrectionExplanation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExplanationView(String text, @Nullable String by, Instant at) {

        static ExplanationView of(Correction.Explanation explanation, boolean named) {
            return new ExplanationView(explanation.text(), named ? explanation.by() : null, explanation.at());
        }
    }

    /** @param centre null for the centres together */
    @Schema(name = "CorrectedFigure")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeView(
            @Nullable String centre,
            @Schema(example = "roomUses") String indicator,
            @Nullable String by,
            @Nullable String value,
            @Schema(example = "96") long before,
            @Schema(example = "97") long after) {

        /** Null for a figure that is no longer counted. */
        static @Nullable ChangeView of(Change change) {
            return Cell.of(change.cell())
                    .map(cell -> {
                        var part = cell.part();
                        return new ChangeView(
                                centreOf(change.place()),
                                cell.indicator().id(),
                                part == null ? null : part.dimension().id(),
                                part == null ? null : part.value(),
                                change.before(),
                                change.after());
                    })
                    .orElse(null);
        }
    }

    /** @param broken the first closing that isn't what it was; absent when all is well */
    @Schema(name = "ClosingCheck")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CheckView(
            @Schema(example = "12") int closings,
            boolean intact,
            @Nullable Integer broken) {

        static CheckView of(Checked checked) {
            var broken = checked.broken();
            return new CheckView(checked.length(), broken.isEmpty(), broken.isEmpty() ? null : broken.getAsInt());
        }
    }

    private static @Nullable String centreOf(String place) {
        return Counts.TOGETHER.equals(place) ? null : place;
    }
}
