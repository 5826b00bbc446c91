package pl.krakow.centra.booking.beneficiaries.domain;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.registers.domain.Krs;
import pl.krakow.centra.kit.registers.domain.Nip;
import pl.krakow.centra.kit.registers.domain.Regon;

/** Under which numbers an organisation stands in public registers. */
public record RegisterNumbers(
        @Nullable Krs krs, @Nullable Nip nip, @Nullable Regon regon) {

    public static final RegisterNumbers NONE = new RegisterNumbers(null, null, null);

    /** The numbers there are, as digits. */
    public Stream<String> all() {
        return Stream.of(
                        krs == null ? "" : krs.value(),
                        nip == null ? "" : nip.value(),
                        regon == null ? "" : regon.value())
                .filter(number -> !number.isEmpty());
    }

    /** Whether both stand under one number in one register. A local unit's REGON begins with that of its whole. */
    public boolean shareOne(RegisterNumbers other) {
        return krs != null && krs.equals(other.krs)
                || nip != null && nip.equals(other.nip)
                || regon != null && other.regon != null && regon.isOfTheSameEntity(other.regon);
    }
}
