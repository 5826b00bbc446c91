package pl.krakow.centra.volunteering.agreements.domain;

import static pl.krakow.centra.volunteering.hours.domain.Ledgers.ANNA;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.FESTIVAL;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.FOUNDATION;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.KRAKOW;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.MONDAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import pl.krakow.centra.volunteering.agreements.domain.Acceptance.How;
import pl.krakow.centra.volunteering.agreements.domain.Duties.Concluding;
import pl.krakow.centra.volunteering.agreements.domain.Duties.Insurer;

/** An agreement of Anna and a foundation about a festival of forty days. */
public final class Drafts {

    public static final Instant DRAWN_UP = Instant.parse("2026-11-20T09:00:00Z");
    public static final LocalDate LAST_DAY = MONDAY.plusDays(40);

    private Drafts() {}

    public static Terms terms(Concluding concluding, String scope) {
        return new Terms(
                new Terms.Organisation("Fundacja Sąsiedzi", "0000123456", "ul. Długa 1, Kraków", "Maria Kowalska"),
                new Terms.Person(
                        "Anna Świętosława Żółć",
                        LocalDate.of(1990, 5, 17),
                        concluding == Concluding.THEMSELVES ? null : "Józef Żółć"),
                concluding,
                "Pomoc na festynie",
                scope,
                "pod opieką koordynatorki",
                "Park Jordana",
                MONDAY,
                LAST_DAY,
                List.of(
                        new Terms.Time(MONDAY.atTime(10, 0), MONDAY.atTime(14, 0)),
                        new Terms.Time(
                                LAST_DAY.atTime(22, 0), LAST_DAY.plusDays(1).atTime(2, 0))),
                null,
                Insurer.STATE,
                Terms.Costs.RETURNED,
                14,
                "Koszulkę daje fundacja.");
    }

    public static Agreement drawnUp(Concluding concluding) {
        return Agreement.drawnUp(
                new AgreementId(UUID.randomUUID()),
                "reymonta",
                KRAKOW,
                FESTIVAL,
                FOUNDATION,
                ANNA,
                terms(concluding, "Rozstawianie stolików"),
                "maria",
                DRAWN_UP);
    }

    public static Acceptance by(Side side, Instant at) {
        return new Acceptance(side, side.name().toLowerCase(Locale.ROOT), How.ACCOUNT, at);
    }

    public static AgreementStep.Done done(AgreementStep step) {
        return (AgreementStep.Done) step;
    }

    public static Agreement concluded() {
        var half = done(drawnUp(Concluding.THEMSELVES).accept(1, by(Side.VOLUNTEER, DRAWN_UP)))
                .agreement();
        return done(half.accept(1, by(Side.ORGANISATION, DRAWN_UP.plusSeconds(60))))
                .agreement();
    }
}
