package pl.krakow.centra.booking.beneficiaries.http;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.ProfileText;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.beneficiaries.domain.ResponsiblePerson;
import pl.krakow.centra.kit.validation.PlainText;

/** What a beneficiary says about itself; everything it doesn't say is taken out. */
@Schema(name = "EditBeneficiary")
record ProfileRequest(
        @Schema(example = "Stowarzyszenie Zielony Kraków") @NotNull @PlainText(max = 300)
        String name,

        @Schema(description = "one of the city's districts", example = "Krowodrza") @Nullable @PlainText(max = 40)
        String district,

        @Schema(description = "organisations only; ten digits", example = "0000123456") @Nullable @PlainText(max = 20)
        String krs,

        @Schema(description = "organisations only; ten digits with a check digit", example = "6762476514")
        @Nullable
        @PlainText(max = 20)
        String nip,

        @Schema(description = "organisations only; 9 or 14 digits with a check digit", example = "123456785")
        @Nullable
        @PlainText(max = 20)
        String regon,

        @Schema(description = "what an informal group does and who is in it")
        @Nullable
        @PlainText(max = 2000, lines = true)
        String description,

        @Schema(description = "informal groups only: who answers for the group") @Nullable @Size(max = 10)
        List<@NotNull @Valid Responsible> responsiblePeople) {

    @Schema(name = "ResponsiblePersonOfGroup")
    record Responsible(
            @Schema(example = "Anna Nowak") @NotNull @PlainText(max = 200)
            String name,

            @Schema(example = "600 123 456") @Nullable @PlainText(max = 40)
            String phone,

            @Schema(example = "anna@example.org") @Nullable @Email @PlainText(max = 254)
            String email) {}

    ProfileText text() {
        return new ProfileText(name, district, krs, nip, regon, description, people(responsiblePeople));
    }

    static List<ResponsiblePerson> people(@Nullable List<Responsible> people) {
        return people == null
                ? List.of()
                : people.stream()
                        .map(one -> new ResponsiblePerson(one.name(), one.phone(), one.email()))
                        .toList();
    }

    /** The same with the kind, which is said once, at registration. */
    @Schema(name = "RegisterBeneficiary")
    record Register(
            @NotNull BeneficiaryKind kind,

            @Schema(example = "Stowarzyszenie Zielony Kraków") @NotNull @PlainText(max = 300)
            String name,

            @Schema(description = "one of the city's districts", example = "Krowodrza") @Nullable @PlainText(max = 40)
            String district,

            @Schema(description = "organisations only; ten digits", example = "0000123456")
            @Nullable
            @PlainText(max = 20)
            String krs,

            @Schema(description = "organisations only; ten digits with a check digit", example = "6762476514")
            @Nullable
            @PlainText(max = 20)
            String nip,

            @Schema(description = "organisations only; 9 or 14 digits with a check digit", example = "123456785")
            @Nullable
            @PlainText(max = 20)
            String regon,

            @Schema(description = "what an informal group does and who is in it")
            @Nullable
            @PlainText(max = 2000, lines = true)
            String description,

            @Schema(description = "informal groups only: who answers for the group") @Nullable @Size(max = 10)
            List<@NotNull @Valid Responsible> responsiblePeople) {

        ProfileText text() {
            return new ProfileText(name, district, krs, nip, regon, description, people(responsiblePeople));
        }
    }
}
