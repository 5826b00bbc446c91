package pl.krakow.centra.events.advice.http;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.GivenAddress;
import pl.krakow.centra.events.advice.domain.AdviserId;
import pl.krakow.centra.events.advice.domain.BeneficiaryKind;
import pl.krakow.centra.events.advice.domain.Sought;
import pl.krakow.centra.events.advice.domain.Way;
import pl.krakow.centra.events.advice.domain.Wish;
import pl.krakow.centra.kit.validation.PlainText;

/** The form of who waits for a time with an adviser. */
@Schema(name = "AdviceWishForm", example = AdviceExamples.WISH)
record WishRequest(
        @NotNull @Pattern(regexp = "[a-z][a-z-]{0,39}") @Schema(description = "code of a field", example = "law")
        String field,

        @Nullable
        @Schema(
                description = "that one only; whoever is free first when left out",
                example = "0198f3a0-0000-7000-8000-00000000000a")
        UUID adviserId,

        @Nullable @Schema(description = "how to meet; however when left out", example = "ON_SITE")
        Way way,

        @Nullable
        @Pattern(regexp = "[a-z]{2}")
        @Schema(description = "the adviser is to speak (ISO 639-1)", example = "uk")
        String adviserSpeaks,

        @Nullable @Schema(description = "today when left out", example = "2026-12-01")
        LocalDate from,

        @NotNull
        @Schema(description = "the last day, included; three months from today at most", example = "2026-12-31")
        LocalDate until,

        @Nullable
        @Size(max = 7)
        @Schema(description = "of the week; any when left out", example = "[\"TUESDAY\", \"THURSDAY\"]")
        Set<@NotNull DayOfWeek> days,

        @Nullable
        @Schema(
                type = "string",
                format = "time",
                description = "when it may begin, by the centre's clock",
                example = "15:00:00")
        LocalTime earliest,

        @Nullable
        @Schema(type = "string", format = "time", description = "likewise, at the latest", example = "18:00:00")
        LocalTime latest,

        @NotNull @PlainText(max = 120) @Schema(example = "Maria Wiśniewska", maxLength = 120)
        String name,

        @NotNull @PlainText(max = 254) @Schema(example = "maria@example.org", maxLength = 254)
        String email,

        @Nullable @Pattern(regexp = "\\+?[0-9 ()-]{5,30}") @Schema(example = "+48 600 100 200")
        String phone,

        @Nullable
        @Pattern(regexp = "pl|en|uk")
        @Schema(description = "letters are written in; the request's when left out")
        String language,

        @NotNull @Schema(description = "for whom the advice is")
        BeneficiaryKind kind,

        @Nullable
        @Schema(
                description = "for whom, where they are registered; told to reports, and not looked up here",
                example = "0198f3a0-0000-7000-8000-00000000000b")
        UUID beneficiaryId,

        @Nullable @PlainText(max = 200) @Schema(example = "Fundacja Zielony Kraków", maxLength = 200)
        String organisation,

        @Nullable
        @PlainText(max = 2000, lines = true)
        @Schema(
                description = "so that the adviser can prepare; read by nobody else",
                example = "Jak zmienić statut stowarzyszenia?",
                maxLength = 2000)
        String question) {

    /** @param subject the account, where there is one */
    Wish.Contact contact(@Nullable String subject, Locale locale) {
        return new Wish.Contact(
                subject,
                name,
                GivenAddress.of(email).value(),
                phone,
                kind,
                beneficiaryId,
                organisation,
                question,
                language == null ? locale.getLanguage() : language);
    }

    Sought sought(LocalDate today) {
        return new Sought(
                field,
                adviserId == null ? null : new AdviserId(adviserId),
                way,
                adviserSpeaks,
                from == null || from.isBefore(today) ? today : from,
                until,
                days == null ? Set.of() : days,
                earliest == null ? null : earliest.truncatedTo(ChronoUnit.MINUTES),
                latest == null ? null : latest.truncatedTo(ChronoUnit.MINUTES));
    }
}
