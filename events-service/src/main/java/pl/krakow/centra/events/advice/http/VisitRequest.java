package pl.krakow.centra.events.advice.http;

import java.util.Locale;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.GivenAddress;
import pl.krakow.centra.events.advice.BookAdvice;
import pl.krakow.centra.events.advice.domain.BeneficiaryKind;
import pl.krakow.centra.events.advice.domain.Duty;
import pl.krakow.centra.kit.validation.PlainText;

/**
 * The form of who wants advice.
 *
 * @param email where letters about it go; may be left out by the staff only
 * @param slots so many in a row
 */
@Schema(name = "AdviceAppointmentForm")
record VisitRequest(
        @NotNull @Pattern(regexp = "[a-z][a-z-]{0,39}") @Schema(description = "code of a field", example = "law")
        String field,

        @NotNull @PlainText(max = 120) @Schema(example = "Maria Wiśniewska", maxLength = 120)
        String name,

        @Nullable @PlainText(max = 254) @Schema(example = "maria@example.org", maxLength = 254)
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
        String question,

        @Nullable
        @Min(1)
        @Max(Duty.MOST_SLOTS)
        @Schema(description = "slots in a row, for a longer talk; 1 when left out", example = "1")
        Integer slots) {

    BookAdvice.Visitor visitor(@Nullable String subject, boolean addressNeeded, Locale locale) {
        return new BookAdvice.Visitor(
                subject,
                name,
                email == null && !addressNeeded ? null : GivenAddress.of(email).value(),
                phone,
                kind,
                beneficiaryId,
                organisation,
                language == null ? locale.getLanguage() : language);
    }

    int inARow() {
        return slots == null ? 1 : slots;
    }
}
