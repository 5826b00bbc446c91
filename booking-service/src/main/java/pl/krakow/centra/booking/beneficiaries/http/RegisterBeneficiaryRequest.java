package pl.krakow.centra.booking.beneficiaries.http;

import jakarta.validation.constraints.NotNull;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.kit.validation.PlainText;

@Schema(name = "RegisterBeneficiary")
record RegisterBeneficiaryRequest(
        @NotNull BeneficiaryKind kind,

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
        String description) {}
