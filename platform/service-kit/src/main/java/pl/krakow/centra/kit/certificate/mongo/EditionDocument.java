package pl.krakow.centra.kit.certificate.mongo;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.certificate.domain.Edition;
import pl.krakow.centra.kit.certificate.domain.Edition.Ending;
import pl.krakow.centra.kit.certificate.domain.Edition.Why;
import pl.krakow.centra.kit.number.SpokenNumber;

/** One number of a certificate as it is stored. */
public record EditionDocument(
        String number,
        Instant issuedAt,
        @Nullable String byStaff,
        @Nullable Instant endedAt,
        @Nullable String why,
        @Nullable String reason,
        @Nullable String endedBy) {

    public static EditionDocument of(Edition edition) {
        var ending = edition.ending();
        return ending == null
                ? new EditionDocument(
                        edition.number().symbols(), edition.issuedAt(), edition.byStaff(), null, null, null, null)
                : new EditionDocument(
                        edition.number().symbols(),
                        edition.issuedAt(),
                        edition.byStaff(),
                        ending.at(),
                        ending.why().name(),
                        ending.reason(),
                        ending.by());
    }

    public Edition toEdition() {
        return new Edition(
                new SpokenNumber(number),
                issuedAt,
                byStaff,
                endedAt == null || why == null || endedBy == null
                        ? null
                        : new Ending(endedAt, Why.valueOf(why), reason, endedBy));
    }
}
