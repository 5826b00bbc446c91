package pl.krakow.centra.reporting.contracted.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.wording.Wording;
import pl.krakow.centra.reporting.contracted.FollowContract.Followed;
import pl.krakow.centra.reporting.contracted.Terms.Term;
import pl.krakow.centra.reporting.contracted.domain.Contract.Version;
import pl.krakow.centra.reporting.contracted.domain.Progress;
import pl.krakow.centra.reporting.contracted.domain.Progress.Standing;
import pl.krakow.centra.reporting.contracted.domain.Promise;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.indicators.FigureNames;

/** Contracts as they are answered. */
final class ContractViews {

    private ContractViews() {}

    @Schema(name = "OperatorTerms")
    record TermsView(List<TermView> items) {}

    /** An operator's term, and how many results were promised for it. */
    @Schema(name = "OperatorTerm")
    record TermView(
            @Schema(example = "reymonta") String centre,
            @Schema(example = "2025-01-01") LocalDate begins,
            @Schema(example = "2028-12-31") LocalDate ends,

            @Schema(example = "Operator centrum (kadencja 2025–2028)")
            String operator,

            @Schema(example = "12") int promises) {

        static TermView of(Term term, int promises) {
            return new TermView(
                    term.id().centre(),
                    term.id().begins(),
                    term.operator().until(),
                    term.operator().name(),
                    promises);
        }
    }

    /**
     * @param revision of what was agreed: 0 as long as nothing was
     * @param asOf when the figures were read
     */
    @Schema(name = "Contract")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ContractView(
            @Schema(example = "reymonta") String centre,
            @Schema(example = "2025-01-01") LocalDate begins,
            @Schema(example = "2028-12-31") LocalDate ends,
            String operator,
            @Schema(example = "2") int revision,
            @Nullable Instant changedAt,
            Instant asOf,

            @Schema(description = "how forecasts are made, in the reader’s language")
            String method,

            List<PromiseView> promises) {

        static ContractView of(Followed followed, Locale language) {
            var contract = followed.contract();
            var wording = Wording.in(language.toLanguageTag());
            return new ContractView(
                    contract.term().centre(),
                    contract.term().begins(),
                    followed.operator().until(),
                    followed.operator().name(),
                    contract.revision(),
                    contract.newest().map(Version::at).orElse(null),
                    followed.asOf(),
                    wording.say("contract.method"),
                    followed.progress().stream()
                            .map(each -> PromiseView.of(each, wording))
                            .toList());
        }
    }

    /** Amounts in the unit that is named; hours to the hundredth. */
    @Schema(name = "ContractedResult")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PromiseView(
            @Schema(example = "roomUses") String indicator,
            @Schema(example = "room") @Nullable String by,
            @Schema(example = "1w040") @Nullable String value,
            @Schema(example = "Użyczenia sal") String name,
            @Schema(example = "booking") String unit,
            @Schema(example = "1200") long amount,

            @Schema(example = "2026-12-31", description = "the last day that counts")
            LocalDate due,

            Standing standing,

            @Schema(example = "Za mało", description = "the standing in the reader’s language")
            String verdict,

            @Schema(example = "840") BigDecimal achieved,

            @Schema(example = "930", description = "where it would be by now, were every day like the others")
            BigDecimal expected,

            @Schema(example = "1090", description = "for the last day that counts; absent when it is too early to tell")
            @Nullable
            BigDecimal forecast,

            @Schema(example = "110", description = "what will be missing by then")
            BigDecimal shortfall,

            @Schema(example = "2025-11-22", description = "the first of the days whose average the forecast takes")
            @Nullable
            LocalDate paceFrom,

            @Schema(example = "2026-11-21") @Nullable LocalDate paceTo) {

        static PromiseView of(Progress progress, Wording wording) {
            var promise = progress.promise();
            var cell = promise.cell();
            var part = cell.part();
            var pace = progress.pace();
            var forecast = progress.forecast();
            return new PromiseView(
                    cell.indicator().id(),
                    part == null ? null : part.dimension().id(),
                    part == null ? null : part.value(),
                    FigureNames.of(cell, wording),
                    unitOf(cell),
                    promise.amount(),
                    promise.due(),
                    progress.standing(),
                    wording.say("standing." + progress.standing().name()),
                    promise.shown(progress.achieved()),
                    promise.shown(progress.expected()),
                    forecast.isEmpty() ? null : promise.shown(forecast.getAsLong()),
                    promise.shown(progress.shortfall()),
                    pace == null ? null : pace.recent().from(),
                    pace == null ? null : pace.recent().to());
        }
    }

    @Schema(name = "ContractVersions")
    record VersionsView(List<VersionView> items) {}

    /** @param by the account of who entered it for the city */
    @Schema(name = "ContractVersion")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VersionView(
            @Schema(example = "2") int number,
            Instant at,
            @Nullable String by,
            @Schema(example = "Aneks nr 1") @Nullable String note,
            List<AgreedView> promises) {

        /** @param named whether who entered it is the reader's to know */
        static VersionView of(Version version, boolean named) {
            return new VersionView(
                    version.number(),
                    version.at(),
                    named ? version.by() : null,
                    version.note(),
                    version.promises().stream().map(AgreedView::of).toList());
        }
    }

    @Schema(name = "ContractedAmount")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AgreedView(
            @Schema(example = "roomUses") String indicator,
            @Nullable String by,
            @Nullable String value,
            @Schema(example = "1200") long amount,
            LocalDate due) {

        static AgreedView of(Promise promise) {
            var part = promise.cell().part();
            return new AgreedView(
                    promise.cell().indicator().id(),
                    part == null ? null : part.dimension().id(),
                    part == null ? null : part.value(),
                    promise.amount(),
                    promise.due());
        }
    }

    private static String unitOf(Cell cell) {
        var unit = cell.indicator().unit();
        return switch (unit) {
            case MINUTE -> "hour";
            case GROSZ -> "zloty";
            default -> unit.id();
        };
    }
}
