package pl.krakow.centra.events.certificates.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import pl.krakow.centra.events.programme.domain.Texts;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.kit.certificate.domain.Edition;
import pl.krakow.centra.kit.number.SpokenNumber;
import pl.krakow.centra.kit.number.SpokenNumbers;

/** Somebody who attended a training of two days, and what they have to show for it. */
public final class Attended {

    public static final EventId TRAINING = new EventId(UUID.fromString("0193a1b0-0000-7000-8000-000000000021"));
    public static final Instant ISSUED = Instant.parse("2026-12-10T09:00:00Z");
    public static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 9);

    private static final SpokenNumbers NUMBERS = new SpokenNumbers();

    private Attended() {}

    public static SpokenNumber number() {
        return NUMBERS.next();
    }

    public static Certificate certificate(String holder) {
        return certificate(UUID.randomUUID(), TRAINING, holder, LAST_DAY);
    }

    public static Certificate certificate(UUID id, EventId event, String holder, LocalDate lastDay) {
        return new Certificate(
                new CertificateId(id),
                new RegistrationId(new UUID(5, id.getLeastSignificantBits())),
                event,
                "reymonta",
                participant(holder),
                "subject of " + holder,
                holder,
                "uk",
                new Certified(
                        new Texts("Jak napisać wniosek", null, "Як написати заявку"),
                        lastDay.minusDays(1),
                        lastDay,
                        330,
                        new Texts("Budżet\nRozliczenie", null, null)),
                List.of(new Edition(number(), ISSUED, "coordinator", null)),
                null,
                false,
                1);
    }

    public static ParticipantId participant(String holder) {
        return new ParticipantId(UUID.nameUUIDFromBytes(holder.getBytes(StandardCharsets.UTF_8)));
    }

    /** The certificate after a step that is possible. */
    public static Certificate done(Certificate.Step step) {
        return ((Certificate.Step.Done) step).certificate();
    }
}
