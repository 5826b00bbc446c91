package pl.krakow.centra.booking.beneficiaries.domain;

import org.jspecify.annotations.Nullable;

/** Under which numbers an organisation stands in public registers. */
public record RegisterNumbers(
        @Nullable Krs krs, @Nullable Nip nip, @Nullable Regon regon) {

    public static final RegisterNumbers NONE = new RegisterNumbers(null, null, null);
}
