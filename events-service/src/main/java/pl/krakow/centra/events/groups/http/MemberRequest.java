package pl.krakow.centra.events.groups.http;

import java.util.Locale;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.GivenAddress;
import pl.krakow.centra.events.groups.domain.Member;
import pl.krakow.centra.kit.validation.PlainText;

/** Who comes to a group, or is asked to. */
@Schema(name = "WorkingGroupPerson")
record MemberRequest(
        @NotNull @PlainText(max = 120) @Schema(example = "Anna Nowak", maxLength = 120)
        String name,

        @Nullable
        @PlainText(max = 254)
        @Schema(description = "where letters go", example = "anna.nowak@example.org", maxLength = 254)
        String email,

        @Nullable @Pattern(regexp = "\\+?[0-9 ()-]{5,30}") @Schema(example = "+48 600 100 200")
        String phone,

        @Nullable
        @Pattern(regexp = "pl|en|uk")
        @Schema(description = "letters are written in; the request's when left out")
        String language,

        @Nullable
        @PlainText(max = 200)
        @Schema(description = "for which they take part", example = "Fundacja Zielony Kraków", maxLength = 200)
        String organisation,

        @Nullable @Schema(description = "of the same, where it is registered with the centres")
        UUID organisationId,

        @Nullable
        @PlainText(max = 1000, lines = true)
        @Schema(description = "for who leads the group", maxLength = 1000)
        String message,

        @Nullable @Schema(description = "of who is invited: their account; a link goes to the address when left out")
        UUID account) {

    Member toMember(boolean addressNeeded, Locale locale) {
        var address = email == null && !addressNeeded ? null : GivenAddress.of(email);
        return new Member(
                name,
                address == null ? null : address.value(),
                phone,
                language == null ? locale.getLanguage() : language,
                organisation,
                organisationId,
                message);
    }
}
