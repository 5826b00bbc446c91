package pl.krakow.centra.volunteering.certificates.domain;

import static pl.krakow.centra.volunteering.hours.domain.Ledgers.ANNA;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.FOUNDATION;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.KRAKOW;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.MONDAY;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.NOW;

import java.util.List;
import java.util.UUID;

import pl.krakow.centra.kit.number.SpokenNumber;
import pl.krakow.centra.kit.number.SpokenNumbers;

/** Anna's work for a foundation, certified. */
public final class Certified {

    private static final SpokenNumbers NUMBERS = new SpokenNumbers();

    private Certified() {}

    public static SpokenNumber number() {
        return NUMBERS.next();
    }

    public static CertifiedWork work(int minutes) {
        return new CertifiedWork(
                "Fundacja Sąsiedzi",
                List.of("Pomoc na festynie", "Rozmowy z gośćmi"),
                "Rozstawianie stolików",
                MONDAY,
                MONDAY.plusDays(20),
                minutes);
    }

    public static Certificate asked(CertificateKind kind) {
        return new Certificate(
                new CertificateId(UUID.randomUUID()),
                kind,
                "reymonta",
                KRAKOW,
                FOUNDATION,
                ANNA,
                "Anna Świętosława Żółć",
                "pl",
                MONDAY,
                MONDAY.plusDays(30),
                work(1_620),
                null,
                List.of(),
                NOW,
                null,
                1);
    }

    public static Certificate issued() {
        return asked(CertificateKind.WORK_DONE).issued(number(), null, NOW);
    }

    public static Certificate.Step.Done done(Certificate.Step step) {
        return (Certificate.Step.Done) step;
    }
}
